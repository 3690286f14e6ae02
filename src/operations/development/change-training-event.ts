import { found } from "#core/app-error.ts";
import { eventChangeSchema } from "#core/development/training-input.ts";
import { parse } from "#core/parse.ts";
import { findEvent, updateEvent } from "#db/queries/development/trainings.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { message } from "#lib/text/message.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** Changes days, place or seats of a training that is held; who has a seat keeps it. */
export async function changeTrainingEvent(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const actor = authoriseEverywhere(ctx, "training.manage");
  const full = found(await findEvent(ctx.db, id));
  const parsed = parse(eventChangeSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...values } = parsed.value;
  if (values.seats < full.seated) {
    return failure({ seats: message("training.seats-taken", { seated: full.seated }) });
  }
  const audit = auditChange(ctx, actor, ["training-event", id, version], "training-event.change", {
    before: full.event,
    after: values,
  });
  await write(ctx.db, [updateEvent(ctx.db, id, values), audit]);
  return success({ id });
}
