import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { publicTopics, topics } from "#db/schema/topics.ts";
import { write } from "#db/write.ts";
import { testDatabase } from "#tests/support/database.ts";

const topic = (id: string, changes: Partial<typeof topics.$inferInsert> = {}) => ({
  id,
  code: id,
  secretHash: "x",
  instanceId: id,
  kind: "pengaduan" as const,
  state: "verified" as const,
  title: "Judul asli",
  text: "Teks asli",
  publicTitle: "Judul",
  publicText: "Teks",
  searchText: "lampu jalan",
  anonymous: false,
  confidential: false,
  createdAt: new Date(0),
  createdOn: "2026-11-20",
  verifyBy: "2026-11-25",
  answerBy: "2026-12-10",
  ...changes,
});

const insert = (db: Database, row: typeof topics.$inferInsert) =>
  write(db, [db.orm.insert(topics).values(row)]);
const found = async (db: Database) =>
  (await db.orm.all<{ n: number }>(sql`SELECT count(*) AS n FROM topics_search('jalan')`))[0]?.n;

test("the public sees screened topics in their public words", async () => {
  const db = await testDatabase();
  await insert(db, topic("seen"));
  const [row] = await db.orm.select().from(publicTopics);
  expect(row).toMatchObject({ code: "seen", title: "Judul", text: "Teks" });
  expect(await found(db)).toBe(1);
});

test.each([
  { state: "submitted" as const },
  { state: "rejected" as const },
  { state: "appealed" as const },
  { state: "withdrawn" as const },
  { supervisory: true },
  { publicText: null },
])("the public sees nothing of a topic with %o", async (hidden) => {
  const db = await testDatabase();
  await insert(db, topic("hidden"));
  await write(db, [db.orm.update(topics).set(hidden)]);
  expect(await db.orm.select().from(publicTopics)).toEqual([]);
  expect(await found(db)).toBe(0);
});

test("a confidential topic is there without its words", async () => {
  const db = await testDatabase();
  await insert(db, topic("secret", { confidential: true }));
  expect(await db.orm.select().from(publicTopics)).toMatchObject([{ title: null, text: null }]);
  expect(await found(db)).toBe(0);
});

test("supporters are counted with each support", async () => {
  const db = await testDatabase();
  await insert(db, topic("seen"));
  const support = sql`INSERT INTO topic_supports VALUES ('seen', 'hash', 0)`;
  await write(db, [support]);
  await expect(write(db, [support])).rejects.toMatchObject({ code: "conflict" });
  expect(await db.orm.select().from(topics)).toMatchObject([{ supportCount: 1 }]);
});
