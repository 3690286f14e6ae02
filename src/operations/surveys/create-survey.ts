import { z } from "zod";
import { isValidDuring } from "#core/instruments/instrument-input.ts";
import { parse } from "#core/parse.ts";
import { populationSchema, skipReason, surveySlug } from "#core/surveys/survey-plan.ts";
import { findInstrument } from "#db/queries/instruments/instruments.ts";
import { findPeriodByKey } from "#db/queries/periods/periods.ts";
import { insertSurvey, unitsWithSurvey } from "#db/queries/surveys/surveys.ts";
import { findUnitBySlug } from "#db/queries/units/units.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authorise, authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const choice = z.string("error.choose").min(1, "error.choose").max(100, "error.choose");
const inputSchema = z.object({
  unit: choice,
  period: choice,
  instrument: choice,
  population: populationSchema,
});

/** Makes the draft of one unit's survey in a period. */
export async function createSurvey(
  ctx: Context,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  authorise(ctx, "survey.manage");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const [unit, period, instrument] = await Promise.all([
    findUnitBySlug(ctx.db, parsed.value.unit),
    findPeriodByKey(ctx.db, parsed.value.period),
    findInstrument(ctx.db, parsed.value.instrument),
  ]);
  if (unit === undefined) return failure({ unit: "error.choose" });
  if (period === undefined) return failure({ period: "error.choose" });
  if (instrument === undefined) return failure({ instrument: "error.choose" });
  const actor = authoriseStaff(ctx, "survey.manage", unit.id);
  if (!isValidDuring(instrument, period)) return failure({ instrument: "survey.not-valid" });
  const hasSurvey = (await unitsWithSurvey(ctx.db, period.id)).has(unit.id);
  // A draft may wait for its services; only opening needs them.
  const reason = skipReason({ ...unit, services: 1, hasSurvey });
  if (reason !== null) return failure({ unit: `survey.skip.${reason}` });

  const survey = {
    id: ctx.newId(),
    slug: surveySlug(unit.slug, period.key),
    unitId: unit.id,
    periodId: period.id,
    instrumentId: instrument.id,
    population: parsed.value.population,
    state: "draft" as const,
    openedAt: null,
  };
  const audit = auditChange(ctx, actor, ["survey", survey.id, 0], "survey.create", {
    after: survey,
  });
  await write(ctx.db, [insertSurvey(ctx.db, survey), audit]);
  return success({ slug: survey.slug });
}
