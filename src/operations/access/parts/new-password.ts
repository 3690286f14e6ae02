import { hash } from "@node-rs/argon2";
import type { Database } from "#db/client.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import { listUnits } from "#db/queries/units/units.ts";
import { isGuessable } from "#lib/guessable-password.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";

/**
 * argon2id with the library's cost (19 MiB, 2 passes, 1 lane), the first choice of the OWASP
 * password storage guide; tests/operations/access asserts it, so an update cannot weaken it.
 */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** A first password to hand over on paper: 16 random characters (77 bits) in groups of four. */
export const generatePassword = (ctx: Context): string =>
  ctx.newId().replace(/(.{4})(?=.)/g, "$1-");

/**
 * Refuses, under `next`, what is on lists of common passwords or made of what everybody knows of the
 * person and the government.
 */
export async function refuseGuessable(
  db: Database,
  password: string,
  { username, name }: { username: string; name: string },
): Promise<Result<null>> {
  const [government, units] = await Promise.all([findGovernment(db), listUnits(db)]);
  const places = units.flatMap((unit) => [unit.name, unit.slug, unit.kecamatan ?? ""]);
  const about = [username, name, government?.name ?? "", ...places];
  return (await isGuessable(password, about))
    ? failure({ next: "password.common" })
    : success(null);
}
