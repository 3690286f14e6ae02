import { parse } from "#core/parse.ts";
import { deadlines } from "#core/topics/clock.ts";
import { handOverSchema } from "#core/topics/screening-input.ts";
import { loadCalendar } from "#db/queries/calendar/calendar.ts";
import { withdrawFromUnits } from "#db/queries/topics/screening.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { openAsModerator } from "#operations/topics/parts/open-as-moderator.ts";
import { storeTopicAct } from "#operations/topics/parts/store-topic-act.ts";

/**
 * A moderator marks a topic as berkadar pengawasan: it leaves the public and the units at once and
 * belongs to the inspectorate alone. The citizen's clock keeps its first day, with the longer time.
 */
export async function handTopicToInspectorate(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const { topic } = await openAsModerator(ctx, code);
  const parsed = parse(handOverSchema, input);
  if (!parsed.ok) return parsed;
  const { clocks, holidays } = await loadCalendar(ctx.db);
  const { answerBy } = deadlines(topic.createdOn, clocks.pengawasan, holidays);
  await storeTopicAct(
    ctx,
    topic,
    {
      action: "hand-to-inspectorate",
      party: "moderator",
      audience: "inspectorate",
      seq: parsed.value.version,
      text: parsed.value.handReason,
      changes: {
        supervisory: true,
        ownerUnitId: null,
        assigneeId: null,
        answerBy,
        publicTitle: null,
        publicText: null,
        searchText: null,
        answeredOn: null,
        closesAfter: null,
        verifiedOn: topic.verifiedOn ?? (await localToday(ctx)),
      },
    },
    withdrawFromUnits(ctx.db, topic.id),
  );
  return success(null);
}
