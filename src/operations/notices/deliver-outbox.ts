import { letterFrom, recipientOf } from "#core/notices/letter.ts";
import type { Delivery, NoticeChannel, Senders } from "#core/notices/notice.ts";
import { CLAIMED_FOR, MOST_ATTEMPTS, OUTDATED_AFTER, retryAt } from "#core/notices/retry.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import { stoppedAmong } from "#db/queries/notices/mail-stops.ts";
import { claimDue, settle, stopOutdated } from "#db/queries/notices/outbox.ts";
import { listClaimed, type MessageSources } from "#db/queries/notices/outbox-letters.ts";
import { type Statement, write } from "#db/write.ts";
import { hashRecipient } from "#lib/hash-recipient.ts";
import { sha256 } from "#lib/sha256.ts";
import type { Context } from "#operations/context.ts";

/** What one round may send: short enough to be done before the claim ends. */
const MOST = 20;

/**
 * Sends what is due: for the clock of the process. A message is claimed before it is sent, so two
 * rounds at once, in one process or two, never send it twice; only a crash between sending and
 * noting it can. Channels without a sender wait until their news is outdated.
 * @returns how many messages were tried
 */
export async function deliverOutbox(ctx: Context, senders: Senders): Promise<number> {
  const now = ctx.now();
  const claim = ctx.newId();
  const until = new Date(now.getTime() + CLAIMED_FOR);
  const channels = Object.keys(senders) as NoticeChannel[];
  await write(ctx.db, [
    stopOutdated(ctx.db, new Date(now.getTime() - OUTDATED_AFTER)),
    claimDue(ctx.db, { claim, channels, now, until, most: MOST }),
  ]);
  const claimed = await listClaimed(ctx.db, claim);
  if (claimed.length === 0) return 0;
  const hashes = claimed.flatMap((each) => recipientOf(each) ?? []).map(hashRecipient);
  const stopped = await stoppedAmong(ctx.db, hashes);
  const government = (await findGovernment(ctx.db))?.name ?? "";
  for (const sources of claimed) {
    const outcome = await deliver(senders, sources, stopped, government);
    await write(ctx.db, [settled(ctx, sources, claim, outcome)]);
  }
  return claimed.length;
}

/** Null where nobody is to be written to any more. */
async function deliver(
  senders: Senders,
  sources: MessageSources,
  stopped: ReadonlySet<string>,
  government: string,
): Promise<Delivery | null> {
  const to = recipientOf(sources);
  if (to === null || stopped.has(hashRecipient(to))) return null;
  const send = senders[sources.message.channel];
  if (send === undefined) return { sent: false, final: false, reason: "no-sender" };
  return send(letterFrom(sources, to, government)).catch(() => ({
    sent: false,
    final: false,
    reason: "unexpected",
  }));
}

function settled(
  ctx: Context,
  { message }: MessageSources,
  claim: string,
  outcome: Delivery | null,
): Statement {
  const claimed = { id: message.id, claim };
  if (outcome === null) {
    return settle(ctx.db, claimed, { state: "stopped", lastError: "no-consent" });
  }
  if (outcome.sent) {
    return settle(ctx.db, claimed, { state: "sent", sentAt: ctx.now(), lastError: null });
  }
  const lastError = outcome.reason;
  if (outcome.final || message.attempts >= MOST_ATTEMPTS) {
    return settle(ctx.db, claimed, { state: "failed", lastError });
  }
  const nextAttemptAt = retryAt(ctx.now(), message.attempts, chance(ctx));
  return settle(ctx.db, claimed, { lastError, nextAttemptAt });
}

/** A number in [0, 1) out of the context's random words. */
const chance = (ctx: Context): number =>
  Number.parseInt(sha256(ctx.newId()).slice(0, 8), 16) / 2 ** 32;
