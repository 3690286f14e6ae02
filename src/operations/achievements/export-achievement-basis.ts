import { AppError } from "#core/app-error.ts";
import type { Context } from "#operations/context.ts";
import { openAchievement } from "./parts/open-achievement.ts";

/**
 * Exactly the bytes under the checksum of a set achievement.
 * @throws AppError `not_found` while nothing is set
 */
export async function exportAchievementBasis(
  ctx: Context,
  cycleKey: string,
  unitSlug: string,
): Promise<{ json: string; name: string }> {
  const { row, cycle, unit } = await openAchievement(ctx, "view", cycleKey, unitSlug);
  if (row?.basis == null) throw new AppError("not_found");
  return { json: row.basis, name: `capaian-${unit.slug}-${cycle.key}.json` };
}
