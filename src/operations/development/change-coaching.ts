import { found } from "#core/app-error.ts";
import {
  COACHING_PERMISSION,
  type CoachingDecision,
  coachingActSchema,
  decideCoaching,
} from "#core/development/coaching-moves.ts";
import { parse } from "#core/parse.ts";
import {
  findCoaching,
  insertCoachingStep,
  updateCoaching,
} from "#db/queries/development/coachings.ts";
import { type Statement, write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

/** One act in a coaching: change goals, accept, write back, note a step, close. */
export async function changeCoaching(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  authorise(ctx, "record.view");
  const full = found(await findCoaching(ctx.db, id));
  await openAppraisal(ctx, "record.view", full.appraisal.id);
  const parsed = parse(coachingActSchema, input);
  if (!parsed.ok) return parsed;
  const act = parsed.value;
  const permission = COACHING_PERMISSION[act.act];
  const { actor } = await openAppraisal(ctx, permission, full.appraisal.id);
  const moment = { today: await localToday(ctx), now: ctx.now() };
  const decided = decideCoaching(full.coaching, act, moment);
  if (!decided.ok) return decided;
  // What was said stays between the two: the audit log knows only what was done.
  const audit = auditChange(
    ctx,
    actor,
    ["coaching", id, act.version],
    `coaching.${AUDIT[act.act]}`,
    { before: { state: full.coaching.state }, after: { state: decided.value.change.state } },
  );
  await write(ctx.db, [...statementsOf(ctx, id, decided.value, actor.name), audit]);
  return success({ id });
}

const AUDIT = {
  ubah: "change",
  setuju: "accept",
  balas: "reply",
  langkah: "step",
  tutup: "close",
} as const;

function statementsOf(
  ctx: Context,
  id: string,
  { change, step }: CoachingDecision,
  byName: string,
): Statement[] {
  if (step === null) return [updateCoaching(ctx.db, id, change)];
  return [
    insertCoachingStep(ctx.db, { ...step, id: ctx.newId(), coachingId: id, byName, at: ctx.now() }),
  ];
}
