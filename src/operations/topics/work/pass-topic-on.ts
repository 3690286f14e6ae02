import { parse } from "#core/parse.ts";
import { unitInput } from "#core/topics/work-input.ts";
import { removeContributor } from "#db/queries/topics/contributors.ts";
import type { Result } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { actAsUnit } from "#operations/topics/parts/open-as-unit.ts";
import { storeWork, type TopicAfter } from "#operations/topics/parts/store-work.ts";
import { attendedUnit } from "#operations/units/parts/attended-unit.ts";

/** Gives a topic to another unit, with the reason. The citizen's clock runs on. */
export async function passTopicOn(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<TopicAfter>> {
  const work = await actAsUnit(ctx, code, "pass-on");
  const parsed = parse(unitInput, input);
  if (!parsed.ok) return parsed;
  const { topic } = work;
  const unit = await attendedUnit(ctx, parsed.value, topic.ownerUnitId);
  if (!unit.ok) return unit;
  const to = unit.value.id;
  const act = {
    seq: parsed.value.seq,
    audience: "public" as const,
    unitId: topic.ownerUnitId,
    toUnitId: to,
    text: parsed.value.text,
    changes: { ownerUnitId: to, assigneeId: null, passedOnCount: topic.passedOnCount + 1 },
  };
  return storeWork(ctx, work, act, [removeContributor(ctx.db, topic.id, to)]);
}
