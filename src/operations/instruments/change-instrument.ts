import { found } from "#core/app-error.ts";
import { definitionOf, instrumentInputSchema } from "#core/instruments/instrument-input.ts";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import { findInstrumentVersion, updateInstrument } from "#db/queries/instruments/instruments.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** Changes a version that no survey uses yet. Afterwards only a new version can differ. */
export async function changeInstrument(
  ctx: Context,
  key: string,
  version: number,
  input: unknown,
): Promise<Result<{ key: string; version: number }>> {
  const actor = authoriseEverywhere(ctx, "instrument.manage");
  const { surveys, ...before } = found(await findInstrumentVersion(ctx.db, key, version));
  if (surveys > 0) return failure({ "": "instrument.frozen" });
  const parsed = parse(instrumentInputSchema, input);
  if (!parsed.ok) return parsed;
  const read = parse(versionSchema, (input as Record<string, unknown>).version);
  if (!read.ok) return failure({ version: "error.invalid" });

  const { name, validFrom, validTo } = parsed.value;
  const values = { name, validFrom, validTo, definition: definitionOf(parsed.value) };
  const audit = auditChange(
    ctx,
    actor,
    ["instrument", before.id, read.value],
    "instrument.change",
    { before, after: { ...before, ...values } },
  );
  await write(ctx.db, [updateInstrument(ctx.db, before.id, values), audit]);
  return success({ key, version });
}
