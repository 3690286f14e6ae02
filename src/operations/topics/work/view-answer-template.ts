import { canEverywhere, reach } from "#core/access/policy.ts";
import { AppError } from "#core/app-error.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { findTemplate, type TemplateItem } from "#db/queries/topics/answer-templates.ts";
import { listUnits } from "#db/queries/units/units.ts";
import { authoriseStaff, authoriseStaffWithin } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface TemplateForm {
  /** Null for a new one. */
  template: TemplateItem | null;
  version: number;
  /** Units that the writer may write for; `forAll` when every unit is a choice too. */
  units: { slug: string; name: string }[];
  forAll: boolean;
}

/** A template to change, or with `id` null an empty one. */
export async function viewAnswerTemplate(ctx: Context, id: string | null): Promise<TemplateForm> {
  const actor = authoriseStaff(ctx, "template.manage");
  const template = id === null ? null : ((await findTemplate(ctx.db, id)) ?? null);
  if (id !== null && template === null) throw new AppError("not_found");
  if (template !== null) authoriseStaffWithin(ctx, "template.manage", template.unitId);
  const units = await listUnits(ctx.db, { ids: reach(actor, "template.manage"), active: true });
  return {
    template,
    version: id === null ? 0 : await auditVersion(ctx.db, "template", id),
    units: units.map(({ slug, name }) => ({ slug, name })),
    forAll: canEverywhere(actor, "template.manage"),
  };
}
