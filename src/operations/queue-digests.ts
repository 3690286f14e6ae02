import { digestFor, isWorthSending } from "#core/notices/digest.ts";
import { findActor } from "#db/queries/accounts.ts";
import { countWaiting, listDigestReaders } from "#db/queries/digests.ts";
import { findGovernment } from "#db/queries/government.ts";
import { insertStaffNotice } from "#db/queries/outbox.ts";
import { type Statement, write } from "#db/write.ts";
import { localDate } from "#lib/local-date.ts";
import type { Context } from "./context.ts";

/**
 * Writes each member of staff who wants it a summary of what waits for him: for the clock of the
 * process, on working days. One a day however often it runs, none when nothing waits.
 */
export async function queueDigests(ctx: Context): Promise<void> {
  const timeZone = (await findGovernment(ctx.db))?.timeZone ?? "Asia/Jakarta";
  const today = localDate(ctx.now(), timeZone);
  const waiting = await countWaiting(ctx.db, today);
  const statements: Statement[] = [];
  for (const { id } of await listDigestReaders(ctx.db)) {
    const actor = await findActor(ctx.db, id);
    const digest = actor === null ? null : digestFor(actor, waiting);
    if (digest === null || !isWorthSending(digest)) continue;
    statements.push(
      insertStaffNotice(ctx.db, {
        id: ctx.newId(),
        stopToken: ctx.newId(),
        occasion: `digest:${id}:${today}`,
        purpose: "digest",
        params: { ...digest },
        locale: "id",
        accountId: id,
        nextAttemptAt: ctx.now(),
        createdAt: ctx.now(),
      }),
    );
  }
  if (statements.length > 0) await write(ctx.db, statements);
}
