import type { Senders } from "#core/notices/notice.ts";
import type { Context } from "#operations/context.ts";
import { deliverOutbox } from "#operations/notices/deliver-outbox.ts";
import { queueDigests } from "#operations/notices/queue-digests.ts";
import { remindAuthors } from "#operations/notices/remind-authors.ts";
import type { Job } from "./jobs.ts";

/** How often in a row the outbox is emptied before the other jobs have their turn. */
const MOST_ROUNDS = 10;

/** Writing what is due by the calendar, and sending whatever waits. */
export const noticeJobs = (senders: Senders): Job[] => [
  { name: "reminders", run: remindAuthors },
  { name: "digests", run: queueDigests },
  { name: "outbox", run: (ctx) => deliverAll(ctx, senders) },
];

async function deliverAll(ctx: Context, senders: Senders): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if ((await deliverOutbox(ctx, senders)) === 0) return;
  }
}
