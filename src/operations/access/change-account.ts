import { z } from "zod";
import { guardAdmins } from "#core/access/account.ts";
import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { findStoredAccount } from "#db/queries/access/account-details.ts";
import { countOtherAdmins } from "#db/queries/access/accounts.ts";
import { listUnits } from "#db/queries/units/units.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { accountInputSchema, assignmentsOf } from "./parts/account-input.ts";
import { change } from "./parts/account-statements.ts";

const inputSchema = accountInputSchema.extend({
  version: z.coerce.number("error.invalid").int().min(0),
});

/**
 * Changes name, e-mail address and roles of an account.
 * @throws AppError `not_found`; `conflict` when somebody else changed it since it was read
 */
export async function changeAccount(
  ctx: Context,
  username: string,
  input: unknown,
): Promise<Result<null>> {
  const actor = authoriseEverywhere(ctx, "account.manage");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const before = await findStoredAccount(ctx.db, username);
  if (before === undefined) throw new AppError("not_found");
  const units = new Map((await listUnits(ctx.db)).map(({ slug, id }) => [slug, id]));
  const assignments = assignmentsOf(parsed.value, new Set(units.keys()));
  if (!assignments.ok) return assignments;
  const { name, email, version } = parsed.value;
  const after = {
    username: before.username,
    active: before.active,
    name,
    email,
    assignments: assignments.value,
  };
  const others = await countOtherAdmins(ctx.db, [before.id]);
  const allowed = guardAdmins([{ before, after }], actor.username, others);
  if (!allowed.ok) return allowed;
  await write(ctx.db, change(ctx, actor, { before, after }, version, units));
  return success(null);
}
