import { found } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { templateInput } from "#core/topics/work-input.ts";
import {
  findTemplate,
  saveTemplate,
  type TemplateRow,
} from "#db/queries/topics/answer-templates.ts";
import { findUnitBySlug } from "#db/queries/units/units.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseStaff, authoriseStaffWithin } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/**
 * Writes a new template (`id` null) or changes one; for one unit, or for every unit by who holds the
 * right everywhere.
 * @throws AppError `conflict` when somebody else changed it since it was read
 */
export async function saveAnswerTemplate(
  ctx: Context,
  id: string | null,
  input: unknown,
): Promise<Result<{ id: string }>> {
  authoriseStaff(ctx, "template.manage");
  const before = found(id === null ? null : await findTemplate(ctx.db, id));
  if (before !== null) authoriseStaffWithin(ctx, "template.manage", before.unitId);
  const parsed = parse(templateInput, input);
  if (!parsed.ok) return parsed;
  const { version, unit: slug, ...fields } = parsed.value;
  const unit = slug === "" ? null : await findUnitBySlug(ctx.db, slug);
  if (unit === undefined) return failure({ unit: "error.choose" });
  const actor = authoriseStaffWithin(ctx, "template.manage", unit?.id ?? null);
  const template = { id: id ?? ctx.newId(), unitId: unit?.id ?? null, ...fields };
  await write(ctx.db, [
    saveTemplate(ctx.db, template),
    auditChange(
      ctx,
      actor,
      ["template", template.id, version],
      before === null ? "template.create" : "template.change",
      {
        before: before && recordOf(before, before.unitSlug),
        after: recordOf(template, unit?.slug ?? null),
      },
    ),
  ]);
  return success({ id: template.id });
}

const recordOf = ({ kind, title, text, active }: TemplateRow, unit: string | null) => ({
  unit,
  kind,
  title,
  text,
  active,
});
