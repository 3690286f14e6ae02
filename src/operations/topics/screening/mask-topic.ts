import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { maskSchema } from "#core/topics/screening-input.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { openAsModerator } from "#operations/topics/parts/open-as-moderator.ts";
import { publicChanges } from "#operations/topics/parts/public-changes.ts";
import { storeTopicAct } from "#operations/topics/parts/store-topic-act.ts";

/**
 * A moderator takes words of a public topic out of view; the original stays, the reason is public.
 * @throws AppError `conflict` for a topic that nobody approved yet
 */
export async function maskTopic(ctx: Context, code: string, input: unknown): Promise<Result<null>> {
  const { topic } = await openAsModerator(ctx, code);
  const parsed = parse(maskSchema, input);
  if (!parsed.ok) return parsed;
  const { version, publicTitle, publicText, maskReason, maskNote } = parsed.value;
  if (topic.state === "submitted" || topic.publicText === null) throw new AppError("conflict");
  if (publicTitle === topic.publicTitle && publicText === topic.publicText) {
    return failure({ publicText: "screening.error-unchanged" });
  }
  await storeTopicAct(ctx, topic, {
    action: "mask",
    party: "moderator",
    seq: version,
    audience: "public",
    text: maskNote,
    data: { reason: maskReason },
    changes: publicChanges({ publicTitle, publicText }),
  });
  return success(null);
}
