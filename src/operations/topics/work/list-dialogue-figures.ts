import { can, reach } from "#core/access/policy.ts";
import { type TopicFigures, topicFigures } from "#core/topics/figures.ts";
import { loadCalendar } from "#db/queries/calendar/calendar.ts";
import { findSite } from "#db/queries/government/government.ts";
import { listPeriods, type PeriodRow } from "#db/queries/periods/periods.ts";
import { listFigureRows, type UnitFigureRow } from "#db/queries/topics/topic-figures.ts";
import { listUnits } from "#db/queries/units/units.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface DialogueFigureTable {
  periods: PeriodRow[];
  /** Null for the year so far. */
  period: PeriodRow | null;
  from: string;
  to: string;
  total: TopicFigures;
  /** Units with topics, by name; `name` is null for what no unit has yet. */
  units: { slug: string | null; name: string | null; figures: TopicFigures }[];
}

/**
 * The figures per unit of a period: the bureau sees all units and what waits for screening, others
 * their own units. Supervisory topics are in none of them.
 * @param query `periode`: key of a period; anything else means this year
 */
export async function listDialogueFigures(
  ctx: Context,
  query: { periode?: string | null },
): Promise<DialogueFigureTable> {
  authorise(ctx, "topic.view-figures");
  const { timeZone = "Asia/Jakarta" } = (await findSite(ctx.db)) ?? {};
  const today = localDate(ctx.now(), timeZone);
  const periods = (await listPeriods(ctx.db)).filter(({ startsOn }) => startsOn <= today);
  const period = periods.find(({ key }) => key === query.periode) ?? null;
  const from = period?.startsOn ?? `${today.slice(0, 4)}-01-01`;
  const to = period?.endsOn ?? today;
  const unitIds = reach(ctx.actor, "topic.view-figures");
  const filter = { from, to, unitIds, screenedOnly: !can(ctx.actor, "topic.oversee") };
  const [rows, units, { holidays }] = await Promise.all([
    listFigureRows(ctx.db, filter, timeZone),
    listUnits(ctx.db),
    loadCalendar(ctx.db),
  ]);
  const figuresOf = (some: readonly UnitFigureRow[]) => topicFigures(some, today, holidays);
  return {
    periods,
    period,
    from,
    to,
    total: figuresOf(rows),
    units: byUnit(rows, units).map(({ rows: own, ...unit }) => ({
      ...unit,
      figures: figuresOf(own),
    })),
  };
}

function byUnit(
  rows: readonly UnitFigureRow[],
  units: Awaited<ReturnType<typeof listUnits>>,
): { slug: string | null; name: string | null; rows: UnitFigureRow[] }[] {
  const groups = Map.groupBy(rows, ({ unitId }) => unitId);
  const named = units.flatMap(({ id, slug, name }) => {
    const own = groups.get(id);
    return own === undefined ? [] : [{ slug, name, rows: own }];
  });
  const unowned = groups.get(null);
  if (unowned === undefined) return named;
  return [...named, { slug: null, name: null, rows: unowned }];
}
