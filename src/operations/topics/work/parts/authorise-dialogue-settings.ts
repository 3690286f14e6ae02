import { can, reach } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** How a unit handles topics is decided by its head or by the bureau. */
export const authoriseDialogueSettings = (ctx: Context, unitId?: string): Actor =>
  authoriseStaff(
    ctx,
    can(ctx.actor, "topic.settings", unitId) ? "topic.settings" : "topic.release-answer",
    unitId,
  );

/** The units whose settings the person decides; null is all of them. */
export function dialogueSettingsReach(actor: Actor): readonly string[] | null {
  const bureau = reach(actor, "topic.settings");
  const head = reach(actor, "topic.release-answer");
  return bureau === null || head === null ? null : [...new Set([...bureau, ...head])];
}
