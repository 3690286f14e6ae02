import { parse } from "#core/parse.ts";
import { realisationSchema } from "#core/performance-plans/plan-input.ts";
import {
  listWorkResults,
  updateWorkResult,
} from "#db/queries/performance-plans/performance-plans.ts";
import { failure, type Result } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { openPlan } from "./parts/open-plan.ts";
import { storePlan } from "./parts/store-plan.ts";

/** The employee writes what came of each row of the agreed plan; the targets stay as agreed. */
export async function recordRealisation(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const opened = await openPlan(ctx, "plan.write", id, "realise");
  if (!opened.ok) return opened;
  const parsed = parse(realisationSchema, input);
  if (!parsed.ok) return parsed;
  const { version, rows } = parsed.value;
  const known = await listWorkResults(ctx.db, id);
  const changed = rows.map((row) => ({ ...row, before: known.find((each) => each.id === row.id) }));
  if (changed.some(({ before }) => before === undefined)) return failure({ "": "error.invalid" });
  const texts = (pick: (row: (typeof changed)[number]) => string | null | undefined) =>
    Object.fromEntries(changed.map((row) => [row.before?.plan, pick(row)]));
  const entry = {
    version,
    action: "plan.realise" as const,
    before: texts(({ before }) => before?.realisation),
    after: texts(({ realisation }) => realisation),
  };
  return storePlan(
    ctx,
    opened.value,
    entry,
    changed.map((row) => updateWorkResult(ctx.db, row.id, { realisation: row.realisation })),
  );
}
