import { found } from "#core/app-error.ts";
import { type ClockReading, readClock } from "#core/topics/clock.ts";
import { UNANSWERED } from "#core/topics/topic-query.ts";
import { loadCalendar } from "#db/queries/calendar/calendar.ts";
import { findSite } from "#db/queries/government/government.ts";
import { listAnswerFiles } from "#db/queries/topics/answer-files.ts";
import {
  findPublicTopic,
  listShownPhotos,
  listShownReplies,
  type PublicTopic,
} from "#db/queries/topics/public-topics.ts";
import { listTopicEvents } from "#db/queries/topics/topics.ts";
import { listUnits } from "#db/queries/units/units.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { timeZoneOf } from "#operations/local-today.ts";
import type { HistoryStep } from "#operations/topics/parts/history-step.ts";
import { type ListedTopic, listedTopic } from "#operations/topics/parts/listed-topic.ts";
import { publicHistory } from "#operations/topics/parts/public-history.ts";

export interface ShownReply {
  id: string;
  byAuthor: boolean;
  text: string;
  createdOn: string;
  answers: ShownReply[];
}

export interface TopicView extends ListedTopic {
  text: string | null;
  confidential: boolean;
  photos: { id: string; width: number | null; height: number | null }[];
  history: HistoryStep[];
  replies: ShownReply[];
  clock: ClockReading;
  solved: boolean | null;
  closedOn: string | null;
  closesAfter: string | null;
  verifyBy: string;
  /** Does a unit own it? Then `unit` is that one. */
  owned: boolean;
  /** Code of the topic it was merged into, when that one is public. */
  mergedInto: string | null;
}

/**
 * A topic as everybody may see it.
 * @throws AppError `not_found` for what is not public: waiting, refused, withdrawn, or for the inspectorate
 */
export async function viewPublicTopic(ctx: Context, code: string): Promise<TopicView> {
  authorise(ctx, "topic.read-public");
  const row = found(await findPublicTopic(ctx.db, { code }));
  const open = !row.confidential;
  const [events, files, photos, replies, units, clock, target, timeZone] = await Promise.all([
    listTopicEvents(ctx.db, row.id),
    open ? listAnswerFiles(ctx.db, row.id) : [],
    open ? listShownPhotos(ctx.db, row.id) : [],
    open ? listShownReplies(ctx.db, row.id) : [],
    listUnits(ctx.db),
    clockOf(ctx, row),
    row.mergedIntoId === null ? undefined : findPublicTopic(ctx.db, { id: row.mergedIntoId }),
    timeZoneOf(ctx),
  ]);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const { text, confidential, solved, closedOn, closesAfter, verifyBy } = row;
  return {
    ...listedTopic(row),
    text,
    confidential,
    solved,
    closedOn,
    closesAfter,
    verifyBy,
    clock,
    owned: row.ownerUnitId !== null,
    photos: photos.map(({ id, width, height }) => ({ id, width, height })),
    history: publicHistory(events, { names, timeZone }, open, files),
    replies: threaded(replies),
    mergedInto: target?.code ?? null,
  };
}

/** The citizen's clock: it runs until the answer, and goes on when the author reopens. */
async function clockOf(ctx: Context, row: PublicTopic): Promise<ClockReading> {
  const [{ holidays }, site] = await Promise.all([loadCalendar(ctx.db), findSite(ctx.db)]);
  const today = localDate(ctx.now(), site?.timeZone ?? "Asia/Jakarta");
  const ended = UNANSWERED.includes(row.state) ? null : (row.answeredOn ?? row.closedOn);
  return readClock(row.createdOn, row.answerBy, ended ?? today, holidays);
}

type Reply = Awaited<ReturnType<typeof listShownReplies>>[number];

function threaded(replies: readonly Reply[]): ShownReply[] {
  const below = (parentId: string | null): ShownReply[] =>
    replies
      .filter((reply) => reply.parentId === parentId)
      .map(({ id, byAuthor, text, publicText, createdOn }) => ({
        id,
        byAuthor,
        createdOn,
        text: publicText ?? text,
        answers: parentId === null ? below(id) : [],
      }));
  return below(null);
}
