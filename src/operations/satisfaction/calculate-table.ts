import { z } from "zod";
import { COLUMN_ORDERS } from "#core/imports/answer-columns.ts";
import { type Calculation, planCalculation } from "#core/imports/plan-calculation.ts";
import { tableChoices } from "#core/imports/table-choices.ts";
import { parse } from "#core/parse.ts";
import { populationSchema } from "#core/surveys/survey-plan.ts";
import { type Result, success } from "#lib/result.ts";
import { writeCells } from "#lib/tables/csv.ts";
import type { TableFile } from "#lib/tables/table-file.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { readTable, tableFields } from "#operations/imports/parts/read-table.ts";

const inputSchema = z.object({
  ...tableFields,
  order: z.enum(COLUMN_ORDERS, "error.choose"),
  population: populationSchema,
  rows: tableChoices.rows,
});

/** What was computed, of which sheet, and the table to be sent back with what was chosen. */
export interface TableCalculation extends Calculation {
  sheets: Pick<TableFile, "sheets" | "sheet">;
  text: string;
}

/**
 * The index of a table of raw answers from a file or pasted. Nothing is stored; because reading a
 * workbook takes time, it counts like a write against the address's limit.
 */
export async function calculateTable(
  ctx: Context,
  input: unknown,
): Promise<Result<TableCalculation>> {
  authorise(ctx, "index.calculate");
  await ctx.limits.writes.take(ctx.address);
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const file = await readTable(ctx, parsed.value);
  if (!file.ok) return file;
  const { sheets, sheet } = file.value;
  const { order, population, rows: choices } = parsed.value;
  const plan = planCalculation(file.value, { order, population, choices });
  if (!plan.ok) return plan;
  return success({ ...plan.value, sheets: { sheets, sheet }, text: writeCells(plan.value.cells) });
}
