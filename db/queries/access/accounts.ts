import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Actor, ActorEmployee, Grant, Role } from "#core/access/roles.ts";
import type { Database } from "#db/client.ts";
import { contains, folded } from "#db/queries/contains.ts";
import { subtreeIds } from "#db/queries/units/units.ts";
import { accountRoles, accounts } from "#db/schema/access.ts";
import { employees } from "#db/schema/employees.ts";
import { units } from "#db/schema/units.ts";

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
  const employee = await findActorEmployee(db, accountId);
  return { accountId, username, name, mustChangePassword, grants, employee };
}

/** The employee an account belongs to, and whether he is anybody's assessor (or assessor's superior). */
async function findActorEmployee(db: Database, accountId: string): Promise<ActorEmployee | null> {
  const [row] = await db.orm
    .select({
      id: employees.id,
      assesses: sql<number>`(
        EXISTS (SELECT 1 FROM postings WHERE assessor_id = employees.id AND ends_on IS NULL)
        OR EXISTS (SELECT 1 FROM appraisals
          WHERE assessor_id = employees.id OR reviewer_id = employees.id))`,
    })
    .from(employees)
    .where(and(eq(employees.accountId, accountId), eq(employees.active, true)));
  return row === undefined ? null : { id: row.id, assesses: Boolean(row.assesses) };
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
    .orderBy(asc(accountRoles.role), asc(folded(units.name)));
}

/** Is there anybody at all who could sign in? */
export async function hasAccounts(db: Database): Promise<boolean> {
  const rows = await db.orm.select({ id: accounts.id }).from(accounts).limit(1);
  return rows.length > 0;
}

const matches = (search: string | undefined) =>
  search === undefined || search === ""
    ? undefined
    : contains([accounts.username, accounts.name, accounts.email], search);

export interface AccountFilter {
  /** Part of the username, name or e-mail address. */
  search?: string | undefined;
  limit?: number;
  offset?: number;
}

/** Accounts by name. Without `limit` all of them: a government has hundreds. */
export async function listAccounts(
  db: Database,
  filter: AccountFilter = {},
): Promise<AccountRow[]> {
  return db.orm
    .select()
    .from(accounts)
    .where(matches(filter.search))
    .orderBy(asc(folded(accounts.name)), asc(accounts.username))
    .limit(filter.limit ?? -1)
    .offset(filter.offset ?? 0);
}

export async function countAccounts(db: Database, search?: string): Promise<number> {
  return db.orm.$count(accounts, matches(search));
}

/** Active accounts with the admin role, apart from these. */
export async function countOtherAdmins(
  db: Database,
  accountIds: readonly string[],
): Promise<number> {
  const rows = await db.orm
    .select({ id: accounts.id })
    .from(accounts)
    .innerJoin(accountRoles, eq(accountRoles.accountId, accounts.id))
    .where(and(eq(accounts.active, true), eq(accountRoles.role, "admin")));
  return rows.filter(({ id }) => !accountIds.includes(id)).length;
}
