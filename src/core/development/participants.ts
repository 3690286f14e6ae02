import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";
import { message } from "#lib/text/message.ts";
import { ENROLMENT_STATES, type EnrolmentState } from "./development-state.ts";

/** Attendance may be corrected; who cancelled may come back to the list. */
const NEXT: Record<EnrolmentState, readonly EnrolmentState[]> = {
  requested: ["requested", "enrolled", "cancelled"],
  enrolled: ["enrolled", "requested", "attended", "absent", "cancelled"],
  attended: ["attended", "absent"],
  absent: ["absent", "attended"],
  cancelled: ["cancelled", "requested"],
};

/** States that take one of the seats. */
export const SEATED: readonly EnrolmentState[] = ["enrolled", "attended", "absent"];

export interface ParticipantChange {
  employeeId: string;
  state: EnrolmentState;
}

/** What the state of somebody on the list may become. @param begun the event has begun: only then somebody was there or not */
export const nextEnrolmentStates = (state: EnrolmentState, begun: boolean): EnrolmentState[] =>
  NEXT[state].filter((next) => begun || (next !== "attended" && next !== "absent"));

/**
 * The list of an event as the personnel office wants it: only changes are returned. Nobody is
 * enrolled beyond the seats; the others wait.
 * @param wanted employee → state as sent; unknown employees are ignored
 */
export function decideParticipants(
  current: readonly ParticipantChange[],
  wanted: Readonly<Record<string, string>>,
  { seats, begun }: { seats: number; begun: boolean },
): Result<ParticipantChange[]> {
  const errors: FieldErrors = {};
  const after = current.map(({ employeeId, state }) => {
    const sent = Object.hasOwn(wanted, employeeId) ? wanted[employeeId] : state;
    const next = ENROLMENT_STATES.find((each) => each === sent);
    if (next === undefined || !nextEnrolmentStates(state, begun).includes(next)) {
      errors[`states.${employeeId}`] = "training.wrong-state";
    }
    return { employeeId, state: next ?? state, before: state };
  });
  const seated = after.filter(({ state }) => SEATED.includes(state)).length;
  if (seated > seats) errors[""] = message("training.no-seats", { seats, seated });
  if (Object.keys(errors).length > 0) return failure(errors);
  return success(
    after
      .filter(({ state, before }) => state !== before)
      .map(({ employeeId, state }) => ({ employeeId, state })),
  );
}
