import { alikeness } from "#core/topics/alikeness.ts";
import { listAlikePublic } from "#db/queries/topics/screening.ts";
import type { TopicRow } from "#db/queries/topics/topics.ts";
import { tellingWords } from "#lib/text/stem.ts";
import type { Context } from "#operations/context.ts";
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
/** Share of common words from which two posts are worth comparing. */
const ALIKE = 0.15;

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
  const like = (other: { title: string; text: string }) =>
    alikeness(words, tellingWords(`${other.title} ${other.text}`));
  const together = waiting.filter(
    (item) => item.kind === "topic" && !item.locked && item.id !== topic.id && like(item) >= ALIKE,
  );
  const shown = ({ code, title, unitName }: Omit<AlikeItem, "waiting">, waits: boolean) => ({
    code,
    title,
    unitName,
    waiting: waits,
  });
  return [
    ...published.filter((item) => like(item) >= ALIKE).map((item) => shown(item, false)),
    ...together.map((item) => shown(item, true)),
  ];
}
