import { found } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { unitSettingsInput } from "#core/topics/work-input.ts";
import { headReleasesAnswers, saveUnitSettings } from "#db/queries/topics/unit-settings.ts";
import { findUnitBySlug } from "#db/queries/units/units.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { authoriseDialogueSettings } from "./parts/authorise-dialogue-settings.ts";

/** Says whether the head of a unit releases its answers. */
export async function changeDialogueSettings(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  authoriseDialogueSettings(ctx);
  const unit = found(await findUnitBySlug(ctx.db, slug));
  const actor = authoriseDialogueSettings(ctx, unit.id);
  const parsed = parse(unitSettingsInput, input);
  if (!parsed.ok) return parsed;
  const { version, ...after } = parsed.value;
  const before = { headReleasesAnswers: await headReleasesAnswers(ctx.db, unit.id) };
  await write(ctx.db, [
    saveUnitSettings(ctx.db, unit.id, after),
    auditChange(ctx, actor, ["unit-settings", unit.id, version], "unit-settings.change", {
      before,
      after,
    }),
  ]);
  return success({ slug });
}
