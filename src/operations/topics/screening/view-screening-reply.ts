import {
  findForScreening,
  proposedText,
  type TextPart,
  textParts,
} from "#core/topics/screening-findings.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { listActiveAbusiveWords } from "#db/queries/topics/abusive-words.ts";
import { findTopicNames, type ReplyRow } from "#db/queries/topics/screening.ts";
import type { Context } from "#operations/context.ts";
import { openScreenableReply } from "./parts/open-screenable-reply.ts";

export interface ReplyToScreen {
  reply: ReplyRow;
  topic: { code: string; title: string; unitName: string | null };
  text: TextPart[];
  proposed: string;
  version: number;
}

/** One reply as it was written, for the moderator who decides on it. */
export async function viewScreeningReply(ctx: Context, id: string): Promise<ReplyToScreen> {
  const { reply, topic } = await openScreenableReply(ctx, id);
  const [words, names, version] = await Promise.all([
    listActiveAbusiveWords(ctx.db),
    findTopicNames(ctx.db, topic),
    auditVersion(ctx.db, "reply", id),
  ]);
  return {
    reply,
    version,
    topic: {
      code: topic.code,
      title: topic.publicTitle ?? topic.title,
      unitName: names.ownerUnit ?? names.chosenUnit,
    },
    text: textParts(reply.text, findForScreening(reply.text, words)),
    proposed: reply.publicText ?? proposedText(reply.text),
  };
}
