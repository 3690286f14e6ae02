import { isAppError } from "#core/app-error.ts";
import { MOST_PHOTOS } from "#core/topics/post.ts";
import {
  type FoundInPost,
  findInPost,
  publicWords,
  type Words,
} from "#core/topics/public-words.ts";
import { anyWord } from "#core/topics/topic-query.ts";
import {
  insertPhotoUpload,
  listPhotoUploadIds,
  sumPhotoUploadBytes,
  touchPhotoUpload,
} from "#db/queries/topics/photo-uploads.ts";
import { listAlikeTopics } from "#db/queries/topics/public-topics.ts";
import { findServicesOfUnit } from "#db/queries/units/services.ts";
import { write } from "#db/write.ts";
import { type Photo, remakePhoto } from "#lib/photo.ts";
import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";
import { tellingWords } from "#lib/text/stem.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { type ListedTopic, listedTopic } from "#operations/topics/parts/listed-topic.ts";
import { type ReadPost, readPost } from "./parts/read-post.ts";

export interface PostPreview {
  /** As everybody would read it. */
  shown: Words;
  findings: FoundInPost[];
  confidential: boolean;
  unit: { slug: string; name: string } | null;
  service: { slug: string; name: string } | null;
  /** Offered when a unit was chosen and no service yet. */
  services: { slug: string; name: string }[];
  /** Pictures that wait for the post. */
  photos: string[];
  /** What others wrote about the same. */
  alike: ListedTopic[];
}

/** All pictures that wait for their posts together, in bytes. */
const MOST_WAITING = 128 * 1024 * 1024;
const MOST_ALIKE = 3;
const MOST_WORDS = 12;

/**
 * What the public would see of a post, before it is sent. Pictures among the fields (`foto1` …) are
 * made anew and wait for the post.
 * @throws AppError `too_many`
 */
export async function previewPost(ctx: Context, input: unknown): Promise<Result<PostPreview>> {
  authorise(ctx, "topic.post");
  await ctx.limits.writes.take(ctx.address);
  const read = await readPost(ctx, input);
  if (!read.ok) return read;
  const { post } = read.value;
  const kept = await listPhotoUploadIds(ctx.db, post.instanceId, post.photos);
  const files = photoFiles(input);
  if (kept.length + files.length > MOST_PHOTOS) return failure({ foto1: "post.error-photos" });
  const remade = await remakeAll(files);
  if (!remade.ok) return remade;
  if (!(await hasRoom(ctx, remade.value))) return failure({ foto1: "post.error-photos-full" });
  const added = await keepPhotos(ctx, post.instanceId, kept, remade.value);
  return success(await buildPreview(ctx, read.value, [...kept, ...added]));
}

type NamedFile = [field: string, file: File];

function photoFiles(input: unknown): NamedFile[] {
  return Object.entries(input ?? {}).filter(
    (field): field is NamedFile => /^foto[1-3]$/.test(field[0]) && field[1] instanceof File,
  );
}

/** One after the other: each needs much memory for a moment. */
async function remakeAll(files: readonly NamedFile[]): Promise<Result<Photo[]>> {
  const photos: Photo[] = [];
  const errors: FieldErrors = {};
  for (const [field, file] of files) {
    const photo = await remakePhoto(new Uint8Array(await file.arrayBuffer()));
    if (typeof photo === "string") errors[field] = `post.error-photo-${photo}`;
    else photos.push(photo);
  }
  return Object.keys(errors).length > 0 ? failure(errors) : success(photos);
}

/** Pictures that are previewed and never posted must not fill the disk, from one address or many. */
async function hasRoom(ctx: Context, photos: readonly Photo[]): Promise<boolean> {
  if (photos.length === 0) return true;
  const bytes = photos.reduce((sum, photo) => sum + photo.bytes.byteLength, 0);
  if ((await sumPhotoUploadBytes(ctx.db)) + bytes > MOST_WAITING) return false;
  try {
    await ctx.limits.photos.take(ctx.address, Math.ceil(bytes / 1024));
    return true;
  } catch (error) {
    if (isAppError(error)) return false;
    throw error;
  }
}

/** New pictures wait from now on, and so do those of the same form that wait already. */
async function keepPhotos(
  ctx: Context,
  instanceId: string,
  kept: readonly string[],
  photos: readonly Photo[],
): Promise<string[]> {
  if (photos.length + kept.length === 0) return [];
  const createdAt = ctx.now();
  const uploads = photos.map((photo) => ({ id: ctx.newId(), instanceId, ...photo, createdAt }));
  await write(ctx.db, [
    ...kept.map((id) => touchPhotoUpload(ctx.db, id, createdAt)),
    ...uploads.map((upload) => insertPhotoUpload(ctx.db, upload)),
  ]);
  return uploads.map(({ id }) => id);
}

async function buildPreview(
  ctx: Context,
  { post, unit, service }: ReadPost,
  photos: string[],
): Promise<PostPreview> {
  const words = tellingWords(`${post.title} ${post.text}`).slice(0, MOST_WORDS);
  const [alike, services] = await Promise.all([
    words.length === 0 ? [] : listAlikeTopics(ctx.db, anyWord(words), MOST_ALIKE),
    unit !== null && service === null ? findServicesOfUnit(ctx.db, unit.id, { active: true }) : [],
  ]);
  return {
    shown: publicWords(post, post.show),
    findings: findInPost(post),
    confidential: post.confidential,
    unit: unit && { slug: unit.slug, name: unit.name },
    service: service && { slug: service.slug, name: service.name },
    services: services.map(({ slug, name }) => ({ slug, name })),
    photos,
    alike: alike.map(listedTopic),
  };
}
