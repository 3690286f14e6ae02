import { eventSchema } from "#core/development/training-input.ts";
import { parse } from "#core/parse.ts";
import { findTraining, insertEvent } from "#db/queries/development/trainings.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** Plans when and where a training of the catalogue is held. */
export async function createTrainingEvent(
  ctx: Context,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const actor = authoriseEverywhere(ctx, "training.manage");
  const parsed = parse(eventSchema, input);
  if (!parsed.ok) return parsed;
  const { training: trainingId, ...values } = parsed.value;
  const training = await findTraining(ctx.db, trainingId);
  if (training === undefined || !training.active) return failure({ training: "error.choose" });
  const row = { ...values, trainingId, id: ctx.newId() };
  const audit = auditChange(ctx, actor, ["training-event", row.id, 0], "training-event.create", {
    after: row,
  });
  await write(ctx.db, [insertEvent(ctx.db, row), audit]);
  return success({ id: row.id });
}
