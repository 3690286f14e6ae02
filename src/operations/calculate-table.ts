import { z } from "zod";
import { COLUMN_ORDERS } from "#core/imports/answer-table.ts";
import { type Calculation, planCalculation } from "#core/imports/plan-calculation.ts";
import { parse } from "#core/parse.ts";
import { populationSchema } from "#core/surveys/survey-plan.ts";
import type { Result } from "#lib/result.ts";
import { authorise } from "./authorise.ts";
import type { Context } from "./context.ts";
import { readTable, tableFields } from "./read-table.ts";

const inputSchema = z.object({
  ...tableFields,
  order: z.enum(COLUMN_ORDERS, "error.choose"),
  population: populationSchema,
});

/**
 * The index of a table of raw answers from a file or pasted. Nothing is stored; because reading a
 * workbook takes time, it counts like a write against the address's limit.
 */
export async function calculateTable(ctx: Context, input: unknown): Promise<Result<Calculation>> {
  authorise(ctx, "index.calculate");
  await ctx.limits.writes.take(ctx.address);
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const cells = await readTable(ctx, parsed.value);
  return cells.ok ? planCalculation(cells.value, parsed.value) : cells;
}
