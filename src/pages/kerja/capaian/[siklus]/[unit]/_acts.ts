import { commentAchievement } from "#operations/achievements/comment-achievement.ts";
import { planIndicators } from "#operations/achievements/plan-indicators.ts";
import { reportIndicators } from "#operations/achievements/report-indicators.ts";
import { setAchievement } from "#operations/achievements/set-achievement.ts";
import type { Context } from "#operations/context.ts";

/** The forms of a unit's achievement by the name of their button. */
export const achievementActs = (ctx: Context, cycle: string, unit: string) => ({
  target: (input: unknown) => planIndicators(ctx, cycle, unit, input),
  laporan: (input: unknown) => reportIndicators(ctx, cycle, unit, input),
  tanggapan: (input: unknown) => commentAchievement(ctx, cycle, unit, input),
  tetapkan: (input: unknown) => setAchievement(ctx, cycle, unit, input),
});
