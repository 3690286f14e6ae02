import { trainingSchema } from "#core/development/training-input.ts";
import { parse } from "#core/parse.ts";
import { insertTraining } from "#db/queries/development/trainings.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** Adds an entry to the catalogue, which all units share. */
export async function createTraining(
  ctx: Context,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const actor = authoriseEverywhere(ctx, "training.manage");
  const parsed = parse(trainingSchema, input);
  if (!parsed.ok) return parsed;
  const row = { ...parsed.value, id: ctx.newId() };
  const audit = auditChange(ctx, actor, ["training", row.id, 0], "training.create", { after: row });
  await write(ctx.db, [insertTraining(ctx.db, row), audit]);
  return success({ id: row.id });
}
