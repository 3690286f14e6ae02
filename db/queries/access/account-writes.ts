import { and, eq, isNull, sql } from "drizzle-orm";
import type { Role } from "#core/access/roles.ts";
import type { Database } from "#db/client.ts";
import { accountRoles, accounts } from "#db/schema/access.ts";
import type { Statement } from "#db/write.ts";
import type { AccountRow } from "./accounts.ts";

export const insertAccount = (db: Database, row: typeof accounts.$inferInsert): Statement =>
  db.orm.insert(accounts).values(row);

export const updateAccount = (
  db: Database,
  id: string,
  changes: Partial<Omit<AccountRow, "id" | "username" | "createdAt">>,
): Statement => db.orm.update(accounts).set(changes).where(eq(accounts.id, id));

export const insertGrant = (
  db: Database,
  accountId: string,
  role: Role,
  unitId: string | null,
): Statement => db.orm.insert(accountRoles).values({ accountId, role, unitId });

export const deleteGrant = (
  db: Database,
  accountId: string,
  role: Role,
  unitId: string | null,
): Statement =>
  db.orm
    .delete(accountRoles)
    .where(
      and(
        eq(accountRoles.accountId, accountId),
        eq(accountRoles.role, role),
        unitId === null ? isNull(accountRoles.unitId) : eq(accountRoles.unitId, unitId),
      ),
    );

/**
 * Refuses the batch it belongs to when nobody would be left to manage accounts: two admins who
 * block each other at the same moment both pass the check before writing. Put it last.
 */
export const keepAnAdmin = (): Statement => sql`
  INSERT INTO account_roles (account_id, role)
  SELECT NULL, 'admin' WHERE NOT EXISTS (
    SELECT 1 FROM accounts JOIN account_roles ON account_id = accounts.id
    WHERE role = 'admin' AND active = 1
  )`;
