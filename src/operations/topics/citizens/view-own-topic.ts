import { type AuthorAction, isAskedSomething, reopenUntil } from "#core/topics/author-moves.ts";
import { type ClockReading, readClock } from "#core/topics/clock.ts";
import type { TopicState } from "#core/topics/lifecycle.ts";
import type { TopicKind } from "#core/topics/topic-kind.ts";
import { UNANSWERED } from "#core/topics/topic-query.ts";
import { listAnswerFiles } from "#db/queries/topics/answer-files.ts";
import { findPublicTopic } from "#db/queries/topics/public-topics.ts";
import { findTopicContact } from "#db/queries/topics/topic-contacts.ts";
import { listTopicEvents } from "#db/queries/topics/topics.ts";
import { listUnits } from "#db/queries/units/units.ts";
import type { Context } from "#operations/context.ts";
import { timeZoneOf } from "#operations/local-today.ts";
import { authorHistory } from "#operations/topics/parts/author-history.ts";
import type { HistoryStep } from "#operations/topics/parts/history-step.ts";
import { openAsAuthor } from "#operations/topics/parts/open-as-author.ts";

export interface OwnTopicView {
  code: string;
  kind: TopicKind;
  state: TopicState;
  title: string;
  text: string;
  anonymous: boolean;
  confidential: boolean;
  supervisory: boolean;
  unit: string | null;
  createdOn: string;
  verifyBy: string;
  answerBy: string;
  answeredOn: string | null;
  closesAfter: string | null;
  clock: ClockReading;
  history: HistoryStep[];
  moves: AuthorAction[];
  /** A question of the unit waits for an answer. */
  asked: boolean;
  /** Where a merged topic goes on, as far as everybody may see it. */
  mergedInto: {
    code: string;
    title: string | null;
    state: TopicState;
    answer: string | null;
  } | null;
  /** Last day for reopening, once it is closed. */
  reopenUntil: string | null;
  contact: {
    name: string | null;
    email: string | null;
    phone: string | null;
    mayNotify: boolean;
    mayContact: boolean;
  } | null;
}

/**
 * A topic as its author sees it, whether public or not.
 * @throws AppError `not_found`
 */
export async function viewOwnTopic(
  ctx: Context,
  code: string,
  secret: string,
): Promise<OwnTopicView> {
  const own = await openAsAuthor(ctx, code, secret);
  const { topic, events, holidays, rule, today, moves } = own;
  const [units, contact, files, timeZone] = await Promise.all([
    listUnits(ctx.db),
    findTopicContact(ctx.db, topic.id),
    listAnswerFiles(ctx.db, topic.id),
    timeZoneOf(ctx),
  ]);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const { kind, state, title, text, anonymous, confidential, supervisory } = topic;
  const { createdOn, verifyBy, answerBy, answeredOn, closesAfter, closedOn } = topic;
  const ended = UNANSWERED.includes(state) ? null : (answeredOn ?? closedOn);
  return {
    code,
    kind,
    state,
    title,
    text,
    anonymous,
    confidential,
    supervisory,
    moves,
    createdOn,
    verifyBy,
    answerBy,
    answeredOn,
    closesAfter,
    unit: names.get(topic.ownerUnitId ?? topic.chosenUnitId ?? "") ?? null,
    clock: readClock(createdOn, answerBy, ended ?? today, holidays),
    history: authorHistory(events, { names, timeZone }, files),
    asked: moves.includes("add-information") && isAskedSomething(events.map((e) => e.action)),
    mergedInto: topic.state === "merged" ? await targetOf(ctx, topic.mergedIntoId ?? "") : null,
    reopenUntil:
      closedOn !== null && moves.includes("reopen") ? reopenUntil(closedOn, rule, holidays) : null,
    contact: contact === undefined ? null : withoutTopic(contact),
  };
}

async function targetOf(ctx: Context, id: string): Promise<OwnTopicView["mergedInto"]> {
  const target = await findPublicTopic(ctx.db, { id });
  if (target === undefined) return null;
  const events = await listTopicEvents(ctx.db, id);
  const answer = events.findLast(
    ({ action, audience }) => action === "answer" && audience === "public",
  );
  const { code, title, state } = target;
  return { code, title, state, answer: target.confidential ? null : (answer?.text ?? null) };
}

type ContactRow = NonNullable<Awaited<ReturnType<typeof findTopicContact>>>;

const withoutTopic = ({ name, email, phone, mayNotify, mayContact }: ContactRow) => ({
  name,
  email,
  phone,
  mayNotify,
  mayContact,
});
