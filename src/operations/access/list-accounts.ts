import { z } from "zod";
import type { Role } from "#core/access/roles.ts";
import { type StoredAccount, withDetails } from "#db/queries/access/account-details.ts";
import * as accounts from "#db/queries/access/accounts.ts";
import { cleanLine } from "#lib/text/clean-text.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const PAGE = 50;

/** From the address bar: whatever does not fit is ignored. */
const inputSchema = z.object({
  search: z.string().overwrite(cleanLine).max(200).catch(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export interface AccountList {
  accounts: (StoredAccount & { roles: { role: Role; unit: string | null }[] })[];
  total: number;
  page: number;
  pages: number;
  search: string;
}

/** Accounts by name, 50 on a page. */
export async function listAccounts(ctx: Context, input: unknown): Promise<AccountList> {
  authoriseEverywhere(ctx, "account.manage");
  const { search, page } = inputSchema.parse(input);
  const total = await accounts.countAccounts(ctx.db, search);
  const rows = await accounts.listAccounts(ctx.db, {
    search,
    limit: PAGE,
    offset: (page - 1) * PAGE,
  });
  const ids = rows.map(({ id }) => id);
  const grants = Object.groupBy(await accounts.listGrants(ctx.db, ids), (one) => one.accountId);
  const listed = (await withDetails(ctx.db, rows)).map((account) => ({
    ...account,
    roles: (grants[account.id] ?? []).map(({ role, unitName }) => ({ role, unit: unitName })),
  }));
  const pages = Math.max(1, Math.ceil(total / PAGE));
  return { accounts: listed, total, page, pages, search };
}
