import { AppError, found } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { roundSchema } from "#core/reviews/round-input.ts";
import {
  findRound,
  insertRaters,
  insertRound,
  listPlaces,
} from "#db/queries/reviews/review-rounds.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { proposedRaters } from "./parts/proposed-raters.ts";

/** Plans the 360° round of a cycle, and proposes whom to ask about everybody who is judged in it. */
export async function createReviewRound(
  ctx: Context,
  cycleKey: string,
  input: unknown,
): Promise<Result<{ key: string }>> {
  const actor = authoriseEverywhere(ctx, "review.manage");
  const { cycle, round } = found(await findRound(ctx.db, cycleKey));
  if (round !== null) throw new AppError("conflict");
  const parsed = parse(roundSchema, input);
  if (!parsed.ok) return parsed;
  if (cycle.state !== "running" && cycle.state !== "assessing") {
    return failure({ "": "review-round.wrong-cycle" });
  }
  const row = { ...parsed.value, cycleId: cycle.id, state: "draft" as const };
  await write(ctx.db, [
    insertRound(ctx.db, row),
    insertRaters(proposedRaters(await listPlaces(ctx.db, cycle.id), cycle.key)),
    auditChange(ctx, actor, ["review-round", cycle.id, 0], "review-round.create", { after: row }),
  ]);
  return success({ key: cycle.key });
}
