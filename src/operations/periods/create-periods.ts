import { parse } from "#core/parse.ts";
import { periodsInputSchema, periodsOfYear } from "#core/periods/period.ts";
import { insertPeriod, listPeriods } from "#db/queries/periods/periods.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** Makes the periods of a kind in a year that are not there yet. */
export async function createPeriods(
  ctx: Context,
  input: unknown,
): Promise<Result<{ created: number }>> {
  const actor = authoriseEverywhere(ctx, "period.manage");
  const parsed = parse(periodsInputSchema, input);
  if (!parsed.ok) return parsed;
  const there = new Set((await listPeriods(ctx.db)).map(({ key }) => key));
  const periods = periodsOfYear(parsed.value.kind, parsed.value.year)
    .filter(({ key }) => !there.has(key))
    .map((period) => ({ id: ctx.newId(), ...period }));
  if (periods.length === 0) return failure({ year: "period.all-there" });

  const audit = (period: (typeof periods)[number]) =>
    auditChange(ctx, actor, ["period", period.id, 0], "period.create", { after: period });
  await write(
    ctx.db,
    periods.flatMap((period) => [insertPeriod(ctx.db, period), audit(period)]),
  );
  return success({ created: periods.length });
}
