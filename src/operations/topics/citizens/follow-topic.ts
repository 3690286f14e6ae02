import { z } from "zod";
import { parse } from "#core/parse.ts";
import { code, optionalCode } from "#core/text-fields.ts";
import { topicCode } from "#core/topics/topic-code.ts";
import { findPublicTopic } from "#db/queries/topics/public-topics.ts";
import { findTopicByCode } from "#db/queries/topics/topics.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { sha256 } from "#lib/sha256.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const schema = z.object({
  /** As people read it out: "abcde 23456". */
  code: code(40).transform(topicCode),
  /** The secret, or the whole link that ends with it. */
  secret: optionalCode(300).transform(
    (text) => text && (/([A-Za-z0-9_-]{24,64})(?:\?.*)?$/.exec(text)?.[1] ?? text),
  ),
});

/**
 * The way to a topic by its code: as its author with the secret, else as everybody.
 * @throws AppError `too_many`
 */
export async function followTopic(
  ctx: Context,
  input: unknown,
): Promise<Result<{ code: string; secret: string | null }>> {
  authorise(ctx, "topic.follow");
  await ctx.limits.writes.take(ctx.address);
  const parsed = parse(schema, input);
  if (!parsed.ok) return parsed;
  const { code, secret } = parsed.value;
  const isThere =
    secret === null
      ? (await findPublicTopic(ctx.db, { code })) !== undefined
      : (await findTopicByCode(ctx.db, code))?.secretHash === sha256(secret);
  return isThere ? success({ code, secret }) : failure({ code: "follow.error" });
}
