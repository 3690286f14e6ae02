import { isSettled } from "#core/imports/plan-response-import.ts";
import { responseTable } from "#core/imports/response-table.ts";
import { elementCodes } from "#core/instruments/element-codes.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { writeCells, writeCsv } from "#lib/tables/csv.ts";
import type { Context } from "#operations/context.ts";
import { type ResponseImport, readResponseImport } from "./parts/read-response-import.ts";

export interface ResponseImportPreview
  extends Pick<ResponseImport, "unit" | "period" | "plan" | "sheets"> {
  /** May it be stored as it is? */
  settled: boolean;
  /** What would be stored, or the table with its questions, to be sent back: nothing is kept on the server. */
  text: string;
  /** Element key → name in the reader's language, and printed code. */
  names: Record<string, string>;
  codes: Record<string, string>;
  /** Slug of a service → its name. */
  services: Record<string, string>;
}

/** What importing this table would store: every wrong row, and the report. Nothing is written. */
export async function previewResponseImport(
  ctx: Context,
  input: unknown,
): Promise<Result<ResponseImportPreview>> {
  const read = await readResponseImport(ctx, input);
  if (!read.ok) return read;
  const { unit, period, plan, instrument, services, exists, sheets } = read.value;
  if (exists) return failure({ period: "answers.survey-exists" });
  const { definition } = instrument;
  const settled = isSettled(plan);
  const questions = plan.asked.length + plan.words.length > 0 ? writeCells(plan.cells) : "";
  const keys = definition.elements.map(({ key }) => key);
  const table = responseTable(plan, keys, services);
  const names = definition.elements.map(({ key, name }) => [key, name[ctx.locale]]);
  return success({
    unit,
    period,
    plan,
    sheets,
    services: Object.fromEntries(services.map(({ slug, name }) => [slug, name])),
    settled,
    text: settled ? writeCsv(table.columns, table.rows) : questions,
    names: Object.fromEntries(names),
    codes: elementCodes(definition),
  });
}
