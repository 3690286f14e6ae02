import type { Achievement } from "#core/cycles/predicate.ts";
import type { Database } from "#db/client.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { upsertAchievement } from "#db/queries/achievements/achievements.ts";
import { write } from "#db/write.ts";
import { rateAppraisal } from "#operations/appraisals/rate-appraisal.ts";
import type { Context } from "#operations/context.ts";
import {
  appraisalId,
  asPerson,
  CYCLE,
  EVALUATION_DAY,
  evaluationDatabase,
  moveCycle,
} from "./evaluation-fixture.ts";
import { expectOk } from "./staff.ts";

/** The result is received on this day where the government is: `EVALUATION_DAY`. */
export const RECEIVED_ON = "2026-10-12";
/** Fourteen days later. */
export const LAST_OBJECTION_DAY = "2026-10-26";

/** The people of the fixture in the stage in which they are rated. */
export async function assessingDatabase(): Promise<Database> {
  const db = await evaluationDatabase();
  await moveCycle(db, "assessing");
  return db;
}

/** Noon of a day where the government is. */
export const onDay = (day: string) => () => new Date(`${day}T05:00:00Z`);

export const ratings = (changes: object = {}) => ({
  action: "tanda-tangan",
  workRating: "met",
  workReason: "Target tercapai tepat waktu.",
  behaviourRating: "met",
  behaviourReason: "Ramah dan tertib.",
  confirmed: "on",
  ...changes,
});

/** Whose assessor is whom in the fixture. */
const ASSESSOR: Record<string, string> = {
  ...{ kadis: "sekda", kaban: "sekda", kabid: "kadis", kauptd: "kadis", dewi: "kaban" },
  ...{ rina: "kabid", budi: "kabid", sari: "kabid", tono: "kabid", umar: "kauptd" },
};

/** The ratings of one person, written by his assessor in the version that stands. */
export async function rate(
  db: Database,
  key: string,
  changes: object = {},
  overrides: Partial<Context> = {},
) {
  const ctx = await asPerson(db, ASSESSOR[key] ?? "", overrides);
  const version = String(await auditVersion(db, "appraisal", appraisalId(key)));
  return rateAppraisal(ctx, appraisalId(key), ratings({ version, ...changes }));
}

/** Signed by his assessor; fails the test where that is refused. */
export async function signed(db: Database, key: string, changes: object = {}): Promise<void> {
  expectOk(await rate(db, key, changes));
}

/** The achievement of a unit as somebody set it, past the staff operation. */
export async function setAchievement(
  db: Database,
  unit: string,
  achievement: Achievement,
): Promise<void> {
  const set = { setBy: "account-sekda", setByName: "sekda", setAt: EVALUATION_DAY };
  const basis = JSON.stringify({ indicators: [], proposal: { achievement }, asOf: RECEIVED_ON });
  const values = { achievement, proposed: achievement, basis, ...set };
  await write(db, [upsertAchievement(db, `c-${CYCLE}`, `u-${unit}`, values)]);
}

export async function storedAppraisal(db: Database, key: string) {
  const sql = "SELECT * FROM appraisals WHERE id = ?";
  const { rows } = await db.client.execute({ sql, args: [appraisalId(key)] });
  return { ...rows[0] };
}
