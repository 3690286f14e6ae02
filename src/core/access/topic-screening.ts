import { can, canEverywhere } from "./policy.ts";
import type { Actor } from "./roles.ts";
import { conflictedUnits } from "./screening-conflict.ts";

/** What a moderator may do with a topic that concerns these units. */
export type ScreeningRight = "open" | "locked" | "elsewhere";

/**
 * "locked": he belongs to one of the units, so somebody else decides. "elsewhere": his right is
 * limited to other units; what names no unit needs the right for the whole government.
 */
export function screeningRight(actor: Actor, unitIds: readonly string[]): ScreeningRight {
  const own = conflictedUnits(actor);
  if (unitIds.some((unitId) => own.includes(unitId))) return "locked";
  const within =
    unitIds.length === 0
      ? canEverywhere(actor, "topic.screen")
      : unitIds.some((unitId) => can(actor, "topic.screen", unitId));
  return within ? "open" : "elsewhere";
}
