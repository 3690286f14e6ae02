import type { Role } from "#core/access/roles.ts";
import { AppError } from "#core/app-error.ts";
import { findAccount, listGrants } from "#db/queries/access/accounts.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface OwnAccount {
  username: string;
  name: string;
  email: string | null;
  mustChangePassword: boolean;
  /** A daily summary by mail. */
  wantsDigest: boolean;
  /** Without a unit a role holds for the whole government. */
  roles: { role: Role; unit: string | null }[];
}

/** Who I am here and what I may do. */
export async function viewOwnAccount(ctx: Context): Promise<OwnAccount> {
  const actor = authoriseStaff(ctx, "account.manage-own");
  const account = await findAccount(ctx.db, actor.accountId);
  if (account === undefined) throw new AppError("unauthenticated");
  const grants = await listGrants(ctx.db, [account.id]);
  const { username, name, email, mustChangePassword, wantsDigest } = account;
  const roles = grants.map(({ role, unitName }) => ({ role, unit: unitName }));
  return { username, name, email, mustChangePassword, wantsDigest, roles };
}
