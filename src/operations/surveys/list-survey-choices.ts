import { reach } from "#core/access/policy.ts";
import { type InstrumentRow, listInstruments } from "#db/queries/instruments/instruments.ts";
import { listPeriods, type PeriodRow } from "#db/queries/periods/periods.ts";
import { listUnits, type UnitListItem } from "#db/queries/units/units.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface SurveyChoices {
  /** Units in use that may hold surveys, by name. */
  units: UnitListItem[];
  periods: PeriodRow[];
  instruments: InstrumentRow[];
}

/** What a new survey can be made of. */
export async function listSurveyChoices(ctx: Context): Promise<SurveyChoices> {
  authorise(ctx, "survey.manage");
  const ids = reach(ctx.actor, "survey.manage");
  const [units, periods, instruments] = await Promise.all([
    listUnits(ctx.db, { active: true, withoutPartners: true, ids }),
    listPeriods(ctx.db),
    listInstruments(ctx.db),
  ]);
  return { units, periods, instruments };
}
