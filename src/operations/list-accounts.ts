import { z } from "zod";
import { type StoredAccount, withDetails } from "#db/queries/account-details.ts";
import * as accounts from "#db/queries/accounts.ts";
import { authoriseEverywhere } from "./authorise.ts";
import type { Context } from "./context.ts";

const PAGE = 50;

/** From the address bar: whatever does not fit is ignored. */
const inputSchema = z.object({
  search: z.string().trim().max(200).catch(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export interface AccountList {
  accounts: StoredAccount[];
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
  const pages = Math.max(1, Math.ceil(total / PAGE));
  return { accounts: await withDetails(ctx.db, rows), total, page, pages, search };
}
