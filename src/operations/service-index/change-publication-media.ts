import type { Actor } from "#core/access/roles.ts";
import { parse } from "#core/parse.ts";
import { type MediumChange, mediumChangeSchema } from "#core/service-index/medium-input.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import {
  deleteMedium,
  insertMedium,
  listMedia,
  type MediumRow,
} from "#db/queries/service-index/service-index.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { MEDIA_SUBJECT, openResult } from "#operations/publications/parts/managed-result.ts";

/** Says in which medium else a result was published (`tambah`), or takes one out again (`hapus`). */
export async function changePublicationMedia(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ survey: string }>> {
  const { actor, survey } = await openResult(ctx, slug);
  const parsed = parse(mediumChangeSchema, input);
  if (!parsed.ok) return parsed;
  const known = await listMedia(ctx.db, [survey.id]);
  const decided = decide(parsed.value, known, await localToday(ctx), () => ({
    id: ctx.newId(),
    surveyId: survey.id,
    addedBy: actor.accountId,
  }));
  if (!decided.ok) return decided;
  await store(ctx, actor, survey.id, parsed.value.version, decided.value);
  return success({ survey: survey.slug });
}

interface Change {
  before: MediumRow | null;
  after: MediumRow | null;
}

function decide(
  change: MediumChange,
  known: readonly MediumRow[],
  today: string,
  identity: () => Pick<MediumRow, "id" | "surveyId" | "addedBy">,
): Result<Change> {
  if (change.action === "hapus") {
    const before = known.find(({ id }) => id === change.medium);
    return before === undefined
      ? failure({ "": "error.invalid" })
      : success({ before, after: null });
  }
  const { medium, publishedOn, link } = change;
  if (publishedOn > today) return failure({ publishedOn: "service-index.future" });
  if (known.some((each) => each.medium === medium && each.link === link)) {
    return failure({ medium: "error.taken" });
  }
  return success({ before: null, after: { ...identity(), medium, publishedOn, link } });
}

async function store(
  ctx: Context,
  actor: Actor,
  surveyId: string,
  version: number,
  { before, after }: Change,
): Promise<void> {
  const audit = {
    subjectKind: MEDIA_SUBJECT,
    subjectId: surveyId,
    seq: version,
    before,
    after,
    action: after === null ? "publication-media.remove" : "publication-media.add",
  };
  await write(ctx.db, [
    ...(before === null ? [] : [deleteMedium(ctx.db, before.id)]),
    ...(after === null ? [] : [insertMedium(ctx.db, after)]),
    appendAudit(ctx.db, actor, ctx.now(), audit),
  ]);
}
