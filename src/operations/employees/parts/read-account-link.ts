import type { Actor } from "#core/access/roles.ts";
import { findAccountByUsername } from "#db/queries/access/accounts.ts";
import { findEmployeeByAccount } from "#db/queries/employees/personnel.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { message } from "#lib/text/message.ts";
import type { Context } from "#operations/context.ts";

/**
 * The account an employee signs in with. It belongs to nobody else, and is not the officer's own:
 * otherwise he could open another person's record as if it were his.
 * @param employeeId null for somebody new
 */
export async function readAccountLink(
  ctx: Context,
  actor: Actor,
  username: string | null,
  employeeId: string | null,
): Promise<Result<string | null>> {
  if (username === null) return success(null);
  const account = await findAccountByUsername(ctx.db, username);
  if (account === undefined) return failure({ username: "employee.account-unknown" });
  const holder = await findEmployeeByAccount(ctx.db, account.id);
  if (holder !== undefined && holder.id !== employeeId) {
    return failure({ username: message("employee.account-taken", { name: holder.name }) });
  }
  if (account.id === actor.accountId) return failure({ username: "employee.account-own" });
  return success(account.id);
}
