import { z } from "zod";
import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { INSTANCE_ID } from "#core/responses/response-schema.ts";
import { longText } from "#core/topics/post.ts";
import { findSite } from "#db/queries/government/government.ts";
import {
  findPublicTopic,
  insertReply,
  listShownReplies,
} from "#db/queries/topics/public-topics.ts";
import { findTopicByCode } from "#db/queries/topics/topics.ts";
import { write } from "#db/write.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { sha256 } from "#lib/sha256.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const schema = z.object({
  instanceId: z.string("error.required").regex(INSTANCE_ID, "error.instance"),
  text: longText(5, 1000),
  /** The reply that this one answers; one level only. */
  parent: z.string().max(40).nullish(),
  /** Marks the reply as the author's own. */
  secret: z.string().max(64).nullish(),
});

/**
 * A citizen's public reply: held until moderation has read it.
 * @throws AppError `not_found` unless the topic is public with its content, `closed`, `too_many`
 */
export async function replyToTopic(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<{ code: string }>> {
  authorise(ctx, "topic.read-public");
  await ctx.limits.writes.take(ctx.address);
  const topic = await findPublicTopic(ctx.db, { code });
  if (topic === undefined || topic.confidential) throw new AppError("not_found");
  if (topic.state === "merged") throw new AppError("closed");
  const parsed = parse(schema, input);
  if (!parsed.ok) return parsed;
  const { instanceId, text, parent, secret } = parsed.value;
  const parentId = parent || null;
  if (parentId !== null && !(await isAnswerable(ctx, topic.id, parentId))) {
    return failure({ parent: "error.choose" });
  }
  const [at, site] = [ctx.now(), await findSite(ctx.db)];
  const reply = {
    id: ctx.newId(),
    topicId: topic.id,
    parentId,
    instanceId,
    text,
    byAuthor: await isAuthor(ctx, code, secret),
    createdAt: at,
    createdOn: localDate(at, site?.timeZone ?? "Asia/Jakarta"),
  };
  await write(ctx.db, [insertReply(ctx.db, reply)]);
  return success({ code });
}

async function isAnswerable(ctx: Context, topicId: string, parentId: string): Promise<boolean> {
  const shown = await listShownReplies(ctx.db, topicId);
  return shown.some(({ id, parentId: above }) => id === parentId && above === null);
}

async function isAuthor(
  ctx: Context,
  code: string,
  secret: string | null | undefined,
): Promise<boolean> {
  if (!secret) return false;
  return (await findTopicByCode(ctx.db, code))?.secretHash === sha256(secret);
}
