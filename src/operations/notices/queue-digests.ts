import { digestFor, isWorthSending } from "#core/notices/digest.ts";
import { findActor } from "#db/queries/access/accounts.ts";
import { loadCalendar } from "#db/queries/calendar/calendar.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import { countWaiting, listDigestReaders } from "#db/queries/notices/digests.ts";
import { insertStaffNotice } from "#db/queries/notices/outbox.ts";
import { hasRun, recordRun } from "#db/queries/topics/topic-clocks.ts";
import { type Statement, write } from "#db/write.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { localClock } from "#lib/dates/local-moment.ts";
import { isWorkingDay } from "#lib/dates/working-days.ts";
import type { Context } from "#operations/context.ts";

/** Local time from which the day's summary is written. */
const FROM = "07:00";

/**
 * Writes each member of staff who wants it a summary of what waits for him: for the clock of the
 * process, on working days. One a day however often it runs, none when nothing waits.
 */
export async function queueDigests(ctx: Context): Promise<void> {
  const timeZone = (await findGovernment(ctx.db))?.timeZone ?? "Asia/Jakarta";
  const today = localDate(ctx.now(), timeZone);
  const key = `digests:${today}`;
  const { holidays } = await loadCalendar(ctx.db);
  const tooEarly = localClock(ctx.now(), timeZone) < FROM;
  if (tooEarly || !isWorkingDay(today, holidays) || (await hasRun(ctx.db, key))) return;
  const waiting = await countWaiting(ctx.db, today);
  const statements: Statement[] = [recordRun(ctx.db, "digests", key, ctx.now())];
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
  await write(ctx.db, statements);
}
