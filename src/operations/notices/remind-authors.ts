import { findGovernment } from "#db/queries/government/government.ts";
import { listClosingSoon } from "#db/queries/notices/digests.ts";
import { write } from "#db/write.ts";
import { DAY } from "#lib/dates/day.ts";
import { localDate } from "#lib/dates/local-date.ts";
import type { Context } from "#operations/context.ts";
import { notifyAuthor } from "./parts/notify-author.ts";

const THREE_DAYS = 3 * DAY;

/**
 * Tells authors who want news that their answered topic closes within three days: for the clock of
 * the process. Once for each answer, however often it runs.
 */
export async function remindAuthors(ctx: Context): Promise<void> {
  const timeZone = (await findGovernment(ctx.db))?.timeZone ?? "Asia/Jakarta";
  const today = localDate(ctx.now(), timeZone);
  const soon = localDate(new Date(ctx.now().getTime() + THREE_DAYS), timeZone);
  const closing = await listClosingSoon(ctx.db, today, soon);
  const statements = closing.flatMap((topic) =>
    notifyAuthor(
      ctx,
      topic,
      "closing-soon",
      { date: topic.closesAfter ?? "" },
      `${topic.id}:closing:${topic.closesAfter}`,
    ),
  );
  if (statements.length > 0) await write(ctx.db, statements);
}
