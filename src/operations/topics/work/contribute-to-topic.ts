import { can } from "#core/access/policy.ts";
import { parse } from "#core/parse.ts";
import { textInput } from "#core/topics/work-input.ts";
import { listContributors, markContributed } from "#db/queries/topics/contributors.ts";
import type { Result } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { type ActAsUnit, actAsUnit } from "#operations/topics/parts/open-as-unit.ts";
import { storeWork, type TopicAfter } from "#operations/topics/parts/store-work.ts";

/** What another unit has to say; every unit on the topic reads it. */
export async function contributeToTopic(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<TopicAfter>> {
  const work = await actAsUnit(ctx, code, "contribute");
  const parsed = parse(textInput, input);
  if (!parsed.ok) return parsed;
  const unitId = await contributingUnit(ctx, work);
  const act = { ...parsed.value, audience: "units" as const, unitId };
  return storeWork(ctx, work, act, [
    markContributed(ctx.db, work.topic.id, unitId ?? "", ctx.now()),
  ]);
}

/** For whom this person speaks: the unit that still owes a contribution, or one that gave it. */
async function contributingUnit(ctx: Context, { actor, topic }: ActAsUnit) {
  const asked = await listContributors(ctx.db, topic.id);
  const own = asked.filter(({ unitId }) => can(actor, "topic.work", unitId));
  const speaking = own.find(({ contributedAt }) => contributedAt === null) ?? own[0];
  return speaking?.unitId ?? null;
}
