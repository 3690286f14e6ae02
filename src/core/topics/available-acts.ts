import {
  nextState,
  TOPIC_ACTIONS,
  type TopicAction,
  type TopicParty,
  type TopicState,
} from "./lifecycle.ts";

/** What somebody who is these parties to a topic may do from its state. */
export const availableActs = (state: TopicState, parties: readonly TopicParty[]): TopicAction[] =>
  TOPIC_ACTIONS.filter((action) =>
    parties.some((party) => nextState(state, action, party) !== null),
  );

/**
 * Where the head of a unit releases answers, the others propose them; elsewhere nobody needs to
 * propose.
 */
export function withRelease(
  acts: readonly TopicAction[],
  headReleases: boolean,
  mayRelease: boolean,
): TopicAction[] {
  const left = headReleases && !mayRelease ? "answer" : "propose-answer";
  return acts.filter((action) => action !== left);
}
