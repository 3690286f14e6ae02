import { found } from "#core/app-error.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { headReleasesAnswers } from "#db/queries/topics/unit-settings.ts";
import { findUnitBySlug } from "#db/queries/units/units.ts";
import type { Context } from "#operations/context.ts";
import { authoriseDialogueSettings } from "./parts/authorise-dialogue-settings.ts";

/** How one unit handles topics. */
export async function viewDialogueSettings(ctx: Context, slug: string) {
  authoriseDialogueSettings(ctx);
  const unit = found(await findUnitBySlug(ctx.db, slug));
  authoriseDialogueSettings(ctx, unit.id);
  return {
    unit: { slug: unit.slug, name: unit.name },
    headReleasesAnswers: await headReleasesAnswers(ctx.db, unit.id),
    version: await auditVersion(ctx.db, "unit-settings", unit.id),
  };
}
