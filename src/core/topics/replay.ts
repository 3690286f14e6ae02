import {
  nextState,
  TOPIC_ACTIONS,
  type TopicAction,
  type TopicParty,
  type TopicState,
} from "./lifecycle.ts";

export interface ReplayedEvent {
  seq: number;
  action: string;
  party: string;
}

const isAction = (action: string): action is TopicAction =>
  (TOPIC_ACTIONS as string[]).includes(action);

/**
 * Where a topic must stand after its events, in their order.
 * @returns the state, or the number of the first event that is missing or that the table of moves
 *   does not know from there
 */
export function replay(events: readonly ReplayedEvent[]): TopicState | number {
  const [first, ...rest] = events;
  if (first === undefined || first.seq !== 1 || first.action !== "submit") return 1;
  let state: TopicState = "submitted";
  for (const [at, { seq, action, party }] of rest.entries()) {
    const next: TopicState | null =
      seq === at + 2 && isAction(action) ? nextState(state, action, party as TopicParty) : null;
    if (next === null) return at + 2;
    state = next;
  }
  return state;
}
