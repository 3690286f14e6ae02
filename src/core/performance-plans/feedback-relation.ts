import { type Assessors, type LinePerson, lineAbove } from "./cascade.ts";
import type { FeedbackRelation } from "./evidence-kind.ts";

/** Somebody on the day of what was seen. */
export interface Colleague extends LinePerson {
  unitId: string;
}

/**
 * Who the giver is to the receiver, from the postings of that day: anybody in the line above him is
 * a superior, anybody in the line below a subordinate, who shares his assessor or his unit a peer.
 */
export function feedbackRelation(
  giver: Colleague,
  receiver: Colleague,
  assessors: Assessors,
): FeedbackRelation {
  if (lineAbove(assessors, receiver.employeeId).includes(giver.employeeId)) return "superior";
  if (lineAbove(assessors, giver.employeeId).includes(receiver.employeeId)) return "subordinate";
  const together = giver.assessorId !== null && giver.assessorId === receiver.assessorId;
  return together || giver.unitId === receiver.unitId ? "peer" : "related";
}
