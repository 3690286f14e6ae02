import type { Actor } from "#core/access/roles.ts";
import type { Unit } from "#core/units/unit.ts";
import { insertUnit, type UnitListItem, updateUnit } from "#db/queries/units/units.ts";
import type { Statement } from "#db/write.ts";
import type { ImportPlan } from "#lib/tables/import-problem.ts";
import type { Context } from "#operations/context.ts";
import { known, masterAuditor } from "./master-auditor.ts";
import type { MasterVersions } from "./master-versions.ts";

/** Statements that store an import of units, each with its audit row: parents before children. */
export function storeUnits(
  ctx: Context,
  actor: Actor,
  plan: ImportPlan<Unit>,
  units: readonly UnitListItem[],
  read: MasterVersions,
): Statement[] {
  const ids = new Map(units.map((unit) => [unit.slug, unit.id]));
  for (const { slug } of plan.create) ids.set(slug, ctx.newId());
  const audit = masterAuditor(ctx, actor, "unit", read.subjects);
  const tree = masterAuditor(ctx, actor, "unit-tree", read.tree);
  const values = ({ parent, ...unit }: Unit) => ({
    ...unit,
    parentId: parent === null ? null : known(ids, parent),
  });
  const moved = plan.update.some(({ before, after }) => before.parent !== after.parent);
  return [
    ...plan.create.flatMap((unit) => [
      insertUnit(ctx.db, known(ids, unit.slug), values(unit)),
      audit(known(ids, unit.slug), null, unit),
    ]),
    ...plan.update.flatMap(({ before, after }) => [
      updateUnit(ctx.db, known(ids, after.slug), values(after)),
      audit(known(ids, after.slug), before, after),
    ]),
    // Whoever moves a unit at the same moment makes one of the two a conflict: no circle can arise.
    ...(moved ? [tree("all", null, { import: plan.update.length })] : []),
  ];
}
