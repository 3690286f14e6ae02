import { accountTable } from "#core/access/account-import.ts";
import { withDetails } from "#db/queries/access/account-details.ts";
import { listAccounts } from "#db/queries/access/accounts.ts";
import { writeCsv } from "#lib/tables/csv.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** All accounts as a table that `importAccounts` takes back without change; never a password. */
export async function exportAccounts(ctx: Context): Promise<string> {
  authoriseEverywhere(ctx, "account.manage");
  const accounts = await withDetails(ctx.db, await listAccounts(ctx.db));
  const table = accountTable(accounts);
  return writeCsv(table.columns, table.rows);
}
