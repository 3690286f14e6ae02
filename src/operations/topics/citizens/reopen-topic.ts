import { z } from "zod";
import { parse } from "#core/parse.ts";
import { longText } from "#core/topics/post.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { audienceOf } from "#operations/topics/parts/audience-of.ts";
import { actAsAuthor } from "#operations/topics/parts/open-as-author.ts";
import { storeTopicAct } from "#operations/topics/parts/store-topic-act.ts";

const schema = z.object({ text: longText(5, 1000) });

/**
 * The author says, with a reason, that the answer did not solve it. No unit can switch this off.
 * @throws AppError `not_found`, `closed` without an answer or after the window for reopening
 */
export async function reopenTopic(
  ctx: Context,
  code: string,
  secret: string,
  input: unknown,
): Promise<Result<{ code: string }>> {
  const { topic } = await actAsAuthor(ctx, code, secret, "reopen");
  const parsed = parse(schema, input);
  if (!parsed.ok) return parsed;
  await storeTopicAct(ctx, topic, {
    action: "reopen",
    party: "author",
    seq: topic.seq,
    audience: audienceOf(topic),
    text: parsed.value.text,
    changes: {
      solved: false,
      closedOn: null,
      closesAfter: null,
      reopenedCount: topic.reopenedCount + 1,
    },
  });
  return success({ code });
}
