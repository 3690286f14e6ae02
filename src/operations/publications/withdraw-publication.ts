import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { changePublicationSchema } from "#core/publications/publication-input.ts";
import { listVersions, withdrawVersion } from "#db/queries/publications/publications.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { surveyToPublish } from "./parts/survey-to-publish.ts";

/**
 * Takes a survey's publication back. The public page then says so, with date and reason.
 * @throws AppError `conflict` when there is nothing to withdraw or somebody else was faster
 */
export async function withdrawPublication(
  ctx: Context,
  surveySlug: string,
  input: unknown,
): Promise<Result<{ version: number }>> {
  const { full, actor } = await surveyToPublish(ctx, surveySlug);
  const parsed = parse(changePublicationSchema, input);
  if (!parsed.ok) return parsed;
  const { history, reason } = parsed.value;
  const [newest] = await listVersions(ctx.db, full.survey.id);
  if (newest === undefined || newest.withdrawnAt !== null) throw new AppError("conflict");

  const { version, checksum } = newest;
  const now = ctx.now();
  await write(ctx.db, [
    withdrawVersion(ctx.db, full.survey.id, version, now, reason),
    auditChange(ctx, actor, ["survey", full.survey.id, history], "publication.withdraw", {
      before: { version, checksum, withdrawn: false },
      after: { version, checksum, withdrawn: true },
      reason,
      at: now,
    }),
  ]);
  return success({ version });
}
