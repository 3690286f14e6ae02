import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { abusiveWords } from "#db/schema/topics.ts";
import type { Statement } from "#db/write.ts";

export type AbusiveWordRow = typeof abusiveWords.$inferSelect;

export async function listAbusiveWords(db: Database): Promise<AbusiveWordRow[]> {
  return db.orm.select().from(abusiveWords).orderBy(asc(abusiveWords.word));
}

/** The words that findings point to now. */
export async function listActiveAbusiveWords(db: Database): Promise<string[]> {
  const rows = await db.orm
    .select({ word: abusiveWords.word })
    .from(abusiveWords)
    .where(eq(abusiveWords.active, true));
  return rows.map(({ word }) => word);
}

/** New words; a known one that was switched off counts again. */
export const saveAbusiveWords = (db: Database, words: readonly string[]): Statement =>
  db.orm
    .insert(abusiveWords)
    .values(words.map((word) => ({ word, active: true })))
    .onConflictDoUpdate({ target: abusiveWords.word, set: { active: true } });

export const switchAbusiveWord = (db: Database, word: string, active: boolean): Statement =>
  db.orm.update(abusiveWords).set({ active }).where(eq(abusiveWords.word, word));
