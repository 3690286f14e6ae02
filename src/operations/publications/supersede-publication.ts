import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { supersedeSchema } from "#core/publications/publication-input.ts";
import { insertPublication, listVersions } from "#db/queries/publications/publications.ts";
import { updateSurvey } from "#db/queries/surveys/surveys.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { surveyFigures } from "#operations/satisfaction/parts/survey-figures.ts";
import { newPublication } from "./parts/new-publication.ts";
import { surveyToPublish } from "./parts/survey-to-publish.ts";

/**
 * Replaces a survey's publication by a new version with a public reason: a corrected N, or names that
 * were wrong. Also the way back after a withdrawal. The earlier versions stay in the history.
 * @throws AppError `conflict` when the survey was never published or somebody else was faster
 */
export async function supersedePublication(
  ctx: Context,
  surveySlug: string,
  input: unknown,
): Promise<Result<{ version: number; checksum: string }>> {
  const { full, actor } = await surveyToPublish(ctx, surveySlug);
  const parsed = parse(supersedeSchema, input);
  if (!parsed.ok) return parsed;
  const { history, reason, population = full.survey.population } = parsed.value;
  const [newest] = await listVersions(ctx.db, full.survey.id);
  if (newest === undefined) throw new AppError("conflict");

  const version = newest.version + 1;
  const corrected = { ...full, survey: { ...full.survey, population } };
  const figures = await surveyFigures(ctx, corrected);
  const publication = await newPublication(ctx, corrected, figures, { version, reason });
  const { checksum, publishedAt } = publication;
  await write(ctx.db, [
    insertPublication(ctx.db, publication),
    updateSurvey(ctx.db, full.survey.id, { population }),
    auditChange(ctx, actor, ["survey", full.survey.id, history], "publication.supersede", {
      before: {
        version: newest.version,
        checksum: newest.checksum,
        population: full.survey.population,
      },
      after: { version, checksum, population },
      reason,
      at: publishedAt,
    }),
  ]);
  return success({ version, checksum });
}
