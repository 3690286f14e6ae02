import { found } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { mergeSchema } from "#core/topics/screening-input.ts";
import { findMergeTarget, moveToTarget } from "#db/queries/topics/screening.ts";
import { findTopicById, type TopicRow } from "#db/queries/topics/topics.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { openAsModerator } from "#operations/topics/parts/open-as-moderator.ts";
import { refuseConflict } from "#operations/topics/parts/refuse-conflict.ts";
import { storeTopicAct } from "#operations/topics/parts/store-topic-act.ts";

/**
 * A moderator joins a topic to another one about the same matter; supporters move, and whoever opens
 * the merged one is led on.
 * @throws AppError `forbidden` when he belongs to a unit of either
 */
export async function mergeTopic(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const { topic, actor } = await openAsModerator(ctx, code);
  const parsed = parse(mergeSchema, input);
  if (!parsed.ok) return parsed;
  const { version, target: targetCode } = parsed.value;
  const target = await findTarget(ctx, topic, targetCode);
  if (!target.ok) return target;
  await refuseConflict(ctx, actor, target.value);
  const targetId = target.value.id;
  await storeTopicAct(
    ctx,
    topic,
    {
      action: "merge",
      party: "moderator",
      seq: version,
      audience: "public",
      data: { into: target.value.code },
      changes: { mergedIntoId: targetId, ownerUnitId: null, assigneeId: null },
    },
    moveToTarget(ctx.db, topic, targetId, ctx.now()),
  );
  return success(null);
}

/** What is secret is joined to nothing: the other one would tell what it is about. */
async function findTarget(ctx: Context, topic: TopicRow, code: string): Promise<Result<TopicRow>> {
  const named = await findMergeTarget(ctx.db, code);
  if (named === undefined || named.id === topic.id) {
    return failure({ target: "screening.error-target" });
  }
  if (named.confidential || topic.confidential) {
    return failure({ target: "screening.error-target-confidential" });
  }
  return success(found(await findTopicById(ctx.db, named.id)));
}
