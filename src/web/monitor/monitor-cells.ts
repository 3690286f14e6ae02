import { type MonitorRow, monitorTotals } from "#core/monitor/monitor-row.ts";
import type { Translator } from "#i18n/translate.ts";
import { formatShortDay } from "#web/format/dates.ts";
import { formatNumber } from "#web/format/numbers.ts";

/** Name of a place on the page → the text that stands there. */
export type Cells = Readonly<Record<string, string>>;

/** The figures of a unit in the order of the table's columns. */
export const MONITOR_COLUMNS = [
  "today",
  "answers",
  "index",
  "late-topics",
  "topics",
  "late-actions",
  "next-due",
  "comments",
  "feedback",
  "plans",
  "appraisals",
] as const;
export type MonitorColumn = (typeof MONITOR_COLUMNS)[number];

export const TOTALS = ["today", "late-topics", "late-actions", "waiting"] as const;

/** What cannot be said, or is not for this reader. */
const NOTHING = "–";

/** Every figure of the live view as text: the page and its stream show the same. */
export function monitorCells(t: Translator, rows: readonly MonitorRow[]): Cells {
  const totals = monitorTotals(rows);
  const number = (value: number) => formatNumber(t.locale, value);
  return {
    "total.today": number(totals.today),
    "total.late-topics": number(totals.lateTopics),
    "total.late-actions": number(totals.lateActions),
    "total.waiting": number(totals.waiting),
    ...Object.fromEntries(
      rows.flatMap((row) =>
        MONITOR_COLUMNS.map((column) => [cellName(row, column), TEXT[column](t, row)]),
      ),
    ),
  };
}

export const cellName = ({ unit }: Pick<MonitorRow, "unit">, column: MonitorColumn): string =>
  `${unit.slug}.${column}`;

const count =
  (of: (row: MonitorRow) => number | null) =>
  (t: Translator, row: MonitorRow): string => {
    const value = of(row);
    return value === null ? NOTHING : formatNumber(t.locale, value);
  };

const TEXT: Record<MonitorColumn, (t: Translator, row: MonitorRow) => string> = {
  today: count(({ survey }) => survey?.today ?? null),
  answers: answersOf,
  index: indexOf,
  comments: count(({ comments }) => comments),
  topics: count(({ topics }) => topics.running),
  "late-topics": count(({ topics }) => topics.late),
  "late-actions": count(({ actions }) => actions.late),
  "next-due": (t, { actions }) =>
    actions.nextDue === null ? NOTHING : formatShortDay(t.locale, actions.nextDue),
  feedback: count(({ feedback }) => feedback),
  plans: count(({ plans }) => plans),
  appraisals: count(({ appraisals }) => appraisals),
};

/** "124 / 278": answers and the minimum sample. */
function answersOf(t: Translator, { survey }: MonitorRow): string {
  if (survey === null) return NOTHING;
  const minimum = survey.minimum === null ? "?" : formatNumber(t.locale, survey.minimum);
  return `${formatNumber(t.locale, survey.n)} / ${minimum}`;
}

function indexOf(t: Translator, { survey }: MonitorRow): string {
  if (!survey?.figure) return NOTHING;
  const { ikm, grade } = survey.figure;
  return `${formatNumber(t.locale, ikm, 2)} ${grade}`;
}
