import { sha256 } from "#lib/sha256.ts";
import type { ImportPlan } from "./import-problem.ts";

type Changes = Pick<ImportPlan<unknown>, "create" | "update"> & { remove?: unknown[] | undefined };

/**
 * What the confirmation of a preview must carry: another table or another state of the portal makes
 * another one.
 * @returns null when nothing would change
 */
export function importDigest({ create, update, remove = [] }: Changes): string | null {
  if (create.length + update.length + remove.length === 0) return null;
  return sha256(JSON.stringify([create, update, remove]));
}
