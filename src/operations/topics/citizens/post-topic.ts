import { isAppError } from "#core/app-error.ts";
import { deadlines } from "#core/topics/clock.ts";
import { publicWords } from "#core/topics/public-words.ts";
import { loadCalendar } from "#db/queries/calendar/calendar.ts";
import { findSite } from "#db/queries/government/government.ts";
import { claimPhotoUpload, listPhotoUploadIds } from "#db/queries/topics/photo-uploads.ts";
import { saveTopicContact } from "#db/queries/topics/topic-contacts.ts";
import {
  appendTopicEvent,
  findTopicByInstance,
  insertTopic,
  type NewTopic,
} from "#db/queries/topics/topics.ts";
import { type Statement, write } from "#db/write.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { sha256 } from "#lib/sha256.ts";
import { searchWords } from "#lib/text/stem.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { notifyAuthor } from "#operations/notices/parts/notify-author.ts";
import { type ReadPost, readPost, requireGovernment } from "./parts/read-post.ts";

export interface PostedTopic {
  /** What the public calls the topic. */
  code: string;
  /** Opens the topic as its author; null when the form came again without it: only its hash is kept. */
  secret: string | null;
  /** False when this very form had come in before. */
  created: boolean;
}

/**
 * A citizen's post. The same form again, also at the same moment, gives the same code and link.
 * @throws AppError `too_many`; `closed` before the government is set up
 */
export async function postTopic(ctx: Context, input: unknown): Promise<Result<PostedTopic>> {
  authorise(ctx, "topic.post");
  await ctx.limits.writes.take(ctx.address);
  const read = await readPost(ctx, input);
  if (!read.ok) return read;
  const { instanceId, photos, secret: made } = read.value.post;
  const known = await findPosted(ctx, instanceId, made);
  if (known !== null) return success(known);
  const waiting = await listPhotoUploadIds(ctx.db, instanceId, photos);
  if (waiting.length < new Set(photos).size) return failure({ foto1: "post.error-photo-gone" });

  const [code, secret] = [ctx.newReceipt(), made ?? ctx.newId() + ctx.newId()];
  const topic = await buildTopic(ctx, read.value, { code, secret });
  try {
    await write(ctx.db, statements(ctx, topic, read.value, waiting));
    return success({ code, secret, created: true });
  } catch (error) {
    // The same form at the same moment: the other one was first.
    const first = isAppError(error) ? await findPosted(ctx, instanceId, made) : null;
    if (first === null) throw error;
    return success(first);
  }
}

async function findPosted(
  ctx: Context,
  instanceId: string,
  secret: string | null | undefined,
): Promise<PostedTopic | null> {
  const topic = await findTopicByInstance(ctx.db, instanceId);
  if (topic === undefined) return null;
  const isAuthor = secret != null && sha256(secret) === topic.secretHash;
  return { code: topic.code, secret: isAuthor ? secret : null, created: false };
}

async function buildTopic(
  ctx: Context,
  { post, unit, service }: ReadPost,
  { code, secret }: { code: string; secret: string },
): Promise<NewTopic> {
  const site = requireGovernment(await findSite(ctx.db));
  const { holidays, clocks } = await loadCalendar(ctx.db);
  const createdAt = ctx.now();
  const createdOn = localDate(createdAt, site.timeZone);
  const { instanceId, kind, title, text, kecamatan, anonymous, confidential } = post;
  // What the author proposes to show; the public reads it only once moderation agrees.
  const shown = publicWords({ title, text }, post.show);
  return {
    id: ctx.newId(),
    code,
    secretHash: sha256(secret),
    instanceId,
    kind,
    state: "submitted",
    title,
    text,
    kecamatan,
    anonymous,
    confidential,
    chosenUnitId: unit?.id ?? null,
    serviceId: service?.id ?? null,
    publicTitle: shown.title,
    publicText: shown.text,
    searchText: searchWords(`${shown.title} ${shown.text}`),
    createdAt,
    createdOn,
    ...deadlines(createdOn, clocks[kind], holidays),
  };
}

function statements(
  ctx: Context,
  topic: NewTopic,
  { post, unit }: ReadPost,
  photos: readonly string[],
): Statement[] {
  const submitted = appendTopicEvent(ctx.db, {
    topicId: topic.id,
    seq: 1,
    at: topic.createdAt,
    action: "submit",
    party: "author",
    toUnitId: unit?.id ?? null,
    audience: "public",
  });
  const { contact } = post;
  const about = { topicId: topic.id, locale: ctx.locale, consentedAt: topic.createdAt };
  return [
    insertTopic(ctx.db, topic),
    submitted,
    ...(contact ? [saveTopicContact(ctx.db, { ...about, ...contact })] : []),
    ...photos.flatMap((id) => claimPhotoUpload(ctx.db, id, topic.id)),
    ...notifyAuthor(ctx, { id: topic.id, seq: 1 }, "received", { date: topic.verifyBy }),
  ];
}
