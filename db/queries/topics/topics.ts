import { and, asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { topicContributors, topicEvents, topics } from "#db/schema/topics.ts";
import type { Statement } from "#db/write.ts";

export type TopicRow = typeof topics.$inferSelect;
export type NewTopic = typeof topics.$inferInsert;
export type TopicEventRow = typeof topicEvents.$inferSelect;
export type NewTopicEvent = typeof topicEvents.$inferInsert;

export async function findTopicByCode(db: Database, code: string): Promise<TopicRow | undefined> {
  const [row] = await db.orm.select().from(topics).where(eq(topics.code, code));
  return row;
}

/** The topic that this very form made when it came in before. */
export async function findTopicByInstance(
  db: Database,
  instanceId: string,
): Promise<TopicRow | undefined> {
  const [row] = await db.orm.select().from(topics).where(eq(topics.instanceId, instanceId));
  return row;
}

export async function findTopicById(db: Database, id: string): Promise<TopicRow | undefined> {
  const [row] = await db.orm.select().from(topics).where(eq(topics.id, id));
  return row;
}

/** Everything that happened to a topic, oldest first; the caller filters by audience. */
export async function listTopicEvents(db: Database, topicId: string): Promise<TopicEventRow[]> {
  return db.orm
    .select()
    .from(topicEvents)
    .where(eq(topicEvents.topicId, topicId))
    .orderBy(asc(topicEvents.seq));
}

/** Units asked to contribute to a topic. */
export async function listContributorIds(db: Database, topicId: string): Promise<string[]> {
  const rows = await db.orm
    .select({ unitId: topicContributors.unitId })
    .from(topicContributors)
    .where(eq(topicContributors.topicId, topicId));
  return rows.map((row) => row.unitId);
}

export function insertTopic(db: Database, topic: NewTopic): Statement {
  return db.orm.insert(topics).values(topic);
}

/** Changes a topic that still stands at `seq`; its event with `seq + 1` is what refuses a second writer. */
export function updateTopic(
  db: Database,
  topic: Pick<TopicRow, "id" | "seq">,
  changes: Partial<NewTopic>,
): Statement {
  return db.orm
    .update(topics)
    .set({ ...changes, seq: topic.seq + 1 })
    .where(and(eq(topics.id, topic.id), eq(topics.seq, topic.seq)));
}

export function appendTopicEvent(db: Database, event: NewTopicEvent): Statement {
  return db.orm.insert(topicEvents).values(event);
}
