import { type AccountDetails, guardAdmins } from "#core/access/account.ts";
import type { Actor } from "#core/access/roles.ts";
import type { StoredAccount } from "#db/queries/access/account-details.ts";
import { countOtherAdmins } from "#db/queries/access/accounts.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { accountChange } from "./account-change.ts";
import type { UnitIds } from "./unit-id-of.ts";

/**
 * Last steps of the operations that change one account: refused where nobody could manage accounts
 * afterwards, or somebody would lock himself out.
 * @param version what the officer had read
 * @param units of the roles that are new
 */
export async function storeAccountChange(
  ctx: Context,
  actor: Actor,
  one: { before: StoredAccount; after: AccountDetails },
  version: number,
  units: UnitIds = new Map(),
): Promise<Result<null>> {
  const others = await countOtherAdmins(ctx.db, [one.before.id]);
  const allowed = guardAdmins([one], actor.username, others);
  if (!allowed.ok) return allowed;
  await write(ctx.db, accountChange(ctx, actor, one, version, units));
  return success(null);
}
