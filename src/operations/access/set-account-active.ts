import { z } from "zod";
import { found } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { findStoredAccount } from "#db/queries/access/account-details.ts";
import type { Result } from "#lib/result.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { storeAccountChange } from "./parts/store-account-change.ts";

const inputSchema = z.object({
  active: z.enum(["true", "false"]).transform((text) => text === "true"),
  version: z.coerce.number("error.invalid").int().min(0),
});

/**
 * Blocks an account, which ends all its sessions at once, or lets it in again. Accounts are never
 * deleted: the audit log names them.
 */
export async function setAccountActive(
  ctx: Context,
  username: string,
  input: unknown,
): Promise<Result<null>> {
  const actor = authoriseEverywhere(ctx, "account.manage");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const before = found(await findStoredAccount(ctx.db, username));
  const { active, version } = parsed.value;
  return storeAccountChange(ctx, actor, { before, after: { ...before, active } }, version);
}
