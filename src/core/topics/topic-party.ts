import { can } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import type { TopicParty } from "./lifecycle.ts";

/** What decides who somebody is to a topic. */
export interface TopicStanding {
  supervisory: boolean;
  ownerUnitId: string | null;
  contributorIds: readonly string[];
}

/**
 * What a signed-in person is to a topic. A supervisory topic exists for the inspectorate alone:
 * everybody else is nobody to it.
 */
export function partiesOf(actor: Actor, topic: TopicStanding): TopicParty[] {
  if (topic.supervisory) return can(actor, "topic.handle-supervisory") ? ["inspectorate"] : [];
  const parties: TopicParty[] = [];
  if (can(actor, "topic.screen")) parties.push("moderator");
  if (topic.ownerUnitId !== null && can(actor, "topic.work", topic.ownerUnitId)) {
    parties.push("owner");
  }
  if (topic.contributorIds.some((unitId) => can(actor, "topic.work", unitId))) {
    parties.push("contributor");
  }
  return parties;
}
