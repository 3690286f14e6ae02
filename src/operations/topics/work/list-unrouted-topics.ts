import { reach } from "#core/access/policy.ts";
import { conflictedUnits } from "#core/access/screening-conflict.ts";
import { type ClockReading, readClock } from "#core/topics/clock.ts";
import { loadCalendar } from "#db/queries/calendar/calendar.ts";
import type { TopicRow } from "#db/queries/topics/topics.ts";
import { listUnroutedTopics as listRows } from "#db/queries/topics/work-topics.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

export interface UnroutedTopics {
  items: {
    topic: Pick<TopicRow, "code" | "kind" | "state" | "title" | "createdOn" | "answerBy">;
    unitName: string | null;
    clock: ClockReading;
  }[];
  /** Topics that others must route, because the reader belongs to a unit that they concern. */
  conflicted: number;
}

/** Verified and returned topics that wait for a unit, those due first. */
export async function listUnroutedTopics(ctx: Context): Promise<UnroutedTopics> {
  const actor = authoriseStaff(ctx, "topic.route");
  const own = conflictedUnits(actor);
  const rows = await listRows(ctx.db, reach(actor, "topic.route"));
  const [{ holidays }, today] = await Promise.all([loadCalendar(ctx.db), localToday(ctx)]);
  const free = rows.filter(({ concerned }) => !concerned.some((id) => own.includes(id ?? "")));
  return {
    items: free.map(({ topic, unitName }) => ({
      topic,
      unitName,
      clock: readClock(topic.createdOn, topic.answerBy, today, holidays),
    })),
    conflicted: rows.length - free.length,
  };
}
