import type { AccountDetails } from "#core/access/account.ts";
import type { Database } from "#db/client.ts";
import { type AccountRow, findAccountByUsername, listGrants } from "./accounts.ts";
import { auditVersions } from "./audit.ts";

/** An account as staff may see it: everything but the password. */
export interface StoredAccount extends AccountDetails {
  id: string;
  mustChangePassword: boolean;
  /** To hand back with a change; see db/queries/access/audit.ts. */
  version: number;
}

/** Completes rows of accounts with their roles and versions, in the same order. */
export async function withDetails(
  db: Database,
  rows: readonly AccountRow[],
): Promise<StoredAccount[]> {
  const ids = rows.map(({ id }) => id);
  const grants = Object.groupBy(await listGrants(db, ids), ({ accountId }) => accountId);
  const versions = await auditVersions(db, "account");
  return rows.map(({ id, username, name, email, active, mustChangePassword }) => ({
    id,
    username,
    name,
    email,
    active,
    mustChangePassword,
    version: versions.get(id) ?? 0,
    assignments: (grants[id] ?? []).map(({ role, unitSlug }) => ({ role, unitSlug })),
  }));
}

export async function findStoredAccount(
  db: Database,
  username: string,
): Promise<StoredAccount | undefined> {
  const row = await findAccountByUsername(db, username);
  return row && (await withDetails(db, [row]))[0];
}
