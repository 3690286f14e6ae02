import { and, asc, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { topicEvents, topicFiles } from "#db/schema/topics.ts";

/** A file that a published answer came with, without its bytes. */
export interface AnswerFile {
  id: string;
  seq: number;
  name: string;
}

export interface AnswerFileBytes {
  name: string;
  mediaType: string;
  bytes: Buffer;
  audience: (typeof topicEvents.$inferSelect)["audience"];
}

const ofAnswers = (topicId: string) =>
  and(
    eq(topicFiles.topicId, topicId),
    eq(topicEvents.action, "answer"),
    isNull(topicFiles.hiddenReason),
  );
const sameAct = and(
  eq(topicEvents.topicId, topicFiles.topicId),
  eq(topicEvents.seq, topicFiles.seq),
);

export async function listAnswerFiles(db: Database, topicId: string): Promise<AnswerFile[]> {
  const { id, seq, name } = topicFiles;
  return db.orm
    .select({ id, seq, name })
    .from(topicFiles)
    .innerJoin(topicEvents, sameAct)
    .where(ofAnswers(topicId))
    .orderBy(asc(seq), asc(name));
}

/** A file of an answer, and who may read that answer. */
export async function findAnswerFile(
  db: Database,
  topicId: string,
  fileId: string,
): Promise<AnswerFileBytes | undefined> {
  const { name, mediaType, bytes } = topicFiles;
  const [row] = await db.orm
    .select({ name, mediaType, bytes, audience: topicEvents.audience })
    .from(topicFiles)
    .innerJoin(topicEvents, sameAct)
    .where(and(ofAnswers(topicId), eq(topicFiles.id, fileId)));
  return row;
}
