import { verify } from "@node-rs/argon2";
import { z } from "zod";
import { judgeNewPassword, newPasswordSchema, passwordSchema } from "#core/access/password.ts";
import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { updateAccount } from "#db/queries/access/account-writes.ts";
import { findAccount } from "#db/queries/access/accounts.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { endAllSessions, startSession } from "#db/queries/access/sessions.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { countAttempt } from "./parts/count-attempt.ts";
import { hashPassword } from "./parts/hash-password.ts";
import { refuseGuessable } from "./parts/refuse-guessable.ts";

const inputSchema = z.object({
  current: passwordSchema,
  next: newPasswordSchema,
  repeat: z.string("error.required").min(1, "error.required").max(1_000),
});

/**
 * Changes one's own password. Every session ends, and a new one starts for this visitor.
 * @throws AppError `too_many` after too many wrong passwords, counted as at sign-in
 */
export async function changeOwnPassword(
  ctx: Context,
  input: unknown,
): Promise<Result<{ secret: string }>> {
  const actor = authoriseStaff(ctx, "account.manage-own");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const given = { ...parsed.value, username: actor.username };
  const account = await findAccount(ctx.db, actor.accountId);
  if (account === undefined) throw new AppError("unauthenticated");
  const attempt = await countAttempt(ctx, actor.username);
  if (!(await verify(account.passwordHash, given.current))) {
    return failure({ current: "password.wrong" });
  }
  await attempt.succeeded();
  const judged = judgeNewPassword(given);
  if (!judged.ok) return judged;
  const unknown = await refuseGuessable(ctx.db, given.next, account);
  if (!unknown.ok) return unknown;

  const passwordHash = await hashPassword(given.next);
  await write(ctx.db, [
    updateAccount(ctx.db, account.id, { passwordHash, mustChangePassword: false }),
    endAllSessions(ctx.db, account.id),
    auditChange(
      ctx,
      actor,
      ["account", account.id, await auditVersion(ctx.db, "account", account.id)],
      "account.change-password",
      { after: { username: account.username } },
    ),
  ]);
  return success({ secret: await startSession(ctx.db, account.id, ctx.now()) });
}
