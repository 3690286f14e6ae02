import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { answerDrafts } from "#db/schema/topics.ts";
import type { Statement } from "#db/write.ts";

export async function findDraft(db: Database, topicId: string, accountId: string) {
  const [row] = await db.orm
    .select()
    .from(answerDrafts)
    .where(and(eq(answerDrafts.topicId, topicId), eq(answerDrafts.accountId, accountId)));
  return row;
}

export const saveDraft = (db: Database, draft: typeof answerDrafts.$inferInsert): Statement =>
  db.orm
    .insert(answerDrafts)
    .values(draft)
    .onConflictDoUpdate({
      target: [answerDrafts.topicId, answerDrafts.accountId],
      set: { text: draft.text, savedAt: draft.savedAt },
    });

export const deleteDraft = (db: Database, topicId: string, accountId: string): Statement =>
  db.orm
    .delete(answerDrafts)
    .where(and(eq(answerDrafts.topicId, topicId), eq(answerDrafts.accountId, accountId)));
