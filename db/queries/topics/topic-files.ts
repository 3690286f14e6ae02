import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { NOT_RELEASED, topicFiles } from "#db/schema/topics.ts";
import type { Statement } from "#db/write.ts";

export type TopicFileRow = typeof topicFiles.$inferSelect;
export type TopicFileInfo = Omit<TopicFileRow, "bytes">;

/** The files of a topic without their bytes. */
export async function listTopicFiles(db: Database, topicId: string): Promise<TopicFileInfo[]> {
  const { bytes, ...info } = columnsOfFiles;
  return db.orm.select(info).from(topicFiles).where(eq(topicFiles.topicId, topicId));
}

const columnsOfFiles = {
  id: topicFiles.id,
  topicId: topicFiles.topicId,
  seq: topicFiles.seq,
  name: topicFiles.name,
  mediaType: topicFiles.mediaType,
  width: topicFiles.width,
  height: topicFiles.height,
  hiddenReason: topicFiles.hiddenReason,
  bytes: topicFiles.bytes,
};

export async function findTopicFile(
  db: Database,
  topicId: string,
  id: string,
): Promise<TopicFileRow | undefined> {
  const [row] = await db.orm
    .select(columnsOfFiles)
    .from(topicFiles)
    .where(and(eq(topicFiles.topicId, topicId), eq(topicFiles.id, id)));
  return row;
}

export const insertTopicFile = (db: Database, file: TopicFileRow): Statement =>
  db.orm.insert(topicFiles).values(file);

export { NOT_RELEASED };

/** The attachments of a proposal become those of the released answer. */
export const releaseTopicFiles = (
  db: Database,
  topicId: string,
  from: number,
  to: number,
): Statement =>
  db.orm
    .update(topicFiles)
    .set({ seq: to, hiddenReason: null })
    .where(
      and(
        eq(topicFiles.topicId, topicId),
        eq(topicFiles.seq, from),
        eq(topicFiles.hiddenReason, NOT_RELEASED),
      ),
    );
