import { found } from "#core/app-error.ts";
import { findStoredAccount, type StoredAccount } from "#db/queries/access/account-details.ts";
import { listUnits } from "#db/queries/units/units.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface AccountForm {
  /** Null for a new account. */
  account: StoredAccount | null;
  /** Units for which a role can be given, by name. */
  units: { slug: string; name: string }[];
}

/**
 * What the form of an account needs.
 * @param username null for a new account
 * @throws AppError `not_found`
 */
export async function viewAccount(ctx: Context, username: string | null): Promise<AccountForm> {
  authoriseEverywhere(ctx, "account.manage");
  const account = found(username === null ? null : await findStoredAccount(ctx.db, username));
  const units = await listUnits(ctx.db);
  return { account, units: units.map(({ slug, name }) => ({ slug, name })) };
}
