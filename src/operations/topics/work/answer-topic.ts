import { parse } from "#core/parse.ts";
import { releaseInput } from "#core/topics/work-input.ts";
import { loadCalendar } from "#db/queries/calendar/calendar.ts";
import { deleteDraft } from "#db/queries/topics/answer-drafts.ts";
import { releaseTopicFiles } from "#db/queries/topics/topic-files.ts";
import type { NewTopic } from "#db/queries/topics/topics.ts";
import { headReleasesAnswers } from "#db/queries/topics/unit-settings.ts";
import { addWorkingDays } from "#lib/dates/working-days.ts";
import type { Result } from "#lib/result.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { type ActAsUnit, actAsUnit } from "#operations/topics/parts/open-as-unit.ts";
import { storeWork, type TopicAfter, toAuthor } from "#operations/topics/parts/store-work.ts";
import { insertAttachments } from "./parts/insert-attachments.ts";
import { readAttachments } from "./parts/read-attachments.ts";

/**
 * Publishes the answer: then it is the citizen's turn. Where the head of the unit releases answers,
 * only the head can.
 */
export async function answerTopic(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<TopicAfter>> {
  const work = await actAsUnit(ctx, code, "answer");
  await authoriseRelease(ctx, work);
  const parsed = parse(releaseInput, input);
  if (!parsed.ok) return parsed;
  const { seq, text, proposal, ...fields } = parsed.value;
  const files = await readAttachments(fields);
  if (!files.ok) return files;
  const { topic, actor } = work;
  const changes = await answerChanges(ctx, work);
  const act = { seq, text, audience: toAuthor(work), unitId: topic.ownerUnitId, changes };
  return storeWork(ctx, work, act, [
    ...insertAttachments(ctx, topic, files.value, null),
    ...(proposal === null ? [] : [releaseTopicFiles(ctx.db, topic.id, proposal, topic.seq + 1)]),
    deleteDraft(ctx.db, topic.id, actor.accountId),
  ]);
}

async function authoriseRelease(ctx: Context, { topic, party }: ActAsUnit): Promise<void> {
  if (party !== "owner" || topic.ownerUnitId === null) return;
  if (await headReleasesAnswers(ctx.db, topic.ownerUnitId)) {
    authoriseStaff(ctx, "topic.release-answer", topic.ownerUnitId);
  }
}

/**
 * A second answer before the author reacted gives him the time to react once more, but the day of
 * the first one counts; after "not solved" the new answer is what counts.
 */
async function answerChanges(ctx: Context, { topic }: ActAsUnit): Promise<Partial<NewTopic>> {
  const [{ clocks, holidays }, today] = await Promise.all([loadCalendar(ctx.db), localToday(ctx)]);
  const { reactionDays } = clocks[topic.supervisory ? "pengawasan" : topic.kind];
  return {
    answeredOn: topic.state === "answered" ? topic.answeredOn : today,
    closesAfter: addWorkingDays(today, reactionDays, holidays),
    solved: null,
  };
}
