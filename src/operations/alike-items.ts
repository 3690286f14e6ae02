import { alikeness } from "#core/topics/alikeness.ts";
import { listAlikePublic } from "#db/queries/screening.ts";
import type { TopicRow } from "#db/queries/topics.ts";
import { tellingWords } from "#lib/stem.ts";
import type { Context } from "./context.ts";
import type { WaitingItem } from "./waiting-items.ts";

/** A topic that may be about the same matter. */
export interface AlikeItem {
  code: string;
  title: string;
  unitName: string | null;
  /** Not screened yet: nothing can be merged into it, but it can be decided on together. */
  waiting: boolean;
}

const MOST_WORDS = 24;
const ALIKE = 0.35;

/** Likely duplicates: among what is public, and among what waits with this one. */
export async function alikeItems(
  ctx: Context,
  topic: TopicRow,
  waiting: readonly WaitingItem[],
): Promise<AlikeItem[]> {
  const words = tellingWords(`${topic.title} ${topic.text}`);
  const expression = words
    .slice(0, MOST_WORDS)
    .map((word) => `"${word}"`)
    .join(" OR ");
  const published = expression === "" ? [] : await listAlikePublic(ctx.db, expression, topic.id);
  const together = waiting.filter(
    (item) =>
      item.kind === "topic" &&
      !item.locked &&
      item.id !== topic.id &&
      alikeness(words, tellingWords(`${item.title} ${item.text}`)) >= ALIKE,
  );
  return [
    ...published.map((item) => ({ ...item, waiting: false })),
    ...together.slice(0, 5).map(({ code, title, unitName }) => ({
      ...{ code, title, unitName, waiting: true },
    })),
  ];
}
