import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { topicContacts } from "#db/schema/topics.ts";
import type { Statement } from "#db/write.ts";

export type TopicContactRow = typeof topicContacts.$inferSelect;

export async function findTopicContact(
  db: Database,
  topicId: string,
): Promise<TopicContactRow | undefined> {
  const [row] = await db.orm.select().from(topicContacts).where(eq(topicContacts.topicId, topicId));
  return row;
}

export const saveTopicContact = (db: Database, contact: TopicContactRow): Statement => {
  const { topicId: _, ...values } = contact;
  return db.orm
    .insert(topicContacts)
    .values(contact)
    .onConflictDoUpdate({ target: topicContacts.topicId, set: values });
};

export const deleteTopicContact = (db: Database, topicId: string): Statement =>
  db.orm.delete(topicContacts).where(eq(topicContacts.topicId, topicId));
