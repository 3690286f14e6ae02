import type { Database } from "#db/client.ts";
import { STANDARD_METHOD } from "#db/seed/standard-method.ts";
import type { Context } from "#operations/context.ts";
import { changeReviewRound } from "#operations/reviews/change-review-round.ts";
import { createReviewRound } from "#operations/reviews/create-review-round.ts";
import { submitReview } from "#operations/reviews/submit-review.ts";
import { appraisalId, asPerson, CYCLE } from "./evaluation-fixture.ts";
import { runSql } from "./run-sql.ts";
import { expectOk } from "./staff.ts";

export const ITEM_KEYS = STANDARD_METHOD.reviewItems.map(({ key }) => key);

/** A form with the same score for every item, but for those named. */
export const reviewForm = (score: number, changes: Record<string, unknown> = {}) => ({
  scores: Object.fromEntries(ITEM_KEYS.map((key) => [key, String(score)])),
  ...changes,
});

export const roundVersion = async (db: Database): Promise<string> => {
  const { rows } = await db.client.execute(
    "SELECT coalesce(max(seq), 0) AS seq FROM audit_entries WHERE subject_kind = 'review-round'",
  );
  return String(rows[0]?.seq);
};

export async function planRound(db: Database, overrides: Partial<Context> = {}): Promise<void> {
  const days = { opensOn: "2026-10-12", closesOn: "2026-10-23" };
  expectOk(await createReviewRound(await asPerson(db, "dewi", overrides), CYCLE, days));
}

/** The step of a round, as the personnel office takes it. */
export async function moveRound(
  db: Database,
  action: "buka" | "tutup" | "usulkan",
  overrides: Partial<Context> = {},
): Promise<void> {
  const input = { action, version: await roundVersion(db), confirmed: "on" };
  expectOk(await changeReviewRound(await asPerson(db, "dewi", overrides), CYCLE, input));
}

/** A round in which whatever the tree proposes is confirmed, and which is open. */
export async function openRound(db: Database, overrides: Partial<Context> = {}): Promise<void> {
  await planRound(db, overrides);
  await runSql(db, "UPDATE review_raters SET confirmed = 1");
  await moveRound(db, "buka", overrides);
}

/** `rater` answers about `ratee` (keys of the fixture). */
export async function answer(
  db: Database,
  rater: string,
  ratee: string,
  form: Record<string, unknown>,
  overrides: Partial<Context> = {},
): Promise<void> {
  expectOk(await submitReview(await asPerson(db, rater, overrides), appraisalId(ratee), form));
}
