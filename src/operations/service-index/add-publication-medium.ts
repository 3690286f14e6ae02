import { parse } from "#core/parse.ts";
import { decideMedium, mediumSchema } from "#core/service-index/medium-input.ts";
import { insertMedium, listMedia } from "#db/queries/service-index/service-index.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { MEDIA_SUBJECT, openResult } from "#operations/publications/parts/open-result.ts";

/** Says in which medium else a result was published. */
export async function addPublicationMedium(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ survey: string }>> {
  const { actor, survey } = await openResult(ctx, slug);
  const parsed = parse(mediumSchema, input);
  if (!parsed.ok) return parsed;
  const known = await listMedia(ctx.db, [survey.id]);
  const decided = decideMedium(parsed.value, known, await localToday(ctx));
  if (!decided.ok) return decided;
  const after = {
    id: ctx.newId(),
    surveyId: survey.id,
    addedBy: actor.accountId,
    ...decided.value,
  };
  const audit = auditChange(
    ctx,
    actor,
    [MEDIA_SUBJECT, survey.id, parsed.value.version],
    "publication-media.add",
    { after },
  );
  await write(ctx.db, [insertMedium(ctx.db, after), audit]);
  return success({ survey: survey.slug });
}
