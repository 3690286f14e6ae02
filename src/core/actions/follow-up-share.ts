import { fraction } from "#lib/statistics/fraction.ts";
import { roundHalfUp } from "#lib/statistics/round-half-up.ts";
import { type ActionState, isOverdue } from "./action-state.ts";

export interface FollowUpShare {
  /** All that are not cancelled. */
  total: number;
  done: number;
  running: number;
  planned: number;
  overdue: number;
  /** Done of all in percent, one decimal; null while there is nothing to do. PEKPPP asks for it. */
  percent: number | null;
}

/** How far a follow-up plan is. Cancelled actions count for nothing. @param today YYYY-MM-DD */
export function followUpShare(
  actions: readonly { state: ActionState; dueOn: string }[],
  today: string,
): FollowUpShare {
  const count = (state: ActionState) => actions.filter((each) => each.state === state).length;
  const [done, running, planned] = [count("done"), count("running"), count("planned")];
  const total = done + running + planned;
  return {
    total,
    done,
    running,
    planned,
    overdue: actions.filter((each) => isOverdue(each, today)).length,
    percent: total === 0 ? null : roundHalfUp(fraction(100 * done, total), 1),
  };
}
