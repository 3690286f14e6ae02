import { AppError } from "#core/app-error.ts";
import { topicNotice } from "#core/notices/topic-notice.ts";
import { nextState, type TopicAction, type TopicParty } from "#core/topics/lifecycle.ts";
import { insertJoinedNotices } from "#db/queries/notices/outbox.ts";
import {
  appendTopicEvent,
  type NewTopic,
  type NewTopicEvent,
  type TopicRow,
  updateTopic,
} from "#db/queries/topics/topics.ts";
import { type Statement, write } from "#db/write.ts";
import type { Context } from "#operations/context.ts";
import { notifyAuthor } from "#operations/notices/parts/notify-author.ts";

export interface TopicAct {
  action: TopicAction;
  party: TopicParty;
  /** The version of the topic that the actor saw (from the form). */
  seq: number;
  audience: NewTopicEvent["audience"];
  /** The unit that acts, and the one that is meant. */
  unitId?: string | null;
  toUnitId?: string | null;
  text?: string | null;
  data?: Record<string, unknown>;
  /** What changes in the topic besides its state. */
  changes?: Partial<NewTopic>;
}

/**
 * Last step of every operation on a topic: the move, its event and `others` in one batch.
 * @throws AppError `conflict` when the move is not in the table from where the topic now stands, or
 *   somebody acted after the version the actor saw
 */
export async function storeTopicAct(
  ctx: Context,
  topic: TopicRow,
  act: TopicAct,
  others: readonly Statement[] = [],
): Promise<void> {
  const state = nextState(topic.state, act.action, act.party);
  if (state === null || act.seq !== topic.seq) throw new AppError("conflict");
  const { action, party, audience, unitId, toUnitId, text, data, changes } = act;
  const staff = party === "author" || party === "system" ? null : ctx.actor;
  await write(ctx.db, [
    appendTopicEvent(ctx.db, {
      topicId: topic.id,
      seq: topic.seq + 1,
      at: ctx.now(),
      action,
      party,
      accountId: staff?.accountId ?? null,
      accountName: staff?.name ?? null,
      unitId: unitId ?? null,
      toUnitId: toUnitId ?? null,
      audience,
      text: text ?? null,
      data: data ?? null,
    }),
    updateTopic(ctx.db, topic, { ...changes, state }),
    ...others,
    ...news(ctx, topic, action, party),
  ]);
}

/** The author is told in the same batch, where he consented; of an answer, those merged into it too. */
function news(
  ctx: Context,
  { id, code, seq }: TopicRow,
  action: TopicAction,
  party: TopicParty,
): Statement[] {
  const purpose = topicNotice(action, party);
  if (purpose === null) return [];
  const own = notifyAuthor(ctx, { id, seq: seq + 1 }, purpose);
  if (purpose !== "answered") return own;
  return [...own, insertJoinedNotices(ctx.db, { id, code, seq: seq + 1 }, ctx.now(), ctx.channels)];
}
