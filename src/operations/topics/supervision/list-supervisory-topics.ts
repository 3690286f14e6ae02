import { type ClockReading, readClock } from "#core/topics/clock.ts";
import { isSupervisoryWork } from "#core/topics/supervisory-work.ts";
import { loadCalendar } from "#db/queries/calendar/calendar.ts";
import { listSupervisoryTopics as selectSupervisoryTopics } from "#db/queries/topics/screening.ts";
import type { TopicRow } from "#db/queries/topics/topics.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

export interface SupervisoryItem {
  topic: Pick<TopicRow, "code" | "title" | "state" | "createdOn" | "answerBy" | "anonymous">;
  /** Null when there is nothing to do. */
  clock: ClockReading | null;
}

/** The inbox of the inspectorate: first what is to do, by deadline, then what is done. */
export async function listSupervisoryTopics(ctx: Context): Promise<SupervisoryItem[]> {
  authoriseStaff(ctx, "topic.handle-supervisory");
  const [topics, { holidays }, today] = await Promise.all([
    selectSupervisoryTopics(ctx.db),
    loadCalendar(ctx.db),
    localToday(ctx),
  ]);
  const items = topics.map((topic) => {
    const { code, title, state, createdOn, answerBy, anonymous } = topic;
    return {
      topic: { code, title, state, createdOn, answerBy, anonymous },
      clock: isSupervisoryWork(topic) ? readClock(createdOn, answerBy, today, holidays) : null,
    };
  });
  return [...items.filter(({ clock }) => clock), ...items.filter(({ clock }) => !clock)];
}
