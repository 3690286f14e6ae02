import { parse } from "#core/parse.ts";
import { mediumRemovalSchema } from "#core/service-index/medium-input.ts";
import { deleteMedium, listMedia } from "#db/queries/service-index/service-index.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { MEDIA_SUBJECT, openResult } from "#operations/publications/parts/open-result.ts";

/** Takes a medium out again that was entered by mistake. */
export async function removePublicationMedium(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ survey: string }>> {
  const { actor, survey } = await openResult(ctx, slug);
  const parsed = parse(mediumRemovalSchema, input);
  if (!parsed.ok) return parsed;
  const { version, medium } = parsed.value;
  const before = (await listMedia(ctx.db, [survey.id])).find(({ id }) => id === medium);
  if (before === undefined) return failure({ "": "error.invalid" });
  const audit = auditChange(
    ctx,
    actor,
    [MEDIA_SUBJECT, survey.id, version],
    "publication-media.remove",
    { before },
  );
  await write(ctx.db, [deleteMedium(ctx.db, before.id), audit]);
  return success({ survey: survey.slug });
}
