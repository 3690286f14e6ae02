import { can, type Permission, reach } from "#core/access/policy.ts";
import { isBusy, type MonitorRow } from "#core/monitor/monitor-row.ts";
import { buildSurveyLine } from "#core/satisfaction/survey-line.ts";
import {
  countOpenActions,
  countRunningTopics,
  countUnreadFeedback,
  countWaitingAppraisals,
  countWaitingComments,
} from "#db/queries/monitor/monitor.ts";
import { listSurveyedPeriods } from "#db/queries/satisfaction/result-surveys.ts";
import { listSurveyFigures } from "#db/queries/satisfaction/survey-figures.ts";
import { readDayCounts } from "#db/queries/satisfaction/tallies.ts";
import { listUnits, type UnitListItem } from "#db/queries/units/units.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { timeZoneOf } from "#operations/local-today.ts";
import { withDueSteps } from "#operations/satisfaction/parts/with-due-steps.ts";

export interface Monitor {
  rows: MonitorRow[];
  /** Who has the same sees the same: one computation serves them all. */
  scope: string;
}

/** More units than this are narrowed to those where something runs. */
const ALL = 10;
/** An open survey belongs to one of the newest periods. */
const PERIODS = 4;

/** What runs at this moment in the units within reach, by name. */
export async function viewMonitor(ctx: Context): Promise<Monitor> {
  authorise(ctx, "monitor.view");
  const ids = reach(ctx.actor, "monitor.view");
  const today = localDate(ctx.now(), await timeZoneOf(ctx));
  const [units, surveys, comments, topics, actions, feedback, appraisals] = await Promise.all([
    listUnits(ctx.db, { active: true, withoutPartners: true, ids }),
    openSurveys(ctx, ids, today),
    countWaitingComments(ctx.db, ids),
    countRunningTopics(ctx.db, ids, today),
    countOpenActions(ctx.db, ids, today),
    countUnreadFeedback(ctx.db, ids, today),
    countWaitingAppraisals(ctx.db, ids),
  ]);
  const rows = units.map(({ id, slug, name }: UnitListItem): MonitorRow => {
    const mayRead = can(ctx.actor, "comment.read", id);
    return {
      unit: { slug, name },
      survey: surveys.get(id) ?? null,
      comments: mayRead ? (comments.get(id) ?? 0) : null,
      topics: topics.get(id) ?? { running: 0, late: 0 },
      actions: actions.get(id) ?? { late: 0, nextDue: null },
      feedback: feedback.get(id) ?? 0,
      ...(appraisals.get(id) ?? { plans: 0, appraisals: 0 }),
    };
  });
  return { rows: rows.length > ALL ? rows.filter(isBusy) : rows, scope: scopeOf(ctx) };
}

async function openSurveys(
  ctx: Context,
  ids: readonly string[] | null,
  today: string,
): Promise<ReadonlyMap<string, MonitorRow["survey"]>> {
  const periods = (await listSurveyedPeriods(ctx.db)).slice(0, PERIODS);
  await withDueSteps(ctx, null);
  const all = await listSurveyFigures(
    ctx.db,
    periods.map(({ id }) => id),
    ids,
  );
  const open = all.filter(({ survey }) => survey.state === "open");
  const counts = await readDayCounts(
    ctx.db,
    open.map(({ survey }) => survey.id),
    today,
  );
  return new Map(
    open.map(({ survey, unit, ...figures }) => {
      const { state, population, slug, id } = survey;
      const { n, minimumSample, figure } = buildSurveyLine(
        { state, population, ...figures },
        today,
      );
      const seen = can(ctx.actor, "result.view-live", unit.id) ? figure : null;
      const line = { slug, n, minimum: minimumSample, today: counts.get(id) ?? 0, figure: seen };
      return [unit.id, line];
    }),
  );
}

const SHOWN = ["monitor.view", "result.view-live", "comment.read"] as const satisfies Permission[];

const scopeOf = ({ actor }: Context): string =>
  JSON.stringify(SHOWN.map((permission) => reach(actor, permission)?.toSorted() ?? null));
