import { leaveDays } from "#core/attendance/leave.ts";
import type { Holiday } from "#core/calendar/holiday.ts";
import { type Calendars, followCalendar } from "#core/topics/follow-calendar.ts";
import { RUNNING_STATES } from "#core/topics/lifecycle.ts";
import { auditVersions } from "#db/queries/access/audit.ts";
import { listLeave, updateLeave } from "#db/queries/attendance/leave.ts";
import { readCalendar } from "#db/queries/calendar/calendar.ts";
import { listClockedTopics } from "#db/queries/topics/topic-clocks.ts";
import { appendTopicEvent, type TopicRow, updateTopic } from "#db/queries/topics/topics.ts";
import type { Statement } from "#db/write.ts";
import { LEAVE_SUBJECT, loggedLeave } from "#operations/attendance/parts/leave-facts.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

type Actor = ReturnType<typeof authoriseEverywhere>;

/**
 * Belongs into the batch that changes the calendar: clocks that run and leave that waits for a
 * decision follow new days off, and their histories say so. What is shorter without a day off that
 * went stays as it was told.
 */
export async function calendarFollowers(
  ctx: Context,
  actor: Actor,
  added: readonly Holiday[],
  removed: readonly Holiday[] = [],
): Promise<Statement[]> {
  const [first] = added.map(({ date }) => date).toSorted();
  if (first === undefined) return [];
  const { holidays: before } = await readCalendar(ctx.db);
  const after = new Set([...before, ...added.map(({ date }) => date)]);
  for (const { date } of removed) after.delete(date);
  const topics = await listClockedTopics(ctx.db, RUNNING_STATES, first);
  return [
    ...topics.flatMap((topic) => topicStatements(ctx, topic, { before, after })),
    ...(await leaveStatements(ctx, actor, first, after)),
  ];
}

function topicStatements(ctx: Context, topic: TopicRow, calendars: Calendars): Statement[] {
  const changes = followCalendar(topic, calendars);
  if (changes === null) return [];
  const event = {
    topicId: topic.id,
    seq: topic.seq + 1,
    at: ctx.now(),
    action: "move-deadline",
    party: "system",
    unitId: topic.ownerUnitId,
    data: { ...changes },
    audience: topic.supervisory ? ("inspectorate" as const) : ("public" as const),
  };
  return [appendTopicEvent(ctx.db, event), updateTopic(ctx.db, topic, changes)];
}

async function leaveStatements(
  ctx: Context,
  actor: Actor,
  from: string,
  after: ReadonlySet<string>,
): Promise<Statement[]> {
  const versions = new Map(await auditVersions(ctx.db, LEAVE_SUBJECT));
  const waiting = await listLeave(ctx.db, { states: ["requested"], from });
  return waiting.flatMap(({ leave }) => {
    const days = leaveDays(leave, after);
    if (days.days >= leave.days) return [];
    const seq = versions.get(leave.employeeId) ?? 0;
    versions.set(leave.employeeId, seq + 1);
    return [
      updateLeave(ctx.db, leave.id, days),
      auditChange(ctx, actor, [LEAVE_SUBJECT, leave.employeeId, seq], "leave.calendar", {
        before: loggedLeave(leave),
        after: loggedLeave({ ...leave, ...days }),
      }),
    ];
  });
}
