import { z } from "zod";
import { parse } from "#core/parse.ts";
import { optionalText } from "#core/text-fields.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { audienceOf } from "#operations/topics/parts/audience-of.ts";
import { actAsAuthor } from "#operations/topics/parts/open-as-author.ts";
import { storeTopicAct } from "#operations/topics/parts/store-topic-act.ts";

const schema = z.object({ text: optionalText(1000) });

/**
 * The author takes the post back: it leaves the public at once.
 * @throws AppError `not_found`, `closed` when it is finished
 */
export async function withdrawTopic(
  ctx: Context,
  code: string,
  secret: string,
  input: unknown,
): Promise<Result<{ code: string }>> {
  const { topic, today } = await actAsAuthor(ctx, code, secret, "withdraw");
  const parsed = parse(schema, input);
  if (!parsed.ok) return parsed;
  await storeTopicAct(ctx, topic, {
    action: "withdraw",
    party: "author",
    seq: topic.seq,
    audience: audienceOf(topic),
    text: parsed.value.text,
    changes: { closedOn: today, closesAfter: null },
  });
  return success({ code });
}
