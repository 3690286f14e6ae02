import { can } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";

/** What waits for one person, and how much of it is late. */
export interface Digest {
  /** Posts that wait for screening or for a unit. */
  screening: number;
  screeningLate: number;
  /** Topics that wait for an answer of the person's units, or of the inspectorate. */
  answering: number;
  answeringLate: number;
}

interface Waiting {
  supervisory: boolean;
  ownerUnitId: string | null;
  screening: boolean;
  count: number;
  late: number;
}

/** What of all that waits is this person's work; supervisory topics are the inspectorate's alone. */
export function digestFor(actor: Actor, waiting: readonly Waiting[]): Digest {
  const own = waiting.filter((each) => isWorkOf(actor, each));
  const sum = (screening: boolean, field: "count" | "late") =>
    own.reduce((total, each) => total + (each.screening === screening ? each[field] : 0), 0);
  return {
    screening: sum(true, "count"),
    screeningLate: sum(true, "late"),
    answering: sum(false, "count"),
    answeringLate: sum(false, "late"),
  };
}

function isWorkOf(actor: Actor, { supervisory, screening, ownerUnitId }: Waiting): boolean {
  if (supervisory) return can(actor, "topic.handle-supervisory");
  if (screening) return can(actor, "topic.screen");
  return ownerUnitId !== null && can(actor, "topic.work", ownerUnitId);
}

/** A digest that says "nothing" is not sent. */
export const isWorthSending = (digest: Digest): boolean =>
  digest.screening > 0 || digest.answering > 0;
