import { listReleasingUnits } from "#db/queries/topics/unit-settings.ts";
import { listUnits } from "#db/queries/units/units.ts";
import type { Context } from "#operations/context.ts";
import {
  authoriseDialogueSettings,
  dialogueSettingsReach,
} from "./parts/authorise-dialogue-settings.ts";

/** The units whose way of handling topics the reader decides. */
export async function listDialogueSettings(ctx: Context) {
  const actor = authoriseDialogueSettings(ctx);
  const units = await listUnits(ctx.db, { ids: dialogueSettingsReach(actor), active: true });
  const releasing = await listReleasingUnits(ctx.db);
  return units.map(({ id, slug, name }) => ({
    slug,
    name,
    headReleasesAnswers: releasing.includes(id),
  }));
}
