import { parse } from "#core/parse.ts";
import { mayPrepare, roundStepSchema } from "#core/reviews/round-input.ts";
import { insertRaters, listPlaces, listRatersOfCycle } from "#db/queries/reviews/review-rounds.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { managedRound, storeRound } from "./parts/managed-round.ts";
import { proposedRaters } from "./parts/proposed-raters.ts";

/** Proposes raters for those of a planned round who have none. */
export async function proposeRoundRaters(
  ctx: Context,
  cycleKey: string,
  input: unknown,
): Promise<Result<{ key: string }>> {
  const managed = await managedRound(ctx, cycleKey);
  const { cycle } = managed;
  const parsed = parse(roundStepSchema, input);
  if (!parsed.ok) return parsed;
  if (!mayPrepare(managed.round)) return failure({ "": "review-round.wrong-state" });
  const raters = await listRatersOfCycle(ctx.db, cycle.id);
  const known = new Set(raters.map(({ appraisalId }) => appraisalId));
  const rows = proposedRaters(await listPlaces(ctx.db, cycle.id), cycle.key, known);
  const change = { ...parsed.value, action: "propose" as const, after: { proposed: rows.length } };
  await storeRound(ctx, managed, change, [insertRaters(rows)]);
  return success({ key: cycle.key });
}
