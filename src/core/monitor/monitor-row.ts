import type { Figure } from "#core/satisfaction/index-report.ts";

/** What runs in one unit at this moment: counts only, nobody's name and nobody's result. */
export interface MonitorRow {
  unit: { slug: string; name: string };
  /** The survey that is open; null while none is. */
  survey: {
    slug: string;
    today: number;
    n: number;
    minimum: number | null;
    /** Null with fewer than five answers. */
    figure: Figure | null;
  } | null;
  /** Comments that wait for screening; null for who reads no comments. */
  comments: number | null;
  topics: { running: number; late: number };
  /** Of the follow-up plan: late ones, and when the next one is due (YYYY-MM-DD). */
  actions: { late: number; nextDue: string | null };
  /** Feedback that its receivers have not read yet. */
  feedback: number;
  /** Plans that wait for the superior's agreement. */
  plans: number;
  /** Appraisals that are to be signed in a cycle that is being assessed. */
  appraisals: number;
}

export interface MonitorTotals {
  today: number;
  lateTopics: number;
  lateActions: number;
  /** Plans and appraisals. */
  waiting: number;
}

export function monitorTotals(rows: readonly MonitorRow[]): MonitorTotals {
  const sum = (of: (row: MonitorRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  return {
    today: sum(({ survey }) => survey?.today ?? 0),
    lateTopics: sum(({ topics }) => topics.late),
    lateActions: sum(({ actions }) => actions.late),
    waiting: sum(({ plans, appraisals }) => plans + appraisals),
  };
}

/** Does anything run there? Units without survey, posts, plans and people are left out of long lists. */
export const isBusy = ({ survey, comments, topics, actions, ...waiting }: MonitorRow): boolean =>
  survey !== null ||
  actions.nextDue !== null ||
  [comments ?? 0, topics.running, actions.late].some((count) => count > 0) ||
  [waiting.feedback, waiting.plans, waiting.appraisals].some((count) => count > 0);
