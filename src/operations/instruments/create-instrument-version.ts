import { AppError } from "#core/app-error.ts";
import { definitionOf, instrumentInputSchema } from "#core/instruments/instrument-input.ts";
import { parse } from "#core/parse.ts";
import { insertInstrument, latestVersion } from "#db/queries/instruments/instruments.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** Makes the next version of an instrument. Older versions stay as they are. */
export async function createInstrumentVersion(
  ctx: Context,
  key: string,
  input: unknown,
): Promise<Result<{ key: string; version: number }>> {
  const actor = authoriseEverywhere(ctx, "instrument.manage");
  const parsed = parse(instrumentInputSchema, input);
  if (!parsed.ok) return parsed;
  const latest = await latestVersion(ctx.db, key);
  if (latest === 0) throw new AppError("not_found");
  const { name, validFrom, validTo } = parsed.value;
  const instrument = {
    id: ctx.newId(),
    key,
    version: latest + 1,
    name,
    validFrom,
    validTo,
    definition: definitionOf(parsed.value),
  };
  const audit = auditChange(ctx, actor, ["instrument", instrument.id, 0], "instrument.create", {
    after: instrument,
  });
  await write(ctx.db, [insertInstrument(ctx.db, instrument), audit]);
  return success({ key, version: instrument.version });
}
