import { inArray, sql } from "drizzle-orm";
import type { Role } from "#core/access/roles.ts";
import type { Database } from "#db/client.ts";
import { folded } from "#db/queries/contains.ts";
import { accountRoles, accounts } from "#db/schema/access.ts";

/** People who may work for a unit: with one of the roles in it, in a unit above it or everywhere. */
export async function listEmployees(db: Database, unitId: string, roles: readonly Role[]) {
  return db.orm.all<{ id: string; username: string; name: string }>(sql`
    WITH RECURSIVE above(id, parent_id) AS (
      SELECT id, parent_id FROM units WHERE id = ${unitId}
      UNION SELECT units.id, units.parent_id FROM units JOIN above ON units.id = above.parent_id
    )
    SELECT DISTINCT ${accounts.id} AS id, ${accounts.username} AS username, ${accounts.name} AS name
    FROM ${accounts} JOIN ${accountRoles} ON ${accountRoles.accountId} = ${accounts.id}
    WHERE ${accounts.active} AND ${inArray(accountRoles.role, [...roles])}
      AND (${accountRoles.unitId} IS NULL OR ${accountRoles.unitId} IN (SELECT id FROM above))
    ORDER BY ${folded(accounts.name)}`);
}

/** Which of these units nobody works for: no active account holds one of the roles there or above. */
export async function listUnattended(db: Database, roles: readonly Role[]): Promise<string[]> {
  const rows = await db.orm.all<{ id: string }>(sql`
    WITH RECURSIVE held(id) AS (
      SELECT units.id FROM units WHERE EXISTS (
        SELECT 1 FROM ${accountRoles} JOIN ${accounts} ON ${accounts.id} = ${accountRoles.accountId}
        WHERE ${accounts.active} AND ${inArray(accountRoles.role, [...roles])}
          AND (${accountRoles.unitId} IS NULL OR ${accountRoles.unitId} = units.id))
      UNION SELECT units.id FROM units JOIN held ON units.parent_id = held.id
    ) SELECT id FROM units WHERE active AND id NOT IN (SELECT id FROM held)`);
  return rows.map(({ id }) => id);
}
