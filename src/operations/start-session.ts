import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";
import { isAppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { findAccountByUsername } from "#db/queries/accounts.ts";
import * as sessions from "#db/sessions.ts";
import { message } from "#lib/message.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { authorise } from "./authorise.ts";
import type { Context } from "./context.ts";

const inputSchema = z.object({
  username: z.string("error.required").trim().min(1, "error.required").max(80),
  password: z.string("error.required").min(1, "error.required").max(200),
});

/** Verified against when the account is unknown: the answer takes as long as for a known one. */
const decoy = hash("no account has this password");

/**
 * Signs in. Wrong name and wrong password look the same; failed tries are counted per account and
 * per address, and a right password clears both counts.
 */
export async function startSession(
  ctx: Context,
  input: unknown,
): Promise<Result<{ secret: string }>> {
  authorise(ctx, "session.start");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const { username, password } = parsed.value;
  const keys = [`account ${username.toLowerCase()}`, `address ${ctx.address}`];
  const throttled = await takeAll(ctx, keys);
  if (throttled !== null) return failure({ "": throttled });

  const account = await findAccountByUsername(ctx.db, username);
  const matches = await verify(account?.passwordHash ?? (await decoy), password);
  if (account === undefined || !account.active || !matches) {
    return failure({ "": "sign-in.wrong" });
  }
  await Promise.all(keys.map((key) => ctx.limits.signIn.reset(key)));
  return success({ secret: await sessions.startSession(ctx.db, account.id, ctx.now()) });
}

async function takeAll(ctx: Context, keys: string[]): Promise<string | null> {
  try {
    for (const key of keys) await ctx.limits.signIn.take(key);
    return null;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return message("sign-in.throttled", { minutes: Math.ceil((error.retryAfter ?? 60) / 60) });
  }
}
