import { z } from "zod";
import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { separationOf } from "#core/topics/lifecycle.ts";
import { longText } from "#core/topics/post.ts";
import { moveBack } from "#db/queries/topics/screening.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { audienceOf } from "#operations/topics/parts/audience-of.ts";
import { openAsAuthor } from "#operations/topics/parts/open-as-author.ts";
import { storeTopicAct } from "#operations/topics/parts/store-topic-act.ts";

const schema = z.object({ text: longText(5, 1000) });

/**
 * The author of a merged topic says, with a reason, that it is not solved there: it goes its own way
 * again. Neither a unit nor moderation can switch this off.
 * @throws AppError `not_found`, `closed` unless it is merged, `too_many`
 */
export async function leaveMergedTopic(
  ctx: Context,
  code: string,
  secret: string,
  input: unknown,
): Promise<Result<{ code: string }>> {
  await ctx.limits.writes.take(ctx.address);
  const { topic, events, moves } = await openAsAuthor(ctx, code, secret);
  const action = separationOf(events.map((event) => event.action));
  const targetId = topic.mergedIntoId;
  if (!moves.includes(action) || targetId === null) throw new AppError("closed");
  const parsed = parse(schema, input);
  if (!parsed.ok) return parsed;
  await storeTopicAct(
    ctx,
    topic,
    {
      action,
      party: "author",
      seq: topic.seq,
      audience: audienceOf(topic),
      text: parsed.value.text,
      changes: { solved: false, mergedIntoId: null },
    },
    moveBack(ctx.db, topic, targetId),
  );
  return success({ code });
}
