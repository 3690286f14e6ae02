import { can, canEverywhere, reach } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import { listTemplates, type TemplateItem } from "#db/queries/topics/answer-templates.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface ManagedTemplate extends TemplateItem {
  mayChange: boolean;
}

/** The templates of the reader's units and those for every unit. */
export async function listAnswerTemplates(ctx: Context): Promise<ManagedTemplate[]> {
  const actor = authoriseStaff(ctx, "template.manage");
  const templates = await listTemplates(ctx.db, { unitIds: reach(actor, "template.manage") });
  return templates.map((each) => ({ ...each, mayChange: mayManage(actor, each.unitId) }));
}

const mayManage = (actor: Actor, unitId: string | null): boolean =>
  unitId === null ? canEverywhere(actor, "template.manage") : can(actor, "template.manage", unitId);
