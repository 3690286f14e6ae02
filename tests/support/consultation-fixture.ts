import type { Database } from "#db/client.ts";
import { topics } from "#db/schema/topics.ts";
import { write } from "#db/write.ts";
import type { Context } from "#operations/context.ts";
import { publishSurvey } from "#operations/publications/publish-survey.ts";
import { actorWith, testContext, testDatabase } from "./context.ts";
import {
  closeSurvey,
  mixedAnswers,
  scores,
  seedGovernment,
  seedSurvey,
  seedUnit,
} from "./survey-fixture.ts";

/** The event below: Saturday, 21 November 2026, 09.00–12.00 in Jakarta. */
export const BEFORE = new Date("2026-11-20T03:00:00Z");
export const DURING = new Date("2026-11-21T03:00:00Z");
export const AFTER = new Date("2026-11-23T03:00:00Z");

export const eventPlan = (changes: object = {}) => ({
  theme: "Antrean lebih singkat",
  units: ["disdukcapil"],
  day: "2026-11-21",
  from: "09:00",
  to: "12:00",
  place: "Aula Balai Kota",
  groups: ["pengguna", "media"],
  ...changes,
});

/**
 * Disdukcapil with a published result whose weakest element is `waktu`, a puskesmas below Dinkes, and
 * posts about Disdukcapil: one public, one confidential, one supervisory.
 */
export async function fillConsultationFixture(db: Database): Promise<void> {
  await seedGovernment(db);
  await seedUnit(db, "disdukcapil", { name: "Disdukcapil" });
  await seedUnit(db, "dinkes");
  await seedUnit(db, "puskesmas", { kind: "puskesmas", parent: "dinkes" });
  const slow = { answers: { ...scores(4), waktu: 2, prosedur: 3, sarpras: 3 } };
  const survey = await seedSurvey(db, "disdukcapil", [
    ...mixedAnswers(20),
    ...Array(10).fill(slow),
  ]);
  await closeSurvey(db, survey);
  await publishSurvey(bureau(db), survey, { history: "0", confirmed: "on" });
  await write(db, [
    db.orm
      .insert(topics)
      .values([
        topic("open"),
        topic("secret", { confidential: true }),
        topic("supervisory", { supervisory: true }),
      ]),
  ]);
}

export async function consultationDatabase(): Promise<Database> {
  const db = await testDatabase();
  await fillConsultationFixture(db);
  return db;
}

export const bureau = (db: Database, now = BEFORE): Context =>
  testContext(db, { actor: actorWith(["organisasi"]), now: () => now });

/** The head of one unit. */
export const headOf = (db: Database, unit: string, now = BEFORE): Context =>
  testContext(db, {
    actor: actorWith([{ role: "kepala", unitIds: [`u-${unit}`] }]),
    now: () => now,
  });

const topic = (id: string, changes: Partial<typeof topics.$inferInsert> = {}) => ({
  id,
  code: `kode-${id}`,
  secretHash: "x",
  instanceId: id,
  kind: "pengaduan" as const,
  state: "routed" as const,
  title: "Judul asli",
  text: "Teks asli",
  publicTitle: `Antre sejak subuh (${id})`,
  publicText: "Teks",
  ownerUnitId: "u-disdukcapil",
  anonymous: true,
  confidential: false,
  createdAt: new Date(0),
  createdOn: "2026-11-10",
  verifyBy: "2026-11-13",
  answerBy: "2026-11-30",
  ...changes,
});
