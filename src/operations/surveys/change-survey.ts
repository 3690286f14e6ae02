import { z } from "zod";
import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { isLongPast, readLateReason } from "#core/surveys/late-opening.ts";
import { canSetPopulation, populationSchema } from "#core/surveys/survey-plan.ts";
import { canMove } from "#core/surveys/survey-state.ts";
import { versionSchema } from "#core/version.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import {
  type FullSurvey,
  findSurveyBySlug,
  insertSurveyServices,
  type SurveyRow,
  updateSurvey,
} from "#db/queries/surveys/surveys.ts";
import { findServicesOfUnit } from "#db/queries/units/services.ts";
import { type Statement, write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { authorise, authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

const version = versionSchema;
const inputSchema = z.discriminatedUnion(
  "action",
  [
    z.object({ action: z.literal("populasi"), version, population: populationSchema }),
    z.object({ action: z.literal("buka"), version, reason: z.unknown().optional() }),
    z.object({ action: z.literal("tutup"), version }),
  ],
  "error.invalid",
);
type Input = z.infer<typeof inputSchema>;
type Change = Parameters<typeof updateSurvey>[2];

/**
 * Corrects N (`populasi`), opens (`buka`) or closes (`tutup`) a survey. On opening it takes the
 * services its unit offers now, and says why when its period is long past; after closing nothing enters.
 */
export async function changeSurvey(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  authorise(ctx, "survey.manage");
  const full = await findSurveyBySlug(ctx.db, slug);
  if (full === undefined) throw new AppError("not_found");
  const actor = authoriseStaff(ctx, "survey.manage", full.unit.id);
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const change = await decide(ctx, full, parsed.value);
  if (!change.ok) return change;

  const { survey } = full;
  const services: Statement[] =
    change.value.state === "open" ? [insertSurveyServices(survey.id, survey.unitId)] : [];
  const audit = {
    subjectKind: "survey",
    subjectId: survey.id,
    seq: parsed.value.version,
    action: ACTION[parsed.value.action],
    before: pick(survey, change.value),
    after: change.value,
    reason: change.value.lateReason ?? null,
  };
  await write(ctx.db, [
    updateSurvey(ctx.db, survey.id, change.value),
    ...services,
    appendAudit(ctx.db, actor, ctx.now(), audit),
  ]);
  return success({ slug });
}

const ACTION = { populasi: "survey.set-population", buka: "survey.open", tutup: "survey.close" };

async function decide(ctx: Context, full: FullSurvey, input: Input): Promise<Result<Change>> {
  const { survey, unit, period } = full;
  if (input.action === "populasi") {
    return canSetPopulation(survey.state)
      ? success({ population: input.population })
      : failure({ population: "survey.population-fixed" });
  }
  const state = input.action === "buka" ? "open" : "closed";
  if (!canMove(survey.state, state)) return failure({ "": "survey.wrong-state" });
  if (input.action === "tutup") return success({ state, closedAt: ctx.now() });
  if (!unit.active) return failure({ "": "survey.skip.inactive" });
  const services = await findServicesOfUnit(ctx.db, unit.id, { active: true });
  if (services.length === 0) return failure({ "": "survey.skip.no-services" });
  const late = readLateReason(isLongPast(period.endsOn, await localToday(ctx)), input);
  if (!late.ok) return late;
  return success({ state, openedAt: ctx.now(), lateReason: late.value.reason });
}

const pick = (survey: SurveyRow, change: Change): Partial<SurveyRow> =>
  Object.fromEntries(Object.keys(change).map((field) => [field, survey[field as keyof SurveyRow]]));
