import { z } from "zod";
import { AppError, found } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { findPublicTopic, insertSupport } from "#db/queries/topics/public-topics.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { sha256 } from "#lib/sha256.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const schema = z.object({
  /** A random word that a device makes once and keeps; only its hash is stored. */
  token: z.string("error.required").regex(/^[A-Za-z0-9_-]{24,64}$/, "error.invalid"),
});

/**
 * "Saya juga mengalami": once per device; again changes nothing.
 * @throws AppError `not_found` unless the topic is public, `closed` when it is finished, `too_many`
 */
export async function supportTopic(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<{ code: string; supportCount: number }>> {
  authorise(ctx, "topic.read-public");
  await ctx.limits.writes.take(ctx.address);
  const parsed = parse(schema, input);
  if (!parsed.ok) return parsed;
  const topic = found(await findPublicTopic(ctx.db, { code }));
  if (topic.state === "closed" || topic.state === "merged") throw new AppError("closed");
  // Bound to the topic, so that equal tokens do not tell which topics one device supports.
  const tokenHash = sha256(`${topic.id} ${parsed.value.token}`);
  await write(ctx.db, [insertSupport(ctx.db, { topicId: topic.id, tokenHash, at: ctx.now() })]);
  const now = await findPublicTopic(ctx.db, { code });
  return success({ code, supportCount: now?.supportCount ?? topic.supportCount });
}
