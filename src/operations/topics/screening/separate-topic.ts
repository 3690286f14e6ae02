import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { separationOf } from "#core/topics/lifecycle.ts";
import { separationSchema } from "#core/topics/screening-input.ts";
import { moveBack } from "#db/queries/topics/screening.ts";
import { findTopicById, listTopicEvents } from "#db/queries/topics/topics.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { openAsModerator } from "#operations/topics/parts/open-as-moderator.ts";
import { refuseConflict } from "#operations/topics/parts/refuse-conflict.ts";
import { storeTopicAct } from "#operations/topics/parts/store-topic-act.ts";

/**
 * A moderator undoes a wrong merge: the topic goes its own way again with its first clock, and its
 * supporters and duplicates with it.
 * @throws AppError `conflict` unless it is merged; `forbidden` when he belongs to a unit of either
 */
export async function separateTopic(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const { topic, actor } = await openAsModerator(ctx, code);
  const parsed = parse(separationSchema, input);
  if (!parsed.ok) return parsed;
  const target = await findTopicById(ctx.db, topic.mergedIntoId ?? "");
  if (target === undefined) throw new AppError("conflict");
  await refuseConflict(ctx, actor, target);
  const events = await listTopicEvents(ctx.db, topic.id);
  await storeTopicAct(
    ctx,
    topic,
    {
      action: separationOf(events.map(({ action }) => action)),
      party: "moderator",
      seq: parsed.value.version,
      audience: "public",
      text: parsed.value.separateReason,
      data: { from: target.code },
      changes: { mergedIntoId: null },
    },
    moveBack(ctx.db, topic, target.id),
  );
  return success(null);
}
