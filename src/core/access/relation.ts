import type { Actor } from "./roles.ts";

/**
 * How an actor stands to the person a record is about: himself, his assessor (pejabat penilai), the
 * assessor's superior who decides objections, or somebody asked about him in a 360° round.
 */
export const RELATIONS = ["self", "assessor", "reviewer", "rater"] as const;
export type Relation = (typeof RELATIONS)[number];

/** Who is who in somebody's record: ids of employees. */
export interface RecordParties {
  employeeId: string;
  assessorId: string | null;
  reviewerId: string | null;
  /** Who may answer about him in the running round; left out where it does not matter. */
  raterIds?: readonly string[];
}

/** All relations the actor has to the person; none for a stranger. */
export function relationsTo(actor: Actor | null, parties: RecordParties): Relation[] {
  const own = actor?.employee?.id;
  if (own === undefined) return [];
  return RELATIONS.filter(
    (relation) =>
      (relation === "self" && own === parties.employeeId) ||
      (relation === "assessor" && own === parties.assessorId) ||
      (relation === "reviewer" && own === parties.reviewerId) ||
      (relation === "rater" && (parties.raterIds ?? []).includes(own)),
  );
}
