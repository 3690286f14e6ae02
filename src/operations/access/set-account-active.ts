import { z } from "zod";
import { guardAdmins } from "#core/access/account.ts";
import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { findStoredAccount } from "#db/queries/access/account-details.ts";
import { countOtherAdmins } from "#db/queries/access/accounts.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { change } from "./parts/account-statements.ts";

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
  const before = await findStoredAccount(ctx.db, username);
  if (before === undefined) throw new AppError("not_found");
  const after = { ...before, active: parsed.value.active };
  const others = await countOtherAdmins(ctx.db, [before.id]);
  const allowed = guardAdmins([{ before, after }], actor.username, others);
  if (!allowed.ok) return allowed;
  await write(
    ctx.db,
    change(ctx, actor, { before, after }, parsed.value.version, new Map<string, string>()),
  );
  return success(null);
}
