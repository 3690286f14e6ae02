import { found } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { isDone } from "#core/units/closing.ts";
import { parentProblem } from "#core/units/tree.ts";
import { unitChangeSchema } from "#core/units/unit.ts";
import { versionSchema } from "#core/version.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { currentSurveyOfUnit } from "#db/queries/surveys/surveys.ts";
import { countOpenBusiness } from "#db/queries/units/open-business.ts";
import {
  findUnitBySlug,
  listUnits,
  type UnitListItem,
  type UnitRow,
  updateUnit,
} from "#db/queries/units/units.ts";
import { write } from "#db/write.ts";
import { failure, type Message, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authorise, authoriseStaff, authoriseStaffWithin } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { unitRecord } from "./parts/unit-record.ts";

const inputSchema = unitChangeSchema.extend({ version: versionSchema });

/**
 * Changes a unit; its address stays, because it is printed on posters. It leaves service only once
 * nothing is open there, and then its printed codes lead to its successor.
 */
export async function changeUnit(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  authorise(ctx, "unit.manage");
  const row = found(await findUnitBySlug(ctx.db, slug));
  const actor = authoriseStaff(ctx, "unit.manage", row.id);
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const { version, parent, successor, ...unit } = parsed.value;
  // Read before the tree: whoever moves a unit in between makes this write a conflict.
  const tree = await auditVersion(ctx.db, "unit-tree", "all");
  const units = await listUnits(ctx.db);
  const above = units.find((each) => each.slug === parent);
  const wrong = wrongParent(units, slug, parent);
  if (wrong !== null) return failure({ parent: wrong });
  const stays = unit.active ? null : await whyItStays(ctx, row);
  if (stays !== null) return failure({ active: stays });
  const heir = unit.active ? null : heirOf(units, row.id, successor);
  if (heir === undefined) return failure({ successor: "error.choose" });

  const current = found(units.find((each) => each.id === row.id));
  const before = unitRecord(current);
  const moved = before.parent !== parent;
  if (moved) authoriseStaffWithin(ctx, "unit.manage", above?.id ?? null);
  const at = ctx.now();
  const change = auditChange(ctx, actor, ["unit", row.id, version], "unit.change", {
    before,
    after: { slug, parent, ...unit, ...(heir && { successor: heir.slug }) },
    at,
  });
  const move = auditChange(ctx, actor, ["unit-tree", "all", tree], "unit.move", {
    before: { unit: slug, parent: before.parent },
    after: { unit: slug, parent },
    at,
  });
  await write(ctx.db, [
    updateUnit(ctx.db, row.id, {
      ...unit,
      parentId: above?.id ?? null,
      successorId: heir?.id ?? null,
    }),
    change,
    ...(moved ? [move] : []),
  ]);
  return success({ slug });
}

/** What keeps a unit in service; nothing keeps one that has left it. */
async function whyItStays(ctx: Context, row: UnitRow): Promise<Message | null> {
  if ((await currentSurveyOfUnit(ctx.db, row.id)) !== undefined) return "master-unit.survey-open";
  if (!row.active) return null;
  const business = await countOpenBusiness(ctx.db, row.id, await localToday(ctx));
  return isDone(business) ? null : "master-unit.still-open";
}

/** Who goes on with the work: a unit in service, and not this one; undefined for any other. */
function heirOf(
  units: readonly UnitListItem[],
  id: string,
  slug: string | null,
): UnitListItem | null | undefined {
  if (slug === null) return null;
  return units.find(
    (each) => each.slug === slug && each.active && each.id !== id && each.kind !== "mitra",
  );
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
