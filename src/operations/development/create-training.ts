import { trainingSchema } from "#core/development/training-input.ts";
import { parse } from "#core/parse.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import { insertTraining } from "#db/queries/development/trainings.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
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
  const audit = {
    subjectKind: "training",
    subjectId: row.id,
    seq: 0,
    action: "training.create",
    before: null,
    after: row,
  };
  await write(ctx.db, [insertTraining(ctx.db, row), appendAudit(ctx.db, actor, ctx.now(), audit)]);
  return success({ id: row.id });
}
