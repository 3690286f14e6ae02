import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { type SupervisionAct, supervisionSchema } from "#core/topics/supervision-input.ts";
import { loadCalendar } from "#db/queries/calendar/calendar.ts";
import { listTopicEvents, type NewTopic, type TopicRow } from "#db/queries/topics/topics.ts";
import { addWorkingDays } from "#lib/dates/working-days.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { mayDecideAppeal } from "#operations/topics/parts/may-decide-appeal.ts";
import { openAsInspectorate } from "#operations/topics/parts/open-as-inspectorate.ts";
import { storeTopicAct } from "#operations/topics/parts/store-topic-act.ts";

/**
 * What the inspectorate does with a topic. Only it and, where it concerns him, the author learn of
 * it; an appeal is heard by another inspector than the one who rejected.
 */
export async function handleSupervisoryTopic(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const { actor, topic } = await openAsInspectorate(ctx, code);
  const parsed = parse(supervisionSchema, input);
  if (!parsed.ok) return parsed;
  const { act, version } = parsed.value;
  if (act === "uphold-appeal" || act === "dismiss-appeal") {
    const events = await listTopicEvents(ctx.db, topic.id);
    if (!mayDecideAppeal(events, actor.accountId)) throw new AppError("forbidden");
  }
  await storeTopicAct(ctx, topic, {
    action: act,
    party: "inspectorate",
    seq: version,
    audience: "inspectorate",
    text: "text" in parsed.value ? parsed.value.text : null,
    ...(parsed.value.act === "reject" && { data: { reason: parsed.value.rejectReason } }),
    changes: await changesOf(ctx, topic, act),
  });
  return success(null);
}

/** After an answer the author has his days to confirm or object, as with every topic. */
async function changesOf(
  ctx: Context,
  topic: TopicRow,
  act: SupervisionAct,
): Promise<Partial<NewTopic>> {
  const today = await localToday(ctx);
  if (act === "approve" || act === "uphold-appeal")
    return { verifiedOn: topic.verifiedOn ?? today };
  if (act !== "answer") return {};
  const { clocks, holidays } = await loadCalendar(ctx.db);
  const closesAfter = addWorkingDays(today, clocks.pengawasan.reactionDays, holidays);
  return { answeredOn: topic.answeredOn ?? today, closesAfter };
}
