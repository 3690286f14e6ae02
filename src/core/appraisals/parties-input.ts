import { z } from "zod";
import type { CycleState } from "#core/cycles/cycle-state.ts";
import { line, optionalLine } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";
import type { Parties } from "./open-appraisals.ts";

/** Assessor and reviewer by NIP or full name; null for the highest officials. */
export const partiesSchema = z.object({
  version: versionSchema,
  assessor: optionalLine(150),
  reviewer: optionalLine(150),
  reason: line(500),
});

type Named = Pick<Parties, "assessorId" | "reviewerId">;

/**
 * May these people judge this person instead? A signed result keeps its assessor, a final one both;
 * nobody names himself.
 * @param officerId employee id of who decides it; null when he is none
 */
export function decideParties(
  before: Parties & { state: CycleState; signed: boolean },
  after: Named,
  officerId: string | null,
): Result<Named> {
  const { employeeId, state, signed } = before;
  const { assessorId, reviewerId } = after;
  if (state === "final" || state === "archived") return failure({ "": "parties.closed" });
  const became = (role: keyof Named) =>
    officerId !== null && after[role] === officerId && before[role] !== officerId;
  const same = reviewerId !== null && reviewerId === assessorId;
  const errors: FieldErrors = {
    ...(same && { reviewer: "parties.one-person" }),
    ...(reviewerId === employeeId && { reviewer: "parties.himself" }),
    ...(assessorId === employeeId && { assessor: "parties.himself" }),
    ...(became("reviewerId") && { reviewer: "parties.own" }),
    ...(became("assessorId") && { assessor: "parties.own" }),
    ...(signed && assessorId !== before.assessorId && { assessor: "parties.signed" }),
  };
  if (Object.keys(errors).length > 0) return failure(errors);
  const unchanged = assessorId === before.assessorId && reviewerId === before.reviewerId;
  return unchanged ? failure({ "": "parties.unchanged" }) : success(after);
}
