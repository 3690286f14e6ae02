import { parse } from "#core/parse.ts";
import { answerInput } from "#core/topics/work-input.ts";
import { deleteDraft } from "#db/queries/topics/answer-drafts.ts";
import { NOT_RELEASED } from "#db/queries/topics/topic-files.ts";
import type { Result } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { actAsUnit } from "#operations/topics/parts/open-as-unit.ts";
import { storeWork, type TopicAfter } from "#operations/topics/parts/store-work.ts";
import { insertAttachments } from "./parts/insert-attachments.ts";
import { readAttachments } from "./parts/read-attachments.ts";

/** Writes an answer for the head of the unit to release; nobody outside reads it yet. */
export async function proposeAnswer(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<TopicAfter>> {
  const work = await actAsUnit(ctx, code, "propose-answer");
  const parsed = parse(answerInput, input);
  if (!parsed.ok) return parsed;
  const { seq, text, ...fields } = parsed.value;
  const files = await readAttachments(fields);
  if (!files.ok) return files;
  const { topic, actor } = work;
  const act = { seq, text, audience: "units" as const, unitId: topic.ownerUnitId };
  return storeWork(ctx, work, act, [
    ...insertAttachments(ctx, topic, files.value, NOT_RELEASED),
    deleteDraft(ctx.db, topic.id, actor.accountId),
  ]);
}
