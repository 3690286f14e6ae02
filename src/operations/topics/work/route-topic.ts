import { conflictedUnits } from "#core/access/screening-conflict.ts";
import { parse } from "#core/parse.ts";
import { routeInput } from "#core/topics/work-input.ts";
import { removeContributor } from "#db/queries/topics/contributors.ts";
import { failure, type Result } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { storeWork, type TopicAfter } from "#operations/topics/parts/store-work.ts";
import { attendedUnit } from "#operations/units/parts/attended-unit.ts";
import { authoriseRouting } from "./parts/authorise-routing.ts";

/**
 * A moderator gives a verified or returned topic to the responsible unit: the one confirmed from the
 * proposals, or another one. Not to a unit he belongs to.
 */
export async function routeTopic(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<TopicAfter>> {
  const { actor, topic } = await authoriseRouting(ctx, code);
  const parsed = parse(routeInput, input);
  if (!parsed.ok) return parsed;
  const unit = await attendedUnit(ctx, parsed.value, null);
  if (!unit.ok) return unit;
  const to = unit.value.id;
  if (conflictedUnits(actor).includes(to)) return failure({ unit: "routing.own-unit" });
  const work = { topic, action: "route", party: "moderator" } as const;
  const act = {
    seq: parsed.value.seq,
    audience: "public" as const,
    toUnitId: to,
    text: parsed.value.text,
    changes: { ownerUnitId: to, assigneeId: null },
  };
  return storeWork(ctx, work, act, [removeContributor(ctx.db, topic.id, to)]);
}
