import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { ANSWER_LENGTH, draftInput } from "#core/topics/work-input.ts";
import { deleteDraft, saveDraft } from "#db/queries/topics/answer-drafts.ts";
import { findTemplate } from "#db/queries/topics/answer-templates.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { type OpenedAsUnit, openAsUnit } from "#operations/topics/parts/open-as-unit.ts";

/**
 * Keeps what somebody is writing, with a template's text below it where one was chosen. A draft is
 * nobody's business but its writer's: no act on the topic, no version, nothing to lose. Who lost the
 * topic to another unit meanwhile may still keep his text.
 */
export async function saveAnswerDraft(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<{ code: string }>> {
  const standing = await openAsUnit(ctx, code);
  const { actor, topic, parties, former } = standing;
  const writes = parties.includes("owner") || parties.includes("inspectorate") || former;
  if (!writes) throw new AppError("forbidden");
  const parsed = parse(draftInput, input);
  if (!parsed.ok) return parsed;
  const added = await templateText(ctx, standing, parsed.value.template);
  if (added === null) return failure({ template: "error.choose" });
  const text = [parsed.value.text ?? "", added].filter((part) => part !== "").join("\n\n");
  if (text.length > ANSWER_LENGTH) return failure({ text: `error.too-long?max=${ANSWER_LENGTH}` });
  const draft = { topicId: topic.id, accountId: actor.accountId, text, savedAt: ctx.now() };
  await write(ctx.db, [
    text === "" ? deleteDraft(ctx.db, topic.id, actor.accountId) : saveDraft(ctx.db, draft),
  ]);
  return success({ code: topic.code });
}

/** The chosen template's text, "" without one, null when it is not for this topic's unit. */
async function templateText(
  ctx: Context,
  { topic }: OpenedAsUnit,
  id: string | null,
): Promise<string | null> {
  if (id === null || id === "") return "";
  const template = await findTemplate(ctx.db, id);
  if (template === undefined || !template.active) return null;
  return template.unitId === null || template.unitId === topic.ownerUnitId ? template.text : null;
}
