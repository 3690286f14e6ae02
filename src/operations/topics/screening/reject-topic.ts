import { parse } from "#core/parse.ts";
import { rejectionSchema } from "#core/topics/screening-input.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { openAsModerator } from "#operations/topics/parts/open-as-moderator.ts";
import { storeTopicAct } from "#operations/topics/parts/store-topic-act.ts";

/** A moderator does not take a topic up; the author reads why and may appeal. */
export async function rejectTopic(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const { topic } = await openAsModerator(ctx, code);
  const parsed = parse(rejectionSchema, input);
  if (!parsed.ok) return parsed;
  const { version, rejectReason, rejectText } = parsed.value;
  await storeTopicAct(ctx, topic, {
    action: "reject",
    party: "moderator",
    seq: version,
    audience: "moderation",
    text: rejectText,
    data: { reason: rejectReason },
    changes: { ownerUnitId: null, assigneeId: null },
  });
  return success(null);
}
