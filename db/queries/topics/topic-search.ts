import { and, asc, eq, gt, isNotNull } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { topics } from "#db/schema/topics.ts";
import type { Statement } from "#db/write.ts";

/** A text that can be found, with the words that are kept of it. */
export interface FindableText {
  number: number;
  title: string | null;
  text: string | null;
  searchText: string | null;
}

/** The next texts in the order in which they came. */
export const listFindableTexts = (
  db: Database,
  after: number,
  limit: number,
): Promise<FindableText[]> =>
  db.orm
    .select({
      number: topics.number,
      title: topics.publicTitle,
      text: topics.publicText,
      searchText: topics.searchText,
    })
    .from(topics)
    .where(
      and(gt(topics.number, after), isNotNull(topics.publicText), isNotNull(topics.searchText)),
    )
    .orderBy(asc(topics.number))
    .limit(limit);

/** Other words for a text; nothing where it was changed meanwhile. */
export const updateSearchText = (
  db: Database,
  { number, searchText: before }: FindableText,
  searchText: string,
): Statement =>
  db.orm
    .update(topics)
    .set({ searchText })
    .where(and(eq(topics.number, number), eq(topics.searchText, before ?? "")));
