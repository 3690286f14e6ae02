import type { Permission, Subject } from "#core/access/policy.ts";
import { relationsTo } from "#core/access/relation.ts";
import type { Actor } from "#core/access/roles.ts";
import { found } from "#core/app-error.ts";
import { type FullAppraisal, findAppraisal } from "#db/queries/appraisals/appraisals.ts";
import { authorise, authoriseFor } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** One appraisal as this actor may see or change it. */
export interface OpenedAppraisal extends FullAppraisal {
  actor: Actor;
  subject: Subject;
}

/**
 * First lines of every operation on one person's cycle.
 * @throws AppError `not_found`, `forbidden` by POLICY over the parties of the appraisal.
 */
export async function openAppraisal(
  ctx: Context,
  permission: Permission,
  id: string,
): Promise<OpenedAppraisal> {
  authorise(ctx, permission);
  const full = found(await findAppraisal(ctx.db, id));
  const subject = subjectOf(ctx.actor, full.appraisal);
  return { ...full, subject, actor: authoriseFor(ctx, permission, subject) };
}

/** How an actor stands to an appraisal: its parties are those of its cycle. */
export const subjectOf = (
  actor: Actor | null,
  { unitId, ...parties }: FullAppraisal["appraisal"],
): Subject => ({ unitId, relations: relationsTo(actor, parties) });
