import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";
import { passwordSchema } from "#core/access/password.ts";
import { parse } from "#core/parse.ts";
import { findAccountByUsername } from "#db/queries/access/accounts.ts";
import * as sessions from "#db/queries/access/sessions.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { cleanCode } from "#lib/text/clean-text.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { countAttempt } from "./parts/count-attempt.ts";
import { knownDevice, rememberDevice } from "./parts/known-device.ts";

const inputSchema = z.object({
  username: z.string("error.required").overwrite(cleanCode).min(1, "error.required").max(80),
  password: passwordSchema,
});

/** Verified against when the account is unknown: the answer takes as long as for a known one. */
const decoy = hash("no account has this password");

/**
 * Signs in. Wrong name, wrong password and a blocked account look the same.
 * @param former the session secret that the visitor brought along, if any: it ends here, so that
 * nobody can be signed in to a session that somebody else knows
 * @param devices the words that the device keeps (known-device.ts)
 * @throws AppError `too_many` after too many wrong passwords
 */
export async function startSession(
  ctx: Context,
  input: unknown,
  former: string | null = null,
  devices: readonly string[] = [],
): Promise<Result<{ secret: string; devices: string[] }>> {
  authorise(ctx, "session.start");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const { username, password } = parsed.value;
  const attempt = await countAttempt(ctx, username, knownDevice(ctx, username, devices));

  const account = await findAccountByUsername(ctx.db, username);
  const matches = await verify(account?.passwordHash ?? (await decoy), password);
  if (account === undefined || !account.active || !matches) {
    return failure({ "": "sign-in.wrong" });
  }
  await attempt.succeeded();
  if (former !== null) await sessions.endSession(ctx.db, former);
  const secret = await sessions.startSession(ctx.db, account.id, ctx.now());
  return success({ secret, devices: rememberDevice(ctx, username, devices) });
}
