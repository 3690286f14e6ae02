import { nextState } from "#core/topics/lifecycle.ts";
import type { TopicRow } from "#db/queries/topics/topics.ts";
import type { Statement } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import type { ActAsUnit } from "./open-as-unit.ts";
import { storeTopicAct, type TopicAct } from "./store-topic-act.ts";

/** What the author is told everybody reads, but nothing of a supervisory topic. */
export const toAuthor = ({ topic }: Pick<ActAsUnit, "topic">) =>
  topic.supervisory ? ("inspectorate" as const) : ("public" as const);

/** The topic after an act: its version goes into the next form. */
export interface TopicAfter {
  code: string;
  state: TopicRow["state"];
  seq: number;
}

/** Last step of every staff operation on a topic. */
export async function storeWork(
  ctx: Context,
  { topic, action, party }: Pick<ActAsUnit, "topic" | "action" | "party">,
  act: Omit<TopicAct, "action" | "party">,
  others: readonly Statement[] = [],
): Promise<Result<TopicAfter>> {
  await storeTopicAct(ctx, topic, { action, party, ...act }, others);
  const state = nextState(topic.state, action, party) ?? topic.state;
  return success({ code: topic.code, state, seq: topic.seq + 1 });
}
