import { parse } from "#core/parse.ts";
import { seqOnly } from "#core/topics/work-input.ts";
import type { Result } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { actAsUnit } from "#operations/topics/parts/open-as-unit.ts";
import { storeWork, type TopicAfter } from "#operations/topics/parts/store-work.ts";

/** The responsible unit begins its work. */
export async function startTopic(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<TopicAfter>> {
  const work = await actAsUnit(ctx, code, "start");
  const parsed = parse(seqOnly, input);
  if (!parsed.ok) return parsed;
  const { ownerUnitId } = work.topic;
  return storeWork(ctx, work, { ...parsed.value, audience: "public", unitId: ownerUnitId });
}
