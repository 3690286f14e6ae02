import { createHash } from "node:crypto";
import type { Database } from "#db/client.ts";
import {
  appendTopicEvent,
  findTopicById,
  insertTopic,
  type NewTopic,
  type TopicRow,
} from "#db/queries/topics/topics.ts";
import { write } from "#db/write.ts";

let made = 0;

/** The secret of every topic made by `insertTestTopic`. */
export const TEST_SECRET = "rahasia-penulis";

/**
 * A topic as a citizen has sent it, with its first event: a complaint of Tuesday 17 November 2026.
 * Topics that are screened by their state have public words that differ from the original.
 */
export async function insertTestTopic(
  db: Database,
  changes: Partial<NewTopic> = {},
): Promise<TopicRow> {
  made += 1;
  const id = changes.id ?? `topic-${made}`;
  const screened = !["submitted", "rejected", "appealed"].includes(changes.state ?? "submitted");
  const words = screened && { publicTitle: "Judul publik", publicText: "Teks publik" };
  const topic: NewTopic = {
    id,
    code: `T${String(made).padStart(7, "0")}`,
    secretHash: createHash("sha256").update(TEST_SECRET).digest("hex"),
    instanceId: `instance-${id}`,
    kind: "pengaduan",
    title: "Judul asli",
    text: "Teks asli",
    anonymous: false,
    confidential: false,
    createdAt: new Date("2026-11-17T03:00:00Z"),
    createdOn: "2026-11-17",
    verifyBy: "2026-11-20",
    answerBy: "2026-12-07",
    ...words,
    ...changes,
  };
  await write(db, [
    insertTopic(db, topic),
    appendTopicEvent(db, {
      topicId: id,
      seq: topic.seq ?? 1,
      at: topic.createdAt,
      action: "submit",
      party: "author",
      audience: "public",
    }),
  ]);
  return topicNow(db, id);
}

/** How a topic stands now. */
export async function topicNow(db: Database, id: string): Promise<TopicRow> {
  const topic = await findTopicById(db, id);
  if (topic === undefined) throw new Error(`no topic ${id}`);
  return topic;
}
