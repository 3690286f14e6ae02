import type { NewTopic } from "#db/queries/topics/topics.ts";
import { searchWords } from "#lib/text/stem.ts";

export interface PublicWords {
  publicTitle: string;
  publicText: string;
}

/** What the public reads, and by which words it finds it. */
export const publicChanges = ({ publicTitle, publicText }: PublicWords): Partial<NewTopic> => ({
  publicTitle,
  publicText,
  searchText: searchWords(`${publicTitle} ${publicText}`),
});
