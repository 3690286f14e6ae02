import { z } from "zod";
import { recipientOf } from "#core/notices/letter.ts";
import { maskRecipient } from "#core/notices/mask-recipient.ts";
import type { NoticeChannel, NoticePurpose } from "#core/notices/notice.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import {
  countMessages,
  listMessages,
  type MessageSources,
  OUTBOX_STATES,
  type OutboxState,
} from "#db/queries/notices/outbox-letters.ts";
import { localTime } from "#lib/dates/local-time.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const MOST = 50;

const querySchema = z.object({
  state: z.enum(OUTBOX_STATES).optional().catch(undefined),
  /** Where older ones begin: milliseconds, as in `next`. */
  before: z.coerce.number().int().min(1).max(8.64e15).optional().catch(undefined),
});

export interface OutboxLine {
  id: string;
  purpose: NoticePurpose;
  channel: NoticeChannel;
  state: OutboxState;
  /** Local times: YYYY-MM-DD HH:MM:SS. */
  at: string;
  next: string | null;
  attempts: number;
  problem: string | null;
  /** Masked; null when there is none any more. */
  recipient: string | null;
  /** Code of the topic; null for digests. */
  topic: string | null;
}

export interface OutboxList {
  lines: OutboxLine[];
  counts: Record<OutboxState, number>;
  state: OutboxState | undefined;
  next: number | null;
}

/** The log of messages, newest first. */
export async function listOutbox(ctx: Context, input: unknown): Promise<OutboxList> {
  authoriseEverywhere(ctx, "outbox.read");
  const { state, before } = querySchema.parse(input);
  const timeZone = (await findGovernment(ctx.db))?.timeZone ?? "Asia/Jakarta";
  const rows = await listMessages(ctx.db, {
    state,
    before: before === undefined ? undefined : new Date(before),
    limit: MOST,
  });
  const last = rows.length === MOST ? rows.at(-1) : undefined;
  return {
    lines: rows.map((row) => lineOf(row, timeZone)),
    counts: await countMessages(ctx.db),
    state,
    next: last?.message.createdAt.getTime() ?? null,
  };
}

function lineOf(sources: MessageSources, timeZone: string): OutboxLine {
  const { message, topic } = sources;
  const { id, purpose, channel, state, attempts, lastError, nextAttemptAt, createdAt } = message;
  const to = recipientOf(sources);
  const next = state === "waiting" && attempts > 0 ? localTime(nextAttemptAt, timeZone) : null;
  return {
    id,
    purpose,
    channel,
    state,
    attempts,
    next,
    problem: lastError,
    at: localTime(createdAt, timeZone),
    recipient: to === null ? null : maskRecipient(to),
    topic: topic?.code ?? null,
  };
}
