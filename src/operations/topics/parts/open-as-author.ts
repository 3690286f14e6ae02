import { AppError } from "#core/app-error.ts";
import { type AuthorAction, authorMoves } from "#core/topics/author-moves.ts";
import type { ClockRule } from "#core/topics/clock.ts";
import { loadCalendar } from "#db/queries/calendar/calendar.ts";
import { findSite } from "#db/queries/government/government.ts";
import {
  findTopicByCode,
  listTopicEvents,
  type TopicEventRow,
  type TopicRow,
} from "#db/queries/topics/topics.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { sha256 } from "#lib/sha256.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface OpenedAsAuthor {
  topic: TopicRow;
  events: TopicEventRow[];
  holidays: ReadonlySet<string>;
  /** The clock of its kind. */
  rule: ClockRule;
  today: string;
  /** What the author may do now. */
  moves: AuthorAction[];
}

/**
 * A topic as its author opens it, with the secret of the link.
 * @throws AppError `not_found` with a wrong code as with a wrong secret: neither tells about the other
 */
export async function openAsAuthor(
  ctx: Context,
  code: string,
  secret: string,
): Promise<OpenedAsAuthor> {
  authorise(ctx, "topic.follow");
  const topic = await findTopicByCode(ctx.db, code);
  if (topic === undefined || topic.secretHash !== sha256(secret)) throw new AppError("not_found");
  const [events, calendar, site] = await Promise.all([
    listTopicEvents(ctx.db, topic.id),
    loadCalendar(ctx.db),
    findSite(ctx.db),
  ]);
  const today = localDate(ctx.now(), site?.timeZone ?? "Asia/Jakarta");
  const facts = {
    state: topic.state,
    closedOn: topic.closedOn,
    today,
    actions: events.map(({ action }) => action),
  };
  const rule = calendar.clocks[topic.supervisory ? "pengawasan" : topic.kind];
  const moves = authorMoves(facts, rule, calendar.holidays);
  return { topic, events, holidays: calendar.holidays, rule, today, moves };
}

/**
 * The same, for doing something to it.
 * @throws AppError `closed` when the author cannot do this (any more), `too_many`
 */
export async function actAsAuthor(
  ctx: Context,
  code: string,
  secret: string,
  action: AuthorAction,
): Promise<OpenedAsAuthor> {
  await ctx.limits.writes.take(ctx.address);
  const own = await openAsAuthor(ctx, code, secret);
  if (!own.moves.includes(action)) throw new AppError("closed");
  return own;
}
