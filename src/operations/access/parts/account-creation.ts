import { type AccountDetails, accountRecord } from "#core/access/account.ts";
import type { Actor } from "#core/access/roles.ts";
import { insertAccount, insertGrant } from "#db/queries/access/account-writes.ts";
import type { Statement } from "#db/write.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { type UnitIds, unitIdOf } from "./unit-id-of.ts";

/** A new account with its roles and its audit row. The password has to be changed at first sign-in. */
export function accountCreation(
  ctx: Context,
  actor: Actor,
  account: AccountDetails & { passwordHash: string },
  units: UnitIds,
): Statement[] {
  const { username, name, email, active, assignments, passwordHash } = account;
  const id = ctx.newId();
  const row = { id, username, name, email, active, passwordHash };
  return [
    insertAccount(ctx.db, { ...row, mustChangePassword: true, createdAt: ctx.now() }),
    ...assignments.map((one) => insertGrant(ctx.db, id, one.role, unitIdOf(one, units))),
    auditChange(ctx, actor, ["account", id, 0], "account.create", {
      after: accountRecord(account),
    }),
  ];
}
