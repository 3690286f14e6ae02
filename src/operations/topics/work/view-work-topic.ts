import type { Context } from "#operations/context.ts";
import { openAsUnit } from "#operations/topics/parts/open-as-unit.ts";
import { type WorkTopic, workTopic } from "./parts/work-topic.ts";

/** A topic as its units work on it. */
export const viewWorkTopic = async (ctx: Context, code: string): Promise<WorkTopic> =>
  workTopic(ctx, await openAsUnit(ctx, code));
