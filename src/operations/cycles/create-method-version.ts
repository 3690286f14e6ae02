import { AppError, found } from "#core/app-error.ts";
import { readMethodInput } from "#core/cycles/method-input.ts";
import { insertMethod, listMethods } from "#db/queries/cycles/methods.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/**
 * Makes the next version of the method from the latest, with the reason why it differs. Cycles keep
 * the version they have.
 * @throws AppError `conflict` when somebody else has made one meanwhile
 */
export async function createMethodVersion(
  ctx: Context,
  input: unknown,
): Promise<Result<{ version: number }>> {
  const actor = authoriseEverywhere(ctx, "cycle.manage");
  const latest = found((await listMethods(ctx.db))[0]);
  const read = readMethodInput(latest.method.definition, input);
  if (!read.ok) return read;
  const { version, reason, definition } = read.value;
  if (version !== latest.method.version) throw new AppError("conflict");
  const { key, name } = latest.method;
  const method = { id: ctx.newId(), key, name, version: version + 1, definition, reason };
  const audit = auditChange(ctx, actor, ["method", method.id, 0], "method.create", {
    before: { version, definition: latest.method.definition },
    after: { version: method.version, definition },
    reason,
  });
  await write(ctx.db, [insertMethod(ctx.db, method), audit]);
  return success({ version: method.version });
}
