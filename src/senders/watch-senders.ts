import type { Logger } from "pino";
import type { NoticeChannel, Sender, Senders } from "#core/notices/notice.ts";

/**
 * The same ways out, of which the log learns when one begins to fail, once for every reason in a
 * row and not for every message, and when it works again.
 */
export function watchSenders(senders: Senders, log: Pick<Logger, "warn">): Senders {
  const watched = Object.entries(senders).map(([channel, send]) => [
    channel,
    watch(channel as NoticeChannel, send, log),
  ]);
  return Object.fromEntries(watched);
}

function watch(channel: NoticeChannel, send: Sender, log: Pick<Logger, "warn">): Sender {
  let reason: string | null = null;
  return async (letter) => {
    const outcome = await send(letter);
    const now = outcome.sent ? null : outcome.reason;
    if (now === reason) return outcome;
    reason = now;
    if (now === null) log.warn({ channel }, "messages are sent again");
    else log.warn({ channel, reason: now }, "messages cannot be sent");
    return outcome;
  };
}
