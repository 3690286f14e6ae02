import { z } from "zod";
import { COLUMN_ORDERS } from "#core/imports/answer-columns.ts";
import { planResponseImport, type ResponseImportPlan } from "#core/imports/plan-response-import.ts";
import { tableChoices } from "#core/imports/table-choices.ts";
import { parse } from "#core/parse.ts";
import { populationSchema } from "#core/surveys/survey-plan.ts";
import { findInstrument, type InstrumentRow } from "#db/queries/instruments/instruments.ts";
import { findPeriodByKey, type PeriodRow } from "#db/queries/periods/periods.ts";
import { unitsWithSurvey } from "#db/queries/surveys/surveys.ts";
import { findServicesOfUnit, type ServiceRow } from "#db/queries/units/services.ts";
import { findUnitBySlug, type UnitRow } from "#db/queries/units/units.ts";
import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";
import type { TableFile } from "#lib/tables/table-file.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { readTable, tableFields } from "./read-table.ts";

const choice = z.string("error.choose").min(1, "error.choose").max(200, "error.choose");

const inputSchema = z.object({
  ...tableFields,
  /** Slug. */
  unit: choice,
  /** Key. */
  period: choice,
  /** Id. */
  instrument: choice,
  order: z.enum(COLUMN_ORDERS, "error.choose"),
  population: populationSchema,
  ...tableChoices,
});

/** A past survey as it was brought along, checked but not stored. */
export interface ResponseImport {
  unit: UnitRow;
  period: PeriodRow;
  instrument: InstrumentRow;
  services: ServiceRow[];
  population: number | null;
  order: (typeof COLUMN_ORDERS)[number];
  /** Does the unit have a survey in this period already? */
  exists: boolean;
  plan: ResponseImportPlan;
  /** Which sheet was read of which there are. */
  sheets: Pick<TableFile, "sheets" | "sheet">;
}

/**
 * First steps of preview and import alike: both read the same table by the same rules, so what is
 * stored is what was shown.
 */
export async function readResponseImport(
  ctx: Context,
  input: unknown,
): Promise<Result<ResponseImport>> {
  authorise(ctx, "response.import");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const { order, population } = parsed.value;
  const [unit, period, instrument] = await Promise.all([
    findUnitBySlug(ctx.db, parsed.value.unit),
    findPeriodByKey(ctx.db, parsed.value.period),
    findInstrument(ctx.db, parsed.value.instrument),
  ]);
  if (!unit || unit.kind === "mitra" || !period || !instrument) {
    return failure(unknownChoices({ unit: unit?.kind !== "mitra" && unit, period, instrument }));
  }
  authorise(ctx, "response.import", unit.id);
  const cells = await readTable(ctx, parsed.value);
  if (!cells.ok) return cells;
  const services = await findServicesOfUnit(ctx.db, unit.id);
  const { definition } = instrument;
  const { sheets, sheet } = cells.value;
  const { rows: choices, words: wordChoices } = parsed.value;
  const chosen = { choices, wordChoices };
  const rules = { order, definition, population, services, ...chosen };
  const plan = planResponseImport(cells.value, rules);
  if (!plan.ok) return plan;
  const exists = (await unitsWithSurvey(ctx.db, period.id)).has(unit.id);
  const shared = { unit, period, instrument, services, population, order, exists };
  return success({ ...shared, sheets: { sheets, sheet }, plan: plan.value });
}

const unknownChoices = (found: Record<string, unknown>): FieldErrors =>
  Object.fromEntries(
    Object.entries(found).flatMap(([field, row]) => (row ? [] : [[field, "error.choose"]])),
  );
