import { z } from "zod";
import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { findAccount } from "#db/queries/access/accounts.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { resumeRecipient, setDigest } from "#db/queries/notices/mail-stops.ts";
import { write } from "#db/write.ts";
import { hashRecipient } from "#lib/hash-recipient.ts";
import { type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const inputSchema = z.object({ digest: z.enum(["on"], "error.invalid").optional() });

/** Switches one's own daily summary on or off; switching it on undoes an earlier stop by mail. */
export async function setOwnDigest(ctx: Context, input: unknown): Promise<Result<null>> {
  const actor = authoriseStaff(ctx, "account.manage-own");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const account = await findAccount(ctx.db, actor.accountId);
  if (account === undefined) throw new AppError("unauthenticated");
  const wanted = parsed.value.digest === "on";
  const stop = account.email === null ? null : hashRecipient(account.email);
  await write(ctx.db, [
    setDigest(ctx.db, account.id, wanted),
    ...(wanted && stop !== null ? [resumeRecipient(ctx.db, stop)] : []),
    auditChange(
      ctx,
      actor,
      ["account", account.id, await auditVersion(ctx.db, "account", account.id)],
      "account.set-digest",
      { before: { wantsDigest: account.wantsDigest }, after: { wantsDigest: wanted } },
    ),
  ]);
  return success(null);
}
