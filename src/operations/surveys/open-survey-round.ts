import { z } from "zod";
import { readLateReason } from "#core/surveys/late-opening.ts";
import { surveySlug } from "#core/surveys/survey-plan.ts";
import { insertSurvey, insertSurveyServices } from "#db/queries/surveys/surveys.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { planSurveyRound, type SurveyRound } from "./parts/plan-survey-round.ts";

const confirmationSchema = z.object({ confirmed: z.literal("ya"), reason: z.unknown().optional() });

export interface OpenedRound extends SurveyRound {
  /** Are the surveys open now? Without a confirmation nothing happened yet. */
  opened: boolean;
}

/**
 * Opens a period's surveys for all units in one step, after a confirmation. Units that cannot hold
 * one, or have one already, are left out; doing it again opens only what is still missing. N is taken
 * over from the survey before: people served in a year change slowly. For a period long past the
 * confirmation says why.
 */
export async function openSurveyRound(ctx: Context, input: unknown): Promise<Result<OpenedRound>> {
  const actor = authoriseStaff(ctx, "survey.manage");
  const planned = await planSurveyRound(ctx, input);
  if (!planned.ok) return planned;
  const { period, instrument, late, open } = planned.value;
  const confirmation = confirmationSchema.safeParse(input);
  if (!confirmation.success || open.length === 0) {
    return success({ ...planned.value, opened: false });
  }
  const lateReason = readLateReason(late, confirmation.data);
  if (!lateReason.ok) return lateReason;

  const { reason } = lateReason.value;
  const now = ctx.now();
  const statements = open.flatMap((unit) => {
    const survey = {
      id: ctx.newId(),
      slug: surveySlug(unit.slug, period.key),
      unitId: unit.id,
      periodId: period.id,
      instrumentId: instrument.id,
      population: unit.population,
      state: "open" as const,
      openedAt: now,
      lateReason: reason,
    };
    const audit = auditChange(ctx, actor, ["survey", survey.id, 0], "survey.open", {
      after: survey,
      reason,
      at: now,
    });
    return [insertSurvey(ctx.db, survey), insertSurveyServices(survey.id, unit.id), audit];
  });
  await write(ctx.db, statements);
  return success({ ...planned.value, opened: true });
}
