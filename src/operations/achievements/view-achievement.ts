import type { AchievementAct } from "#core/achievements/achievement-input.ts";
import { manualIndicators } from "#core/achievements/achievement-input.ts";
import type { ComparedUnit } from "#core/achievements/compare-units.ts";
import { type RespondentMix, respondentMix } from "#core/achievements/respondent-mix.ts";
import type { OwnIndicator } from "#core/achievements/unit-evidence.ts";
import type { Indicator } from "#core/cycles/method.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import type { FullCycle } from "#db/queries/cycles/cycles.ts";
import { listUnits, type UnitRow } from "#db/queries/units/units.ts";
import type { Context } from "#operations/context.ts";
import { comparedFrom } from "#operations/government/parts/compared-from.ts";
import { compareByOwnSurveys } from "./parts/compare-by-own-surveys.ts";
import { openAchievement, openActs } from "./parts/open-achievement.ts";
import { type UnitContext, unitContextOf } from "./parts/unit-context.ts";
import { unitEvidence } from "./parts/unit-evidence.ts";

export interface AchievementView extends UnitContext, FullCycle {
  unit: UnitRow;
  /** Who answered, from what is published of the cycle. */
  mix: RespondentMix[];
  /** The unit among all others; the others themselves are not told. */
  place: { line: ComparedUnit; compared: number; mean: number | null };
  /** Targets and reports as they are stored. */
  own: readonly OwnIndicator[];
  manual: Indicator[];
  acts: Record<AchievementAct, boolean>;
  /** To be sent back with every form. */
  version: number;
}

/** A unit's achievement in a cycle with all it rests on. */
export async function viewAchievement(
  ctx: Context,
  cycleKey: string,
  unitSlug: string,
): Promise<AchievementView> {
  const opened = await openAchievement(ctx, "view", cycleKey, unitSlug);
  const { cycle, method, unit, row, subjectId } = opened;
  const [evidenceOf, acts, version, units, minimum] = await Promise.all([
    unitEvidence(ctx, cycle, null),
    openActs(ctx, opened),
    auditVersion(ctx.db, "achievement", subjectId),
    listUnits(ctx.db, { active: true, withoutPartners: true }),
    comparedFrom(ctx),
  ]);
  const { surveys, own, ...evidence } = evidenceOf(unit.id);
  const others = units.filter(({ id }) => id !== unit.id);
  const comparison = compareByOwnSurveys([unit, ...others], evidenceOf, minimum);
  const [line] = comparison.units;
  if (line === undefined) throw new Error("the unit itself is compared");
  return {
    ...unitContextOf(method, { surveys, own, ...evidence }, row),
    cycle,
    method,
    unit,
    acts,
    version,
    own,
    mix: respondentMix(surveys.flatMap(({ publication }) => publication?.snapshot ?? [])),
    place: {
      line,
      compared: comparison.units.filter(({ left }) => left === null).length,
      mean: comparison.mean,
    },
    manual: manualIndicators(method.definition),
  };
}
