import { insertTopicFile, type TopicFileRow } from "#db/queries/topics/topic-files.ts";
import type { TopicRow } from "#db/queries/topics/topics.ts";
import type { Statement } from "#db/write.ts";
import type { Context } from "#operations/context.ts";
import type { Attachment } from "./read-attachments.ts";

/** The files of the act that is being written, which is the topic's next event. */
export const insertAttachments = (
  ctx: Context,
  topic: TopicRow,
  files: readonly Attachment[],
  hiddenReason: TopicFileRow["hiddenReason"],
): Statement[] =>
  files.map((file) =>
    insertTopicFile(ctx.db, {
      id: ctx.newId(),
      topicId: topic.id,
      seq: topic.seq + 1,
      hiddenReason,
      ...file,
    }),
  );
