import type { Role } from "#core/access/roles.ts";
import type { Database } from "#db/client.ts";
import type { NewTopic, TopicRow } from "#db/queries/topics/topics.ts";
import { accountRoles, accounts } from "#db/schema/access.ts";
import { write } from "#db/write.ts";
import { actorWith, testContext } from "./context.ts";
import { insertTestTopic } from "./topics.ts";

/** Somebody with a role in one unit of tests/support/fixtures/fixtures.ts, acting at the fixtures' time. */
export const officer = (db: Database, role: Role, unit: string, accountId = "account-1") =>
  testContext(db, {
    actor: {
      ...actorWith([{ role, unitIds: [`unit-${unit}`] }]),
      accountId,
      name: `${role} ${unit}`,
    },
  });

export const moderator = (db: Database) => testContext(db, { actor: actorWith(["moderator"]) });

/** A topic that Disdukcapil works on. */
export const ownedTopic = (db: Database, changes: Partial<NewTopic> = {}): Promise<TopicRow> =>
  insertTestTopic(db, {
    state: "in-progress",
    ownerUnitId: "unit-disdukcapil",
    ...changes,
  });

/** Accounts that can be assigned and that write drafts. */
export async function insertOfficers(db: Database): Promise<void> {
  const account = (id: string, username: string, name: string) => ({
    id,
    username,
    name,
    passwordHash: "x",
    createdAt: new Date(0),
  });
  await write(db, [
    db.orm
      .insert(accounts)
      .values([
        account("account-1", "rina", "Rina"),
        account("account-2", "budi", "Budi"),
        account("account-3", "siti", "Siti"),
        account("account-4", "tono", "Tono"),
        { ...account("account-5", "eka", "Eka"), active: false },
      ]),
    db.orm.insert(accountRoles).values([
      { accountId: "account-1", role: "penghubung", unitId: "unit-disdukcapil" },
      { accountId: "account-2", role: "kepala", unitId: "unit-disdukcapil" },
      // At the counter only: works on no topics; and who may not sign in any more.
      { accountId: "account-4", role: "petugas", unitId: "unit-disdukcapil" },
      { accountId: "account-5", role: "penghubung", unitId: "unit-disdukcapil" },
      { accountId: "account-3", role: "penghubung", unitId: "unit-dinkes" },
    ]),
  ]);
}
