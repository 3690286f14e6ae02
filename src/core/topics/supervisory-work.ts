import type { TopicState } from "./lifecycle.ts";

/** Done, or waiting for the citizen. */
const AT_REST: readonly TopicState[] = ["answered", "closed", "rejected", "withdrawn", "merged"];

/** Does the inspectorate have to do something about this topic? */
export const isSupervisoryWork = ({ state }: { state: TopicState }): boolean =>
  !AT_REST.includes(state);
