import type { Database } from "#db/client.ts";
import { outbox } from "#db/schema/notices.ts";
import { topicContacts, topics } from "#db/schema/topics.ts";
import { government } from "#db/schema/units.ts";
import { write } from "#db/write.ts";
import { notifyAuthor } from "#operations/notices/parts/notify-author.ts";
import { testContext } from "./context.ts";
import { testDatabase } from "./database.ts";

/** A database with one screened topic whose author consented to news. */
export async function topicWithAuthor(
  contact: Partial<typeof topicContacts.$inferInsert> = {},
  topic: Partial<typeof topics.$inferInsert> = {},
): Promise<Database> {
  const db = await testDatabase();
  await write(db, [
    db.orm.insert(government).values({ name: "Kota Contoh", code: "13.75" }),
    db.orm.insert(topics).values({
      id: "topic",
      code: "abcd2345",
      secretHash: "x",
      instanceId: "form",
      kind: "pengaduan",
      state: "verified",
      title: "Lampu jalan padam",
      text: "Sudah seminggu.",
      publicTitle: "Lampu jalan padam",
      publicText: "Sudah seminggu.",
      anonymous: false,
      confidential: false,
      createdAt: new Date("2026-11-19T03:00:00Z"),
      createdOn: "2026-11-19",
      verifyBy: "2026-11-24",
      answerBy: "2026-12-09",
      ...topic,
    }),
    db.orm.insert(topicContacts).values({
      topicId: "topic",
      email: "warga@example.id",
      mayNotify: true,
      mayContact: false,
      consentedAt: new Date("2026-11-19T03:00:00Z"),
      ...contact,
    }),
  ]);
  return db;
}

/** Writes a message for the topic's author. */
export const tellAuthor = (
  db: Database,
  purpose: Parameters<typeof notifyAuthor>[2] = "received",
  seq = 1,
) => write(db, notifyAuthor(testContext(db), { id: "topic", seq }, purpose));

export const messages = (db: Database) => db.orm.select().from(outbox);
