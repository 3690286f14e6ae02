import { expect, test } from "vitest";
import { compareTopics } from "#db/checks/topic-check.ts";
import { topicSupports } from "#db/schema/topics.ts";
import { write } from "#db/write.ts";
import { storeTopicAct } from "#operations/topics/parts/store-topic-act.ts";
import { testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";
import { insertTestTopic } from "#tests/support/topics.ts";

test("what operations store bears comparison", async () => {
  const db = await testDatabase();
  const topic = await insertTestTopic(db);
  const approve = { action: "approve", party: "moderator", seq: 1, audience: "public" } as const;
  await storeTopicAct(testContext(db), topic, approve);
  const supports = ["a", "b"].map((tokenHash) => ({
    topicId: topic.id,
    tokenHash,
    at: new Date(0),
  }));
  await write(db, [db.orm.insert(topicSupports).values(supports)]);
  expect(await compareTopics(db)).toEqual([]);
});

test("wrong counts and states are found", async () => {
  const db = await testDatabase();
  await insertTestTopic(db, { code: "A", supportCount: 3 });
  await insertTestTopic(db, { code: "B", state: "answered" });
  await insertTestTopic(db, { code: "C", seq: 4 });
  expect(await compareTopics(db)).toEqual([
    { table: "topics", row: "A support_count", kept: "3", rebuilt: "0" },
    { table: "topics", row: "B state seq", kept: "answered 1", rebuilt: "submitted 1" },
    { table: "topics", row: "C state seq", kept: "submitted 4", rebuilt: "impossible event 1" },
  ]);
});

test("more topics than are looked at together are all looked at", async () => {
  const db = await testDatabase();
  await db.client.execute(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1001)
    INSERT INTO topics (id, code, secret_hash, instance_id, kind, title, text, anonymous, confidential,
      created_at, created_on, verify_by, answer_by)
    SELECT 't' || i, 't' || i, '', i, 'aspirasi', '', '', 0, 0, 0, '2026-11-20', '2026-11-25', '2026-12-10' FROM n`);
  expect(await compareTopics(db)).toHaveLength(1001);
});
