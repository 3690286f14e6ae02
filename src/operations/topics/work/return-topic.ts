import { parse } from "#core/parse.ts";
import { unitInput } from "#core/topics/work-input.ts";
import type { Result } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { actAsUnit } from "#operations/topics/parts/open-as-unit.ts";
import { storeWork, type TopicAfter } from "#operations/topics/parts/store-work.ts";
import { namedUnit } from "#operations/units/parts/named-unit.ts";

/**
 * "Not ours": back to moderation, and it must name the unit that it should be, with the reason. The
 * citizen's clock runs on.
 */
export async function returnTopic(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<TopicAfter>> {
  const work = await actAsUnit(ctx, code, "return");
  const parsed = parse(unitInput, input);
  if (!parsed.ok) return parsed;
  const { ownerUnitId } = work.topic;
  const unit = await namedUnit(ctx, parsed.value.unit, ownerUnitId);
  if (!unit.ok) return unit;
  return storeWork(ctx, work, {
    seq: parsed.value.seq,
    audience: "public",
    unitId: ownerUnitId,
    toUnitId: unit.value.id,
    text: parsed.value.text,
    changes: { ownerUnitId: null, assigneeId: null },
  });
}
