import type { UnitPack } from "#core/evidence-packs/unit-pack.ts";
import type { UnitContext } from "#operations/achievements/parts/unit-context.ts";

export function packAchievementOf({ set }: UnitContext): UnitPack["achievement"] {
  if (set === null) return null;
  const { achievement, proposed, reason, setByName, setAt, checksum } = set;
  return {
    achievement,
    proposed,
    reason,
    checksum,
    setBy: setByName,
    setAt: setAt.toISOString(),
  };
}
