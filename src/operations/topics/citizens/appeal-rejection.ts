import { z } from "zod";
import { parse } from "#core/parse.ts";
import { longText } from "#core/topics/post.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { actAsAuthor } from "#operations/topics/parts/open-as-author.ts";
import { storeTopicAct } from "#operations/topics/parts/store-topic-act.ts";

const schema = z.object({ text: longText(10, 2000) });

/**
 * The author objects, once, to a rejection; somebody else than the one who rejected decides.
 * @throws AppError `not_found`, `closed` when nothing was rejected or the appeal was used
 */
export async function appealRejection(
  ctx: Context,
  code: string,
  secret: string,
  input: unknown,
): Promise<Result<{ code: string }>> {
  const { topic } = await actAsAuthor(ctx, code, secret, "appeal");
  const parsed = parse(schema, input);
  if (!parsed.ok) return parsed;
  await storeTopicAct(ctx, topic, {
    action: "appeal",
    party: "author",
    seq: topic.seq,
    audience: topic.supervisory ? "inspectorate" : "moderation",
    text: parsed.value.text,
  });
  return success({ code });
}
