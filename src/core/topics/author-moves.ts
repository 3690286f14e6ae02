import { addWorkingDays } from "#lib/dates/working-days.ts";
import type { ClockRule } from "./clock.ts";
import { nextState, separationOf, type TopicAction, type TopicState } from "./lifecycle.ts";

/** What decides what the author may do. */
export interface AuthorFacts {
  state: TopicState;
  closedOn: string | null;
  /** Actions so far, oldest first. */
  actions: readonly string[];
  today: string;
}

export const AUTHOR_ACTIONS = [
  "confirm-solved",
  "reopen",
  "separate",
  "separate-unread",
  "add-information",
  "appeal",
  "withdraw",
  "erase-identity",
] as const satisfies readonly TopicAction[];
export type AuthorAction = (typeof AUTHOR_ACTIONS)[number];

/** Last day on which a closed topic may be reopened. */
export const reopenUntil = (
  closedOn: string,
  rule: ClockRule,
  holidays: ReadonlySet<string>,
): string => addWorkingDays(closedOn, rule.reopenDays, holidays);

/** What the author may do now: the table of moves, the window for reopening, and one appeal. */
export function authorMoves(
  facts: AuthorFacts,
  rule: ClockRule,
  holidays: ReadonlySet<string>,
): AuthorAction[] {
  const late = facts.closedOn !== null && facts.today > reopenUntil(facts.closedOn, rule, holidays);
  return AUTHOR_ACTIONS.filter((action) => {
    if (nextState(facts.state, action, "author") === null) return false;
    if (action === "reopen") return facts.state !== "closed" || !late;
    if (action.startsWith("separate")) return action === separationOf(facts.actions);
    return action !== "appeal" || !facts.actions.includes("appeal");
  });
}

/** Has the unit asked something that the author has not answered yet? */
export const isAskedSomething = (actions: readonly string[]): boolean =>
  actions.lastIndexOf("ask-author") > actions.lastIndexOf("add-information");
