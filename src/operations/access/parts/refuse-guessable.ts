import type { Database } from "#db/client.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import { listUnits } from "#db/queries/units/units.ts";
import { isGuessable } from "#lib/guessable-password.ts";
import { failure, type Result, success } from "#lib/result.ts";

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
