import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Actor, Grant, Role } from "#core/access/roles.ts";
import type { Database } from "../client.ts";
import { accountRoles, accounts } from "../schema/access.ts";
import { units } from "../schema/units.ts";
import { subtreeIds } from "./units.ts";

export type AccountRow = typeof accounts.$inferSelect;

/** The signed-in person with the full reach of each role, or null when the account is blocked. */
export async function findActor(db: Database, accountId: string): Promise<Actor | null> {
  const [account] = await db.orm
    .select()
    .from(accounts)
    .where(and(eq(accounts.id, accountId), eq(accounts.active, true)));
  if (account === undefined) return null;
  const roles = await db.orm
    .select()
    .from(accountRoles)
    .where(eq(accountRoles.accountId, accountId))
    .orderBy(asc(accountRoles.role));
  const grants: Grant[] = await Promise.all(
    roles.map(async ({ role, unitId }) => ({
      role,
      unitIds: unitId === null ? null : await subtreeIds(db, unitId),
    })),
  );
  const { username, name, mustChangePassword } = account;
  return { accountId, username, name, mustChangePassword, grants };
}

export async function findAccountByUsername(
  db: Database,
  username: string,
): Promise<AccountRow | undefined> {
  const [row] = await db.orm
    .select()
    .from(accounts)
    .where(eq(sql`lower(${accounts.username})`, username.toLowerCase()));
  return row;
}

export async function findAccount(db: Database, id: string): Promise<AccountRow | undefined> {
  const [row] = await db.orm.select().from(accounts).where(eq(accounts.id, id));
  return row;
}

export interface GrantRow {
  accountId: string;
  role: Role;
  unitId: string | null;
  unitSlug: string | null;
  unitName: string | null;
}

/** The roles of some accounts as they were given, with the unit's name. */
export async function listGrants(db: Database, accountIds: readonly string[]): Promise<GrantRow[]> {
  return db.orm
    .select({
      accountId: accountRoles.accountId,
      role: accountRoles.role,
      unitId: accountRoles.unitId,
      unitSlug: units.slug,
      unitName: units.name,
    })
    .from(accountRoles)
    .leftJoin(units, eq(units.id, accountRoles.unitId))
    .where(inArray(accountRoles.accountId, [...accountIds]))
    .orderBy(asc(accountRoles.role), asc(units.name));
}

/** Is there anybody at all who could sign in? */
export async function hasAccounts(db: Database): Promise<boolean> {
  const rows = await db.orm.select({ id: accounts.id }).from(accounts).limit(1);
  return rows.length > 0;
}
