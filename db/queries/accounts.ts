import { and, asc, eq, sql } from "drizzle-orm";
import type { Actor, Grant } from "#core/access/roles.ts";
import type { Database } from "../client.ts";
import { accountRoles, accounts } from "../schema/access.ts";
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
