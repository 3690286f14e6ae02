import type { AuditAction } from "#core/access/audit-words.ts";
import type { Actor } from "#core/access/roles.ts";
import { type Judged, mayRate, type RatingInput, ratingSchema } from "#core/appraisals/rating.ts";
import { parse } from "#core/parse.ts";
import { updateAppraisal } from "#db/queries/appraisals/appraisals.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { judgedPerson } from "./judged-person.ts";

export interface OpenRating {
  actor: Actor;
  id: string;
  input: RatingInput;
  judged: Judged;
}

/** What the assessor wrote about a person who can be rated now. @throws AppError `not_found`, `forbidden` */
export async function openRating(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<OpenRating>> {
  const { actor, appraisal, cycle } = await openAppraisal(ctx, "appraisal.rate", id);
  const parsed = parse(ratingSchema, input);
  if (!parsed.ok) return parsed;
  if (!mayRate(cycle.state, appraisal.predicate)) return failure({ "": "appraisal.no-rating-now" });
  return success({ actor, id, input: parsed.value, judged: await judgedPerson(ctx, appraisal) });
}

/**
 * The audit log says that ratings were kept or signed, and not what was judged: those who read the
 * log read nobody's result.
 */
export const storeRating = (
  ctx: Context,
  { actor, id, input }: OpenRating,
  values: Parameters<typeof updateAppraisal>[2],
  { action, after }: { action: AuditAction<"appraisal">; after: unknown },
): Promise<void> =>
  write(ctx.db, [
    updateAppraisal(ctx.db, id, values),
    auditChange(ctx, actor, ["appraisal", id, input.version], action, { after }),
  ]);
