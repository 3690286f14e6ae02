import { and, eq, inArray, lt, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { photoUploads, topicFiles } from "#db/schema/topics.ts";
import type { Statement } from "#db/write.ts";

type PhotoUpload = typeof photoUploads.$inferInsert;

export interface PhotoBytes {
  mediaType: string;
  bytes: Buffer;
}

export const insertPhotoUpload = (db: Database, upload: PhotoUpload): Statement =>
  db.orm.insert(photoUploads).values(upload);

/** Which of these pictures still wait for the post of this form. */
export async function listPhotoUploadIds(
  db: Database,
  instanceId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db.orm
    .select({ id: photoUploads.id })
    .from(photoUploads)
    .where(and(eq(photoUploads.instanceId, instanceId), inArray(photoUploads.id, [...ids])));
  return rows.map((row) => row.id);
}

export async function findPhotoUpload(db: Database, id: string): Promise<PhotoBytes | undefined> {
  const { mediaType, bytes } = photoUploads;
  const [row] = await db.orm
    .select({ mediaType, bytes })
    .from(photoUploads)
    .where(eq(photoUploads.id, id));
  return row;
}

/** Moves a waiting picture to its topic, in the batch that creates the topic. */
export const claimPhotoUpload = (db: Database, id: string, topicId: string): Statement[] => [
  sql`INSERT INTO ${topicFiles} (id, topic_id, seq, name, media_type, width, height, bytes)
    SELECT id, ${topicId}, 1, id || '.webp', media_type, width, height, bytes
    FROM ${photoUploads} WHERE id = ${id}`,
  db.orm.delete(photoUploads).where(eq(photoUploads.id, id)),
];

/** Waits anew from `at` on. */
export const touchPhotoUpload = (db: Database, id: string, at: Date): Statement =>
  db.orm.update(photoUploads).set({ createdAt: at }).where(eq(photoUploads.id, id));

/** What all waiting pictures take, in bytes. */
export async function sumPhotoUploadBytes(db: Database): Promise<number> {
  const [row] = await db.orm
    .select({ bytes: sql<number>`coalesce(sum(length(${photoUploads.bytes})), 0)` })
    .from(photoUploads);
  return row?.bytes ?? 0;
}

export const hasPhotoUploads = async (db: Database, before: Date): Promise<boolean> =>
  (await db.orm.$count(photoUploads, lt(photoUploads.createdAt, before))) > 0;

/** Pictures whose post was never sent. */
export const deletePhotoUploads = (db: Database, before: Date): Statement =>
  db.orm.delete(photoUploads).where(lt(photoUploads.createdAt, before));
