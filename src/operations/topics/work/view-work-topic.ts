import type { Context } from "#operations/context.ts";
import { loadStanding } from "#operations/topics/parts/topic-work.ts";
import { type WorkTopic, workTopic } from "./parts/work-topic.ts";

/** A topic as its units work on it. */
export const viewWorkTopic = async (ctx: Context, code: string): Promise<WorkTopic> =>
  workTopic(ctx, await loadStanding(ctx, code));
