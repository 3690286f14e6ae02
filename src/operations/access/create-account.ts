import { usernameSchema } from "#core/access/account.ts";
import { parse } from "#core/parse.ts";
import { findAccountByUsername } from "#db/queries/access/accounts.ts";
import { listUnits } from "#db/queries/units/units.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { accountCreation } from "./parts/account-creation.ts";
import { accountInput, assignmentsOf } from "./parts/account-input.ts";
import { generatePassword } from "./parts/generate-password.ts";
import { hashPassword } from "./parts/hash-password.ts";

const inputSchema = accountInput.extend({ username: usernameSchema });

/** Creates an account. Its first password is in the answer and nowhere else: show it once. */
export async function createAccount(
  ctx: Context,
  input: unknown,
): Promise<Result<{ username: string; name: string; password: string }>> {
  const actor = authoriseEverywhere(ctx, "account.manage");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const { username, name, email } = parsed.value;
  const units = new Map((await listUnits(ctx.db)).map(({ slug, id }) => [slug, id]));
  const assignments = assignmentsOf(parsed.value, new Set(units.keys()));
  if (!assignments.ok) return assignments;
  if (await findAccountByUsername(ctx.db, username)) return failure({ username: "error.taken" });

  const password = generatePassword(ctx);
  const passwordHash = await hashPassword(password);
  const details = { username, name, email, active: true, assignments: assignments.value };
  await write(ctx.db, accountCreation(ctx, actor, { ...details, passwordHash }, units));
  return success({ username, name, password });
}
