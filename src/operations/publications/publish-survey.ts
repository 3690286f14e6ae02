import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { publishSchema } from "#core/publications/publication-input.ts";
import { publicationWarnings } from "#core/publications/publication-warnings.ts";
import { canMove } from "#core/surveys/survey-state.ts";
import { insertPublication } from "#db/queries/publications/publications.ts";
import { updateSurvey } from "#db/queries/surveys/surveys.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { surveyFigures } from "#operations/satisfaction/parts/survey-figures.ts";
import { newPublication } from "./parts/new-publication.ts";
import { surveyToPublish } from "./parts/survey-to-publish.ts";

/**
 * Publishes a closed survey, with N when the form brings it: from now on its figures are frozen.
 * Warnings (few answers, below the minimum sample) must have been confirmed.
 * @throws AppError `conflict` when the survey is not closed or somebody else was faster
 */
export async function publishSurvey(
  ctx: Context,
  surveySlug: string,
  input: unknown,
): Promise<Result<{ version: number; checksum: string }>> {
  const { full, actor } = await surveyToPublish(ctx, surveySlug);
  const parsed = parse(publishSchema, input);
  if (!parsed.ok) return parsed;
  const { survey } = full;
  if (!canMove(survey.state, "published")) throw new AppError("conflict");

  const { population = survey.population } = parsed.value;
  const counted = { ...full, survey: { ...survey, population } };
  const figures = await surveyFigures(ctx, counted);
  const unconfirmed = parsed.value.confirmed === undefined;
  if (unconfirmed && publicationWarnings(figures.report).length > 0) {
    return failure({ confirmed: "publish.error-confirm" });
  }
  const publication = await newPublication(ctx, counted, figures, { version: 1, reason: null });
  await write(ctx.db, [
    insertPublication(ctx.db, publication),
    updateSurvey(ctx.db, survey.id, { state: "published", population }),
    auditChange(ctx, actor, ["survey", survey.id, parsed.value.history], "survey.publish", {
      before: { state: survey.state, population: survey.population },
      after: { state: "published", version: 1, checksum: publication.checksum, population },
      at: publication.publishedAt,
    }),
  ]);
  return success({ version: 1, checksum: publication.checksum });
}
