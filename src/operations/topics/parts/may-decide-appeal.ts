import type { TopicEventRow } from "#db/queries/topics/topics.ts";

/** Somebody else than who rejected it last decides on an appeal. */
export const mayDecideAppeal = (events: readonly TopicEventRow[], accountId: string): boolean =>
  events.findLast(({ action }) => action === "reject")?.accountId !== accountId;
