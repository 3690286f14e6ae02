import {
  type DecidedObjection,
  decideObjection as decide,
  decisionSchema,
  type Ratings,
} from "#core/appraisals/objection-input.ts";
import { predicateOf } from "#core/cycles/predicate.ts";
import { parse } from "#core/parse.ts";
import { updateAppraisal } from "#db/queries/appraisals/appraisals.ts";
import type { Statement } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { judgedPerson } from "./parts/judged-person.ts";
import { openObjection } from "./parts/open-objection.ts";
import { storeObjectionStep } from "./parts/store-objection-step.ts";

/**
 * The superior of the assessor keeps the result or changes it, once both were heard. His decision
 * is final: there is no second objection.
 */
export async function decideObjection(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const { actor, stage, appraisal } = await openObjection(ctx, "objection.decide", id);
  const parsed = parse(decisionSchema, input);
  if (!parsed.ok) return parsed;
  const { workRating, behaviourRating } = appraisal;
  if (stage === "assessor" || stage === "employee") return failure({ "": "objection.hear-both" });
  if (stage === "decided" || workRating === null || behaviourRating === null) {
    return failure({ "": "objection.not-now" });
  }
  const before = { workRating, behaviourRating };
  const decided = decide(parsed.value, before, await judgedPerson(ctx, appraisal));
  if (!decided.ok) return decided;
  const { version } = parsed.value;
  const signature = { decidedBy: actor.accountId, decidedByName: actor.name, decidedAt: ctx.now() };
  const values = { ...signature, ...recordOf(decided.value, before) };
  const step = { id, version, action: "objection.decide" as const, values };
  await storeObjectionStep(ctx, actor, step, changesOf(ctx, id, decided.value));
  return success({ id });
}

const recordOf = ({ decision, decisionReason }: DecidedObjection, before: Ratings) => ({
  decision,
  decisionReason,
  previousWorkRating: before.workRating,
  previousBehaviourRating: before.behaviourRating,
});

const changesOf = (ctx: Context, id: string, { decision, after }: DecidedObjection): Statement[] =>
  decision === "kept"
    ? []
    : [
        updateAppraisal(ctx.db, id, {
          ...after,
          predicate: predicateOf(after.workRating, after.behaviourRating),
        }),
      ];
