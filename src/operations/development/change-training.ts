import { found } from "#core/app-error.ts";
import { trainingChangeSchema } from "#core/development/training-input.ts";
import { parse } from "#core/parse.ts";
import { findTraining, updateTraining } from "#db/queries/development/trainings.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** Changes an entry of the catalogue, or takes it out of offer. */
export async function changeTraining(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const actor = authoriseEverywhere(ctx, "training.manage");
  const before = found(await findTraining(ctx.db, id));
  const parsed = parse(trainingChangeSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...values } = parsed.value;
  const audit = auditChange(ctx, actor, ["training", id, version], "training.change", {
    before,
    after: values,
  });
  await write(ctx.db, [updateTraining(ctx.db, id, values), audit]);
  return success({ id });
}
