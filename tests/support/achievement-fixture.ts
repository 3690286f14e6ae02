import type { Role } from "#core/access/roles.ts";
import type { Database } from "#db/client.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { insertAction } from "#db/queries/actions/follow-up-actions.ts";
import { write } from "#db/write.ts";
import { publishSurvey } from "#operations/publications/publish-survey.ts";
import { actorWith, testContext } from "./context.ts";
import { CYCLE, EVALUATION_DAY, evaluationDatabase } from "./evaluation-fixture.ts";
import { expectOk } from "./staff.ts";
import { closeSurvey, mixedAnswers, seedSurvey } from "./survey-fixture.ts";

/** Publishes a closed survey of the evaluated quarter with so many answers, threes and fours in turn. */
export async function publish(db: Database, unit: string, count: number): Promise<string> {
  const slug = await seedSurvey(db, unit, mixedAnswers(count));
  await closeSurvey(db, slug);
  const roles: Role[] = ["organisasi"];
  const ctx = testContext(db, { actor: actorWith(roles), now: () => EVALUATION_DAY });
  expectOk(await publishSurvey(ctx, slug, { history: "0", confirmed: "on" }));
  return slug;
}

/** An action of a unit's follow-up plan, due within the cycle unless told otherwise. */
export const addAction = (db: Database, unit: string, done: boolean, dueOn = "2026-08-20") =>
  write(db, [
    insertAction(db, {
      id: crypto.randomUUID(),
      unitId: `u-${unit}`,
      text: "Menambah loket",
      responsible: "Kepala Bidang",
      indicator: "Tunggu < 30 menit",
      dueOn,
      state: done ? "done" : "running",
      evidence: done ? "Loket dibuka" : null,
      doneOn: done ? dueOn : null,
      createdAt: EVALUATION_DAY,
    }),
  ]);

/** The evaluated government with the agency and its office published, and actions finished. */
export async function achievementDatabase(): Promise<Database> {
  const db = await evaluationDatabase();
  await fillAchievements(db);
  return db;
}

/** The same on top of `fillEvaluationFixture`. */
export async function fillAchievements(db: Database): Promise<void> {
  await publish(db, "dinas", 40);
  await publish(db, "uptd", 31);
  for (const unit of ["dinas", "uptd"]) await addAction(db, unit, true);
}

/** The version that every form of the unit's page carries. */
export const versionOf = async (db: Database, unit: string): Promise<string> =>
  String(await auditVersion(db, "achievement", `${CYCLE}/${unit}`));
