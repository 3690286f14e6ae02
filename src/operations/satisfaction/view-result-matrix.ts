import { reach } from "#core/access/policy.ts";
import { buildSurveyLine, type SurveyLine } from "#core/satisfaction/survey-line.ts";
import type { SurveyState } from "#core/surveys/survey-state.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import type { PeriodRow } from "#db/queries/periods/periods.ts";
import { listSurveyedPeriods } from "#db/queries/satisfaction/result-surveys.ts";
import {
  listSurveyFigures,
  type SurveyFigureRow,
} from "#db/queries/satisfaction/survey-figures.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { withDueSteps } from "./parts/with-due-steps.ts";

/** How many periods stand beside each other. */
const COLUMNS = 6;

export interface MatrixCell extends SurveyLine {
  slug: string;
  state: SurveyState;
}

export interface ResultMatrix {
  periods: PeriodRow[];
  /** The period of the list; null while no survey exists. */
  period: PeriodRow | null;
  /** Periods of the same kind up to the chosen one, oldest first. */
  columns: PeriodRow[];
  rows: {
    unit: SurveyFigureRow["unit"];
    /** Period id → survey. */
    cells: Record<string, MatrixCell>;
  }[];
  /** Surveys per state in the chosen period. */
  states: Record<SurveyState, number>;
}

/**
 * All units × periods as they stand now, narrowed to the reader's units.
 * @param query `periode`: key of a period; anything else means the newest one
 */
export async function viewResultMatrix(
  ctx: Context,
  query: { periode?: string | null },
): Promise<ResultMatrix> {
  authorise(ctx, "result.view-live");
  const unitIds = reach(ctx.actor, "result.view-live");
  const [periods, government] = await Promise.all([
    listSurveyedPeriods(ctx.db),
    findGovernment(ctx.db),
  ]);
  const period = periods.find(({ key }) => key === query.periode) ?? periods[0] ?? null;
  const columns = columnsUpTo(periods, period);
  await withDueSteps(ctx, null);
  const figures = await listSurveyFigures(
    ctx.db,
    columns.map(({ id }) => id),
    unitIds,
  );
  const today = localDate(ctx.now(), government?.timeZone ?? "Asia/Jakarta");
  const rows = rowsOf(figures, today);
  return { periods, period, columns, rows, states: countStates(rows, period) };
}

/** `periods` newest first. */
function columnsUpTo(periods: readonly PeriodRow[], period: PeriodRow | null): PeriodRow[] {
  return periods
    .filter(({ kind, endsOn }) => kind === period?.kind && endsOn <= period.endsOn)
    .slice(0, COLUMNS)
    .reverse();
}

function rowsOf(figures: readonly SurveyFigureRow[], today: string): ResultMatrix["rows"] {
  const rows = new Map<string, ResultMatrix["rows"][number]>();
  for (const { unit, survey, ...figure } of figures) {
    const row = rows.get(unit.id) ?? { unit, cells: {} };
    const { slug, state, population, periodId } = survey;
    row.cells[periodId] = {
      slug,
      state,
      ...buildSurveyLine({ state, population, ...figure }, today),
    };
    rows.set(unit.id, row);
  }
  return [...rows.values()];
}

function countStates(rows: ResultMatrix["rows"], period: PeriodRow | null) {
  const states = { draft: 0, open: 0, closed: 0, published: 0 };
  for (const { cells } of rows) {
    const cell = period === null ? undefined : cells[period.id];
    if (cell !== undefined) states[cell.state] += 1;
  }
  return states;
}
