import { type ClockReading, readClock } from "#core/topics/clock.ts";
import { nextState } from "#core/topics/lifecycle.ts";
import { SUPERVISION_ACTS, type SupervisionAct } from "#core/topics/supervision-input.ts";
import { loadCalendar } from "#db/queries/calendar/calendar.ts";
import {
  findTopicNames,
  listTopicFiles,
  type TopicNames,
  type TopicPhoto,
} from "#db/queries/topics/screening.ts";
import { listTopicEvents, type TopicEventRow, type TopicRow } from "#db/queries/topics/topics.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { mayDecideAppeal } from "#operations/topics/parts/may-decide-appeal.ts";
import { openAsInspectorate } from "#operations/topics/parts/open-as-inspectorate.ts";

export interface SupervisoryTopic {
  topic: TopicRow;
  names: TopicNames;
  events: TopicEventRow[];
  photos: TopicPhoto[];
  acts: SupervisionAct[];
  clock: ClockReading;
}

/** A topic of the inspectorate with its whole history. */
export async function viewSupervisoryTopic(ctx: Context, code: string): Promise<SupervisoryTopic> {
  const { actor, topic } = await openAsInspectorate(ctx, code);
  const [names, events, photos, { holidays }, today] = await Promise.all([
    findTopicNames(ctx.db, topic),
    listTopicEvents(ctx.db, topic.id),
    listTopicFiles(ctx.db, topic.id),
    loadCalendar(ctx.db),
    localToday(ctx),
  ]);
  const decides = mayDecideAppeal(events, actor.accountId);
  const acts = SUPERVISION_ACTS.filter(
    (act) =>
      nextState(topic.state, act, "inspectorate") !== null && (decides || !act.endsWith("-appeal")),
  );
  const clock = readClock(topic.createdOn, topic.answerBy, today, holidays);
  return { topic, names, events, photos, acts, clock };
}
