import { type AccountDetails, accountRecord } from "#core/access/account.ts";
import { type Assignment, assignmentText } from "#core/access/assignment.ts";
import type { AuditAction } from "#core/access/audit-words.ts";
import type { Actor } from "#core/access/roles.ts";
import type { StoredAccount } from "#db/queries/access/account-details.ts";
import {
  deleteGrant,
  insertGrant,
  keepAnAdmin,
  updateAccount,
} from "#db/queries/access/account-writes.ts";
import { endAllSessions } from "#db/queries/access/sessions.ts";
import type { Statement } from "#db/write.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { type UnitIds, unitIdOf } from "./unit-id-of.ts";

/**
 * Another name, address, state or other roles, with the audit row; the last admin stays. Whoever is
 * blocked loses access with the same commit.
 * @param version what the officer had read
 */
export function accountChange(
  ctx: Context,
  actor: Actor,
  { before, after }: { before: StoredAccount; after: AccountDetails },
  version: number,
  units: UnitIds,
): Statement[] {
  const { name, email, active } = after;
  const has = (list: readonly Assignment[], one: Assignment) =>
    list.some((other) => assignmentText(other) === assignmentText(one));
  const lost = before.assignments.filter((one) => !has(after.assignments, one));
  const won = after.assignments.filter((one) => !has(before.assignments, one));
  return [
    updateAccount(ctx.db, before.id, { name, email, active }),
    ...lost.map((one) => deleteGrant(ctx.db, before.id, one.role, unitIdOf(one, units))),
    ...won.map((one) => insertGrant(ctx.db, before.id, one.role, unitIdOf(one, units))),
    ...(active ? [] : [endAllSessions(ctx.db, before.id)]),
    auditChange(ctx, actor, ["account", before.id, version], actionOf(before, after), {
      before: accountRecord(before),
      after: accountRecord(after),
    }),
    keepAnAdmin(),
  ];
}

function actionOf(before: AccountDetails, after: AccountDetails): AuditAction {
  if (before.active === after.active) return "account.change";
  return after.active ? "account.unblock" : "account.block";
}
