import { can } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import { AppError } from "#core/app-error.ts";

const AREA = "/kerja";
const OWN_ACCOUNT = "/kerja/akun-saya";

const isUnder = (path: string, area: string) => path === area || path.startsWith(`${area}/`);

/**
 * The door of the staff area. Operations decide by themselves what is allowed; this keeps strangers
 * out of its pages altogether, and people with a first password on the page where they change it.
 * @param pattern the route's own pattern: escaped letters in an address cannot walk around it
 * @returns where to send the visitor instead, or null to let in
 * @throws AppError `unauthenticated` for strangers
 */
export function gate(actor: Actor | null, path: string, pattern: string): string | null {
  const here = path.split("?")[0] ?? path;
  if (!isUnder(here, AREA) && !isUnder(pattern, AREA)) return null;
  if (!can(actor, "staff.enter")) throw new AppError("unauthenticated");
  return actor?.mustChangePassword && pattern !== OWN_ACCOUNT ? OWN_ACCOUNT : null;
}
