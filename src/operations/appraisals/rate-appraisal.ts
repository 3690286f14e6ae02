import type { Actor } from "#core/access/roles.ts";
import { decideSignature, draftOf, mayRate, ratingSchema } from "#core/appraisals/rating.ts";
import { parse } from "#core/parse.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import { updateAppraisal } from "#db/queries/appraisals/appraisals.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { openAppraisal } from "#operations/access/parts/record-access.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { judgedOf } from "./parts/judged-person.ts";

/**
 * The assessor writes his ratings with their reasons (`draf`), and signs them (`tanda-tangan`):
 * that moment the employee has his result. The audit log says that, and not what was judged:
 * those who read the log read nobody's result.
 */
export async function rateAppraisal(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string; signed: boolean }>> {
  const { actor, appraisal, cycle } = await openAppraisal(ctx, "appraisal.rate", id);
  const parsed = parse(ratingSchema, input);
  if (!parsed.ok) return parsed;
  if (!mayRate(cycle.state, appraisal.predicate)) return failure({ "": "appraisal.no-rating-now" });
  const { action, version } = parsed.value;
  const judged = await judgedOf(ctx, appraisal);
  if (action === "draf") {
    const audit = { action: "appraisal.draft", version, after: null };
    await store(ctx, actor, id, draftOf(parsed.value, judged), audit);
    return success({ id, signed: false });
  }
  const decided = decideSignature(parsed.value, judged);
  if (!decided.ok) return decided;
  const receivedOn = await localToday(ctx);
  const signature = { signedBy: actor.accountId, signedByName: actor.name, signedAt: ctx.now() };
  const audit = { action: "appraisal.sign", version, after: { receivedOn } };
  await store(ctx, actor, id, { ...decided.value, ...signature, receivedOn }, audit);
  return success({ id, signed: true });
}

const store = (
  ctx: Context,
  actor: Actor,
  id: string,
  values: Parameters<typeof updateAppraisal>[2],
  { action, version, after }: { action: string; version: number; after: unknown },
): Promise<void> =>
  write(ctx.db, [
    updateAppraisal(ctx.db, id, values),
    appendAudit(ctx.db, actor, ctx.now(), {
      subjectKind: "appraisal",
      subjectId: id,
      seq: version,
      action,
      before: null,
      after,
    }),
  ]);
