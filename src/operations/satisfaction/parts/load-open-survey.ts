import { groupFigure } from "#core/satisfaction/group-figure.ts";
import type { GroupTally } from "#core/satisfaction/tally.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import { findInstrument } from "#db/queries/instruments/instruments.ts";
import type { PeriodRow } from "#db/queries/periods/periods.ts";
import { readShownTotals } from "#db/queries/satisfaction/live-figures.ts";
import { countAnswers, currentSurveyOfUnit, type SurveyRow } from "#db/queries/surveys/surveys.ts";
import type { Context } from "#operations/context.ts";
import { withDueSteps } from "./with-due-steps.ts";

/**
 * Below this many answers no running index is shown, and never with decimals: whoever looks before
 * and after one answer must not be able to work that answer out.
 */
const ENOUGH = 30;

export interface OpenSurvey {
  slug: string;
  period: PeriodRow;
  /** How many have answered so far. */
  n: number;
  /** The index as a whole number, only where the government shows it and enough have answered. */
  runningIndex: number | null;
}

/** What the public may know of a unit's open survey. For operations that have authorised. */
export async function loadOpenSurvey(ctx: Context, unitId: string): Promise<OpenSurvey | null> {
  const current = await currentSurveyOfUnit(ctx.db, unitId);
  if (current === undefined) return null;
  const { survey, period } = current;
  await withDueSteps(ctx, [survey.id]);
  const n = await countAnswers(ctx.db, survey.id);
  const total = (await readShownTotals(ctx.db, [survey])).get(survey.id);
  const runningIndex =
    total === undefined || n < ENOUGH ? null : await runningIndexOf(ctx, survey, total);
  return { slug: survey.slug, period, n, runningIndex };
}

async function runningIndexOf(
  ctx: Context,
  survey: SurveyRow,
  total: GroupTally,
): Promise<number | null> {
  const government = await findGovernment(ctx.db);
  if (!government?.showRunningIndex) return null;
  const instrument = await findInstrument(ctx.db, survey.instrumentId);
  if (instrument === undefined) return null;
  return Math.round(groupFigure(total, instrument.definition.elements.length).ikm);
}
