import { z } from "zod";
import { reach } from "#core/access/policy.ts";
import { SURVEY_STATES, type SurveyState } from "#core/surveys/survey-state.ts";
import { listPeriods, type PeriodRow } from "#db/queries/periods/periods.ts";
import {
  countSurveysByState,
  listSurveys,
  type SurveyListItem,
} from "#db/queries/surveys/surveys.ts";
import { cleanLine } from "#lib/text/clean-text.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const PAGE = 50;

const filterSchema = z.object({
  periode: z.string().max(20).catch(""),
  status: z.enum(SURVEY_STATES).optional().catch(undefined),
  cari: z.string().overwrite(cleanLine).max(100).catch(""),
  halaman: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export interface ManagedSurveys {
  filter: { period: string; state: SurveyState | undefined; search: string; page: number };
  periods: PeriodRow[];
  surveys: SurveyListItem[];
  /** How many there are in each state, whatever state is chosen. */
  counts: Record<SurveyState, number>;
  pages: number;
}

/** One page of surveys. An unknown filter counts as none. */
export async function listManagedSurveys(ctx: Context, input: unknown): Promise<ManagedSurveys> {
  authorise(ctx, "survey.manage");
  const { periode, status, cari, halaman } = filterSchema.parse(input);
  const periods = await listPeriods(ctx.db);
  const period = periods.find(({ key }) => key === periode);
  const unitIds = reach(ctx.actor, "survey.manage");
  const filter = { periodId: period?.id, search: cari, unitIds };
  const byState = await countSurveysByState(ctx.db, filter);
  const counts = Object.fromEntries(
    SURVEY_STATES.map((state) => [state, byState.get(state) ?? 0]),
  ) as Record<SurveyState, number>;
  const states: readonly SurveyState[] = status === undefined ? SURVEY_STATES : [status];
  const total = states.reduce((sum, state) => sum + counts[state], 0);
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(halaman, pages);
  return {
    filter: { period: period?.key ?? "", state: status, search: cari, page },
    periods,
    surveys: await listSurveys(ctx.db, {
      ...filter,
      state: status,
      limit: PAGE,
      offset: (page - 1) * PAGE,
    }),
    counts,
    pages,
  };
}
