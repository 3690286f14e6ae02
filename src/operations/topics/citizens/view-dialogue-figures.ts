import { found } from "#core/app-error.ts";
import { topicFigures } from "#core/topics/figures.ts";
import { type PublicFigures, publicFigures } from "#core/topics/public-figures.ts";
import { loadCalendar } from "#db/queries/calendar/calendar.ts";
import { findSite } from "#db/queries/government/government.ts";
import { listFigureRows } from "#db/queries/topics/topic-figures.ts";
import { findUnitBySlug, subtreeIds } from "#db/queries/units/units.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** A minute old is new enough for figures of a year; every filtered list of a unit shows them. */
const AGE = 60_000;
const SUBJECTS = 500;

export interface DialogueFigures {
  from: string;
  figures: PublicFigures;
}

/**
 * How a unit (with the units below it), or everybody, has dealt with what citizens brought in the
 * last twelve months, as far as the public may know.
 * @param slug null for the whole government
 * @throws AppError `not_found`
 */
export async function viewDialogueFigures(
  ctx: Context,
  slug: string | null,
): Promise<DialogueFigures> {
  authorise(ctx, "topic.read-public");
  const memory = ctx.db.memories.of<DialogueFigures>("dialogue-figures", AGE, SUBJECTS);
  const now = ctx.now().getTime();
  const known = memory.get(slug ?? "", now);
  if (known !== undefined) return known;
  const counted = await countFigures(ctx, slug);
  memory.set(slug ?? "", counted, now);
  return counted;
}

async function countFigures(ctx: Context, slug: string | null): Promise<DialogueFigures> {
  const unit = found(slug === null ? null : await findUnitBySlug(ctx.db, slug));
  const unitIds = unit === null ? null : await subtreeIds(ctx.db, unit.id);
  const { timeZone = "Asia/Jakarta" } = (await findSite(ctx.db)) ?? {};
  const to = localDate(ctx.now(), timeZone);
  const from = aYearBefore(to);
  const [rows, { holidays }] = await Promise.all([
    listFigureRows(ctx.db, { from, to, unitIds, screenedOnly: true }, timeZone),
    loadCalendar(ctx.db),
  ]);
  return { from, figures: publicFigures(topicFigures(rows, to, holidays), to) };
}

/** The day after the same day of last year. */
function aYearBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() - 1, date.getUTCMonth(), date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
