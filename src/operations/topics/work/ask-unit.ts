import { parse } from "#core/parse.ts";
import { unitInput } from "#core/topics/work-input.ts";
import { askContributor } from "#db/queries/topics/contributors.ts";
import type { Result } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { actAsUnit } from "#operations/topics/parts/open-as-unit.ts";
import { storeWork, type TopicAfter } from "#operations/topics/parts/store-work.ts";
import { attendedUnit } from "#operations/units/parts/attended-unit.ts";

/** Asks another unit to contribute; the owner stays the owner, and the clock runs on. */
export async function askUnit(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<TopicAfter>> {
  const work = await actAsUnit(ctx, code, "ask-unit");
  const parsed = parse(unitInput, input);
  if (!parsed.ok) return parsed;
  const { topic } = work;
  const unit = await attendedUnit(ctx, parsed.value, topic.ownerUnitId);
  if (!unit.ok) return unit;
  const act = {
    seq: parsed.value.seq,
    audience: "units" as const,
    unitId: topic.ownerUnitId,
    toUnitId: unit.value.id,
    text: parsed.value.text,
  };
  return storeWork(ctx, work, act, [askContributor(ctx.db, topic.id, unit.value.id, ctx.now())]);
}
