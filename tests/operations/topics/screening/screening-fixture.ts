import type { Actor, Grant, Role } from "#core/access/roles.ts";
import type { Database } from "#db/client.ts";
import type { NewTopic, TopicRow } from "#db/queries/topics/topics.ts";
import { topicFiles, topicReplies } from "#db/schema/topics.ts";
import { write } from "#db/write.ts";
import type { Context } from "#operations/context.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";
import { seedGovernment, seedUnit } from "#tests/support/fixtures/survey-fixture.ts";
import { insertTestTopic } from "#tests/support/topics.ts";

/** A government with the units dukcapil and dinkes. */
export async function screeningDatabase(): Promise<Database> {
  const db = await testDatabase();
  await seedGovernment(db);
  await seedUnit(db, "dukcapil");
  await seedUnit(db, "dinkes");
  return db;
}

export const personWith = (accountId: string, grants: readonly (Grant | Role)[]): Actor => ({
  ...actorWith(grants),
  accountId,
});

export const as = (db: Database, accountId: string, ...grants: (Grant | Role)[]): Context =>
  testContext(db, { actor: personWith(accountId, grants) });

export const moderator = (db: Database): Context => as(db, "moderator-1", "moderator");

/** A moderator who works at dukcapil. */
export const conflicted = (db: Database): Context =>
  as(db, "moderator-2", "moderator", { role: "penghubung", unitIds: ["u-dukcapil"] });

export const about = (db: Database, changes: Partial<NewTopic> = {}): Promise<TopicRow> =>
  insertTestTopic(db, { chosenUnitId: "u-dukcapil", ...changes });

export async function insertReply(db: Database, topicId: string, id: string): Promise<void> {
  await write(db, [
    db.orm.insert(topicReplies).values({
      id,
      topicId,
      instanceId: id,
      text: "Saya juga, hubungi 081234567890",
      createdAt: new Date("2026-11-18T03:00:00Z"),
      createdOn: "2026-11-18",
    }),
  ]);
}

export async function insertPhoto(db: Database, topicId: string, id: string): Promise<void> {
  await write(db, [
    db.orm.insert(topicFiles).values({
      id,
      topicId,
      seq: 1,
      name: "foto.jpg",
      mediaType: "image/jpeg",
      bytes: Buffer.from([1, 2, 3]),
    }),
  ]);
}

export const APPROVAL = { version: "1", publicTitle: "Judul terbuka", publicText: "Teks terbuka" };
export const REJECTION = { version: "1", rejectReason: "spam", rejectText: "Ini iklan." };
export const HAND_OVER = { version: "1", handReason: "Ada permintaan uang." };
