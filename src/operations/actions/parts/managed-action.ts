import type { AuditAction } from "#core/access/audit-words.ts";
import type { Actor } from "#core/access/roles.ts";
import { found } from "#core/app-error.ts";
import {
  type ActionRow,
  findAction,
  type NewAction,
  updateAction,
} from "#db/queries/actions/follow-up-actions.ts";
import { write } from "#db/write.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authorise, authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface ManagedAction {
  actor: Actor;
  action: ActionRow;
}

/** An action and who steers it in its unit. @throws AppError `not_found`, `forbidden` */
export async function managedAction(ctx: Context, id: string): Promise<ManagedAction> {
  authorise(ctx, "action.manage");
  const full = found(await findAction(ctx.db, id));
  const actor = authoriseStaff(ctx, "action.manage", full.unit.id);
  return { actor, action: full.action };
}

/** Stores what changed; the audit log keeps these fields as they were and as they are. */
export async function storeAction(
  ctx: Context,
  { actor, action: before }: ManagedAction,
  {
    version,
    action,
    values,
  }: { version: number; action: AuditAction<"action">; values: Partial<NewAction> },
): Promise<void> {
  const audit = auditChange(ctx, actor, ["action", before.id, version], action, {
    before: pick(before, values),
    after: values,
  });
  await write(ctx.db, [updateAction(ctx.db, before.id, values), audit]);
}

const pick = (action: ActionRow, change: Partial<NewAction>): Partial<ActionRow> =>
  Object.fromEntries(Object.keys(change).map((field) => [field, action[field as keyof ActionRow]]));
