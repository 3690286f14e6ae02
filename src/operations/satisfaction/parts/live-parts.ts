import type { OpenPart } from "#core/publications/combine-snapshots.ts";
import { partOf } from "#core/publications/part-of-report.ts";
import { listResultSurveys, type ResultSurvey } from "#db/queries/satisfaction/result-surveys.ts";
import { subtreeIds } from "#db/queries/units/units.ts";
import type { Context } from "#operations/context.ts";
import { surveyFigures } from "./survey-figures.ts";

/**
 * The surveys of a unit and of all units below it in the same period, as parts of one figure.
 * Partners outside the government do not count. Empty for a unit without units below it.
 */
export async function liveParts(ctx: Context, { unit, period }: ResultSurvey): Promise<OpenPart[]> {
  const unitIds = await subtreeIds(ctx.db, unit.id);
  if (unitIds.length < 2) return [];
  const surveys = await listResultSurveys(ctx.db, [period.id], unitIds);
  const inside = surveys.filter((survey) => survey.unit.kind !== "mitra");
  return await Promise.all(
    inside.map(async (survey) => {
      const { report, tally } = await surveyFigures(ctx, survey);
      return partOf(report, tally);
    }),
  );
}
