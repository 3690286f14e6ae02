import { type AccountDetails, accountRecord } from "#core/access/account.ts";
import { type Assignment, assignmentText } from "#core/access/assignment.ts";
import type { Actor } from "#core/access/roles.ts";
import type { StoredAccount } from "#db/queries/access/account-details.ts";
import {
  deleteGrant,
  insertAccount,
  insertGrant,
  keepAnAdmin,
  updateAccount,
} from "#db/queries/access/account-writes.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import { endAllSessions } from "#db/queries/access/sessions.ts";
import type { Statement } from "#db/write.ts";
import type { Context } from "#operations/context.ts";

/** Slug → id of every unit. */
export type UnitIds = ReadonlyMap<string, string>;

const unitIdOf = ({ unitSlug }: Assignment, units: UnitIds): string | null =>
  unitSlug === null ? null : (units.get(unitSlug) ?? null);

/** A new account with its roles and its audit row. The password has to be changed at first sign-in. */
export function creation(
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
    appendAudit(ctx.db, actor, ctx.now(), {
      subjectKind: "account",
      subjectId: id,
      seq: 0,
      action: "account.create",
      before: null,
      after: accountRecord(account),
    }),
  ];
}

/**
 * Another name, address, state or other roles, with the audit row; the last admin stays. Whoever is
 * blocked loses access with the same commit.
 * @param version what the officer had read
 */
export function change(
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
    appendAudit(ctx.db, actor, ctx.now(), {
      subjectKind: "account",
      subjectId: before.id,
      seq: version,
      action: actionOf(before, after),
      before: accountRecord(before),
      after: accountRecord(after),
    }),
    keepAnAdmin(),
  ];
}

function actionOf(before: AccountDetails, after: AccountDetails): string {
  if (before.active === after.active) return "account.change";
  return after.active ? "account.unblock" : "account.block";
}
