import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { changePublicationSchema } from "#core/publications/publication-input.ts";
import { appendAudit } from "#db/queries/audit.ts";
import { insertPublication, listVersions } from "#db/queries/publications.ts";
import { findSurveyBySlug } from "#db/queries/surveys.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { authorise, authoriseStaff } from "./authorise.ts";
import type { Context } from "./context.ts";
import { newPublication } from "./new-publication.ts";
import { loadSurveyFigures } from "./survey-figures.ts";

/**
 * Replaces a survey's publication by a new version with a public reason (a wrong population, a
 * corrected name). Also the way back after a withdrawal. The earlier versions stay in the history.
 * @throws AppError `conflict` when the survey was never published or somebody else was faster
 */
export async function supersedePublication(
  ctx: Context,
  surveySlug: string,
  input: unknown,
): Promise<Result<{ version: number; checksum: string }>> {
  authorise(ctx, "publication.manage");
  const full = await findSurveyBySlug(ctx.db, surveySlug);
  if (full === undefined) throw new AppError("not_found");
  const actor = authoriseStaff(ctx, "publication.manage", full.unit.id);
  const parsed = parse(changePublicationSchema, input);
  if (!parsed.ok) return parsed;
  const { history, reason } = parsed.value;
  const [newest] = await listVersions(ctx.db, full.survey.id);
  if (newest === undefined) throw new AppError("conflict");

  const version = newest.version + 1;
  const figures = await loadSurveyFigures(ctx, full);
  const publication = await newPublication(ctx, full, figures, { version, reason });
  const { checksum, publishedAt } = publication;
  await write(ctx.db, [
    insertPublication(ctx.db, publication),
    appendAudit(ctx.db, actor, publishedAt, {
      subjectKind: "survey",
      subjectId: full.survey.id,
      seq: history,
      action: "publication.supersede",
      before: { version: newest.version, checksum: newest.checksum },
      after: { version, checksum },
      reason,
    }),
  ]);
  return success({ version, checksum });
}
