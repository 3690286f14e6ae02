import { z } from "zod";
import { found } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { findStoredAccount } from "#db/queries/access/account-details.ts";
import { updateAccount } from "#db/queries/access/account-writes.ts";
import { endAllSessions } from "#db/queries/access/sessions.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { generatePassword } from "./parts/generate-password.ts";
import { hashPassword } from "./parts/hash-password.ts";

const inputSchema = z.object({ version: z.coerce.number("error.invalid").int().min(0) });

/** Gives an account a new first password, to be shown once; all its sessions end. */
export async function resetAccountPassword(
  ctx: Context,
  username: string,
  input: unknown,
): Promise<Result<{ password: string }>> {
  const actor = authoriseEverywhere(ctx, "account.manage");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const account = found(await findStoredAccount(ctx.db, username));
  const password = generatePassword(ctx);
  const passwordHash = await hashPassword(password);
  await write(ctx.db, [
    updateAccount(ctx.db, account.id, { passwordHash, mustChangePassword: true }),
    endAllSessions(ctx.db, account.id),
    auditChange(
      ctx,
      actor,
      ["account", account.id, parsed.value.version],
      "account.reset-password",
      { after: { username: account.username } },
    ),
  ]);
  return success({ password });
}
