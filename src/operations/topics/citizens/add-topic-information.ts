import { z } from "zod";
import { parse } from "#core/parse.ts";
import { longText } from "#core/topics/post.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { audienceOf } from "#operations/topics/parts/audience-of.ts";
import { actAsAuthor } from "#operations/topics/parts/open-as-author.ts";
import { storeTopicAct } from "#operations/topics/parts/store-topic-act.ts";

const schema = z.object({ text: longText(2, 2000) });

/**
 * The author adds something, or answers a question of the unit; read by those who work on it.
 * @throws AppError `not_found`, `closed` when the topic is finished
 */
export async function addTopicInformation(
  ctx: Context,
  code: string,
  secret: string,
  input: unknown,
): Promise<Result<{ code: string }>> {
  const { topic } = await actAsAuthor(ctx, code, secret, "add-information");
  const parsed = parse(schema, input);
  if (!parsed.ok) return parsed;
  await storeTopicAct(ctx, topic, {
    action: "add-information",
    party: "author",
    seq: topic.seq,
    audience: audienceOf(topic),
    text: parsed.value.text,
  });
  return success({ code });
}
