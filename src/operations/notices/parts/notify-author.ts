import type { AuthorPurpose, NoticeParams } from "#core/notices/notice.ts";
import { insertAuthorNotice } from "#db/queries/notices/outbox.ts";
import type { Statement } from "#db/write.ts";
import type { Context } from "#operations/context.ts";

/**
 * Tells the author of a topic about its event `seq`, if he consented: for the batch that stores the
 * event. Nothing is sent here, and nothing waits for mail.
 * @param occasion names what is told of; one message is written for it, however often it is told
 */
export const notifyAuthor = (
  ctx: Context,
  topic: { id: string; seq: number },
  purpose: AuthorPurpose,
  params: NoticeParams = {},
  occasion = `${topic.id}:${topic.seq}`,
): Statement[] => [
  insertAuthorNotice(
    ctx.db,
    {
      id: ctx.newId(),
      stopToken: ctx.newId(),
      topicId: topic.id,
      seq: topic.seq,
      purpose,
      params,
      occasion: `topic:${occasion}`,
      at: ctx.now(),
    },
    ctx.channels,
  ),
];
