import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { parentProblem } from "#core/units/tree.ts";
import { unitChangeSchema } from "#core/units/unit.ts";
import { versionSchema } from "#core/version.ts";
import { appendAudit, auditVersion } from "#db/queries/audit.ts";
import { currentSurveyOfUnit } from "#db/queries/surveys.ts";
import { findUnitBySlug, listUnits, type UnitListItem, updateUnit } from "#db/queries/units.ts";
import { write } from "#db/write.ts";
import { failure, type Message, type Result, success } from "#lib/result.ts";
import { authorise, authoriseStaff, authoriseStaffWithin } from "./authorise.ts";
import type { Context } from "./context.ts";
import { toUnit } from "./master-records.ts";

const inputSchema = unitChangeSchema.extend({ version: versionSchema });

/**
 * Changes a unit; its address stays, because it is printed on posters. While its survey is open it
 * stays in service: citizens come from its posters.
 */
export async function changeUnit(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  authorise(ctx, "unit.manage");
  const row = await findUnitBySlug(ctx.db, slug);
  if (row === undefined) throw new AppError("not_found");
  const actor = authoriseStaff(ctx, "unit.manage", row.id);
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const { version, parent, ...unit } = parsed.value;
  // Read before the tree: whoever moves a unit in between makes this write a conflict.
  const tree = await auditVersion(ctx.db, "unit-tree", "all");
  const units = await listUnits(ctx.db);
  const above = units.find((each) => each.slug === parent);
  const wrong = wrongParent(units, slug, parent);
  if (wrong !== null) return failure({ parent: wrong });
  const asking = unit.active ? undefined : await currentSurveyOfUnit(ctx.db, row.id);
  if (asking !== undefined) return failure({ active: "master-unit.survey-open" });

  const current = units.find((each) => each.id === row.id);
  if (current === undefined) throw new AppError("not_found");
  const before = toUnit(current);
  const moved = before.parent !== parent;
  if (moved) authoriseStaffWithin(ctx, "unit.manage", above?.id ?? null);
  const now = ctx.now();
  const audit = (subjectKind: string, subjectId: string, seq: number) =>
    appendAudit(ctx.db, actor, now, {
      subjectKind,
      subjectId,
      seq,
      action: subjectKind === "unit" ? "unit.change" : "unit.move",
      before: subjectKind === "unit" ? before : { unit: slug, parent: before.parent },
      after: subjectKind === "unit" ? { slug, parent, ...unit } : { unit: slug, parent },
    });
  await write(ctx.db, [
    updateUnit(ctx.db, row.id, { ...unit, parentId: above?.id ?? null }),
    audit("unit", row.id, version),
    ...(moved ? [audit("unit-tree", "all", tree)] : []),
  ]);
  return success({ slug });
}

function wrongParent(
  units: readonly UnitListItem[],
  slug: string,
  parent: string | null,
): Message | null {
  if (parent === null) return null;
  const parents = new Map(units.map((unit) => [unit.slug, unit.parentSlug]));
  if (!parents.has(parent)) return "error.choose";
  return parentProblem(parents, slug, parent);
}
