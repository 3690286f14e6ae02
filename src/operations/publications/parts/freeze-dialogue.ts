import { topicFigures } from "#core/topics/figures.ts";
import { type PublicFigures, publicFigures } from "#core/topics/public-figures.ts";
import { loadCalendar } from "#db/queries/calendar/calendar.ts";
import { listFigureRows } from "#db/queries/topics/topic-figures.ts";
import { localDate } from "#lib/dates/local-date.ts";
import type { Context } from "#operations/context.ts";

/**
 * The figures of a unit's dialogue about the posts of a period, for a publication to freeze. Null
 * while nobody has posted: a unit without dialogue publishes none. For operations that have authorised.
 */
export async function freezeDialogue(
  ctx: Context,
  unitId: string,
  { startsOn: from, endsOn: to }: { startsOn: string; endsOn: string },
  timeZone: string,
): Promise<PublicFigures | null> {
  const filter = { from, to, unitIds: [unitId], screenedOnly: true };
  const [rows, { holidays }] = await Promise.all([
    listFigureRows(ctx.db, filter, timeZone),
    loadCalendar(ctx.db),
  ]);
  if (rows.length === 0) return null;
  const today = localDate(ctx.now(), timeZone);
  return publicFigures(topicFigures(rows, today, holidays), today);
}
