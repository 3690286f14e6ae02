import type { TopicParty } from "./lifecycle.ts";

export type EventAudience = "public" | "units" | "moderation" | "inspectorate";

/**
 * Which parts of a topic's history these parties read. Whoever only oversees, or once owned the
 * topic, has no party any more: `overseer` reads with the units, others what everybody reads.
 */
export function readableAudiences(
  parties: readonly TopicParty[],
  overseer: boolean,
): EventAudience[] {
  const audiences: EventAudience[] = ["public"];
  if (parties.includes("inspectorate"))
    return [...audiences, "units", "moderation", "inspectorate"];
  const works = parties.some((party) => party === "owner" || party === "contributor");
  const moderates = parties.includes("moderator");
  if (works || moderates || overseer) audiences.push("units");
  if (moderates) audiences.push("moderation");
  return audiences;
}
