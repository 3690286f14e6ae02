import { reach } from "#core/access/policy.ts";
import { listInstruments } from "#db/queries/instruments/instruments.ts";
import { listPeriods, type PeriodRow } from "#db/queries/periods/periods.ts";
import { listUnits } from "#db/queries/units/units.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface ImportChoices {
  units: { slug: string; name: string }[];
  periods: PeriodRow[];
  instruments: { id: string; name: string; version: number }[];
}

/** What an import of answers can be for: units within reach, all periods and questionnaires. */
export async function listImportChoices(ctx: Context): Promise<ImportChoices> {
  authorise(ctx, "response.import");
  const ids = reach(ctx.actor, "response.import");
  const [units, periods, instruments] = await Promise.all([
    listUnits(ctx.db, { ids, withoutPartners: true }),
    listPeriods(ctx.db),
    listInstruments(ctx.db),
  ]);
  return { units, periods, instruments };
}
