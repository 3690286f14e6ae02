import { isAppError } from "#core/app-error.ts";
import { readClock } from "#core/topics/clock.ts";
import { RUNNING_STATES } from "#core/topics/lifecycle.ts";
import { loadCalendar } from "#db/queries/calendar/calendar.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import {
  hasRun,
  listRunningClocks,
  listUnclosed,
  listUnescalated,
  listUnwarned,
  recordRun,
} from "#db/queries/topics/topic-clocks.ts";
import type { TopicRow } from "#db/queries/topics/topics.ts";
import { write } from "#db/write.ts";
import { localDate } from "#lib/dates/local-date.ts";
import type { Context } from "#operations/context.ts";
import { storeTopicAct, type TopicAct } from "#operations/topics/parts/store-topic-act.ts";

const JOB = "topic-clocks";
/** Topics per kind of act and run; more of them wait for the next run, a minute later. */
const MOST = 500;

export interface ClockRun {
  warned: number;
  escalated: number;
  closed: number;
}

type SystemAct = Pick<TopicAct, "action" | "audience" | "changes" | "data">;

/**
 * What time does to topics, once per day where the government is: at 70 % of the time the unit is
 * warned, after all of it the bureau (of supervisory ones the inspectorate alone), and an answer
 * without reaction closes the topic. No transport offers it. Safe to run twice and in two
 * processes: the number of the event refuses the second one, and days on which nothing ran are made
 * up for by the next run.
 */
export async function runTopicClocks(ctx: Context): Promise<ClockRun> {
  const { timeZone = "Asia/Jakarta" } = (await findGovernment(ctx.db)) ?? {};
  const today = localDate(ctx.now(), timeZone);
  const key = `${JOB}:${today}`;
  if (await hasRun(ctx.db, key)) return { warned: 0, escalated: 0, closed: 0 };

  const late = await listUnescalated(ctx.db, RUNNING_STATES, today, MOST);
  const soon = await listDueSoon(ctx, today);
  const silent = await listUnclosed(ctx.db, today, MOST);
  const escalated = await actOnAll(ctx, late, escalation);
  const warned = await actOnAll(ctx, soon, warning);
  const closed = await actOnAll(ctx, silent, () => closing(today));
  const found = [late, soon, silent];
  const stored = escalated + warned + closed;
  const complete = found.every(({ length }) => length < MOST) && stored === found.flat().length;
  if (complete) await write(ctx.db, [recordRun(ctx.db, JOB, key, ctx.now())]);
  return { warned, escalated, closed };
}

/** Topics that have used 70 % of their time; the calendar is asked once per clock, not per topic. */
async function listDueSoon(ctx: Context, today: string): Promise<TopicRow[]> {
  const { holidays } = await loadCalendar(ctx.db);
  const clocks = await listRunningClocks(ctx.db, RUNNING_STATES, today);
  const due = clocks.filter(
    ({ createdOn, answerBy }) =>
      readClock(createdOn, answerBy, today, holidays).urgency === "warning",
  );
  return due.length === 0 ? [] : listUnwarned(ctx.db, RUNNING_STATES, due, MOST);
}

const warning = ({ supervisory }: TopicRow): SystemAct => ({
  action: "warn",
  audience: supervisory ? "inspectorate" : "units",
});

/** Its author may know that the time is over and who was told. */
const escalation = ({ supervisory }: TopicRow): SystemAct => ({
  action: "escalate",
  audience: supervisory ? "inspectorate" : "public",
  data: { to: supervisory ? "inspektorat" : "organisasi" },
});

const closing = (today: string): SystemAct => ({
  action: "auto-close",
  audience: "public",
  changes: { closedOn: today },
});

/** @returns how many were stored; where somebody acted at the same moment the next run looks again */
async function actOnAll(
  ctx: Context,
  topics: readonly TopicRow[],
  actOf: (topic: TopicRow) => SystemAct,
): Promise<number> {
  const stored = await Promise.all(topics.map((topic) => actOn(ctx, topic, actOf(topic))));
  return stored.filter(Boolean).length;
}

async function actOn(ctx: Context, topic: TopicRow, act: SystemAct): Promise<boolean> {
  const { seq, ownerUnitId: unitId } = topic;
  try {
    await storeTopicAct(ctx, topic, { ...act, party: "system", seq, unitId });
    return true;
  } catch (error) {
    if (isAppError(error) && error.code === "conflict") return false;
    throw error;
  }
}
