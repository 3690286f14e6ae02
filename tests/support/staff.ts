import { expect } from "vitest";
import { createAdmin } from "#cli/create-admin.ts";
import type { Actor } from "#core/access/roles.ts";
import type { Database } from "#db/client.ts";
import { findStoredAccount, type StoredAccount } from "#db/queries/access/account-details.ts";
import { findActor } from "#db/queries/access/accounts.ts";
import { units } from "#db/schema/units.ts";
import { write } from "#db/write.ts";
import type { FieldErrors, Result } from "#lib/result.ts";
import { testContext } from "./context.ts";
import { testDatabase } from "./database.ts";

export const PASSWORD = "kata sandi rina";
export const NOW = new Date("2026-11-21T03:00:00Z");

/** A database with the admin "rina" (password `PASSWORD`) and the units opd > uptd and other. */
export async function staffDatabase(): Promise<Database> {
  const db = await testDatabase();
  const unit = (id: string, parentId: string | null) =>
    db.orm.insert(units).values({ id, slug: id, name: `Unit ${id}`, kind: "opd", parentId });
  await write(db, [unit("opd", null), unit("uptd", "opd"), unit("other", null)]);
  expectOk(
    await createAdmin(db, { username: "rina", name: "Rina", password: PASSWORD }, false, NOW),
  );
  return db;
}

/** The account as its holder acts with it; fails when it is blocked. */
export async function actorOf(db: Database, username: string): Promise<Actor> {
  const account = await findStoredAccount(db, username);
  const actor = account && (await findActor(db, account.id));
  if (!actor) throw new Error(`no actor ${username}`);
  return actor;
}

export async function accountOf(db: Database, username: string): Promise<StoredAccount> {
  const account = await findStoredAccount(db, username);
  if (account === undefined) throw new Error(`no account ${username}`);
  return account;
}

/** A context in which the admin "rina" acts. */
export const asRina = async (db: Database) => testContext(db, { actor: await actorOf(db, "rina") });

/** The value of a success; a failure fails the test with its errors. */
export function expectOk<T>(result: Result<T>): T {
  expect(result).toMatchObject({ ok: true });
  if (!result.ok) throw new Error("unreachable");
  return result.value;
}

export function expectErrors(result: Result<unknown>, errors: FieldErrors): void {
  expect(result).toEqual({ ok: false, errors });
}
