import { z } from "zod";
import { found } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { findStoredAccount } from "#db/queries/access/account-details.ts";
import { listUnits } from "#db/queries/units/units.ts";
import type { Result } from "#lib/result.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { accountInput, assignmentsOf } from "./parts/account-input.ts";
import { storeAccountChange } from "./parts/store-account-change.ts";

const inputSchema = accountInput.extend({
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
  const before = found(await findStoredAccount(ctx.db, username));
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
  return storeAccountChange(ctx, actor, { before, after }, version, units);
}
