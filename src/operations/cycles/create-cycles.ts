import { cyclesToMake, newCyclesSchema } from "#core/cycles/cycle-input.ts";
import { parse } from "#core/parse.ts";
import { insertCycle, listCycles } from "#db/queries/cycles/cycles.ts";
import { listMethods } from "#db/queries/cycles/methods.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** Makes one cycle, or all of a kind in a year that are not there yet, in planning. */
export async function createCycles(
  ctx: Context,
  input: unknown,
): Promise<Result<{ created: number }>> {
  const actor = authoriseEverywhere(ctx, "cycle.manage");
  const parsed = parse(newCyclesSchema, input);
  if (!parsed.ok) return parsed;
  const there = new Set((await listCycles(ctx.db)).map(({ cycle }) => cycle.key));
  const periods = cyclesToMake(parsed.value, there);
  if (!periods.ok) return periods;
  const methods = await listMethods(ctx.db);
  const wanted = methods.find(({ method }) => method.version === parsed.value.method);
  if (wanted === undefined) return failure({ method: "error.choose" });
  const rows = periods.value.map(({ key, kind, startsOn, endsOn }) => ({
    id: ctx.newId(),
    key,
    kind,
    startsOn,
    endsOn,
    state: "planning" as const,
    methodId: wanted.method.id,
  }));
  const audit = (row: (typeof rows)[number]) =>
    auditChange(ctx, actor, ["cycle", row.id, 0], "cycle.create", { after: row });
  await write(
    ctx.db,
    rows.flatMap((row) => [insertCycle(ctx.db, row), audit(row)]),
  );
  return success({ created: rows.length });
}
