import { AppError } from "#core/app-error.ts";
import type { UnitPack } from "#core/evidence-packs/unit-pack.ts";
import { listActions } from "#db/queries/actions/follow-up-actions.ts";
import { findCycle } from "#db/queries/cycles/cycles.ts";
import { findUnitBySlug } from "#db/queries/units/units.ts";
import { unitContext } from "#operations/achievements/parts/unit-context.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { packAchievementOf } from "./parts/pack-achievement-of.ts";
import { packHeadOf } from "./parts/pack-head-of.ts";
import { packIndicatorOf } from "./parts/pack-indicator-of.ts";
import { type SealedPack, seal } from "./parts/seal.ts";

/**
 * The evidence pack of a unit in a cycle.
 * @throws AppError `not_found` for a cycle or unit that is not there
 */
export async function exportUnitEvidence(
  ctx: Context,
  cycleKey: string,
  unitSlug: string,
): Promise<SealedPack<UnitPack>> {
  authorise(ctx, "achievement.view");
  const [full, unit] = await Promise.all([
    findCycle(ctx.db, cycleKey),
    findUnitBySlug(ctx.db, unitSlug),
  ]);
  if (full === undefined || unit === undefined || unit.kind === "mitra") {
    throw new AppError("not_found");
  }
  authorise(ctx, "achievement.view", unit.id);
  const context = await unitContext(ctx, full, unit.id);
  const { percent, evidencedWeight, totalWeight, achievement, reason } = context.proposal;
  const pack: UnitPack = {
    format: "tanggap-unit-evidence/1",
    ...(await packHeadOf(ctx, full, unit)),
    asOf: context.asOf,
    indicators: context.indicators.map(packIndicatorOf),
    proposal: { percent, evidencedWeight, totalWeight, achievement, reason },
    achievement: packAchievementOf(context),
    headComment: context.headComment?.text ?? null,
    followUp: await followUpOf(ctx, unit.id, full.cycle),
  };
  return seal(pack, ctx.now());
}

async function followUpOf(
  ctx: Context,
  unitId: string,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Promise<UnitPack["followUp"]> {
  const actions = await listActions(ctx.db, { unitIds: [unitId] });
  return actions
    .filter(({ action: { dueOn } }) => dueOn >= startsOn && dueOn <= endsOn)
    .map(({ action }) => {
      const { text, responsible, dueOn, indicator, state, progress } = action;
      const { evidence, evidenceLink, elementKey: element } = action;
      return {
        text,
        element,
        responsible,
        dueOn,
        indicator,
        state,
        progress,
        evidence,
        evidenceLink,
      };
    });
}
