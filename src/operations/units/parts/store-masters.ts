import type { Actor } from "#core/access/roles.ts";
import { AppError } from "#core/app-error.ts";
import type { ImportPlan } from "#core/imports/import-problem.ts";
import type { Service } from "#core/units/service.ts";
import { serviceKey } from "#core/units/service-import.ts";
import type { Unit } from "#core/units/unit.ts";
import { appendAudit, auditVersions } from "#db/queries/access/audit.ts";
import { insertService, type listServices, updateService } from "#db/queries/units/services.ts";
import { insertUnit, type UnitListItem, updateUnit } from "#db/queries/units/units.ts";
import type { Statement } from "#db/write.ts";
import type { Context } from "#operations/context.ts";

/** Subject → version, of the rows and of the tree as a whole. */
export interface Versions {
  subjects: ReadonlyMap<string, number>;
  tree: ReadonlyMap<string, number>;
}

/** Read before the rows themselves: what somebody else writes in between becomes a conflict. */
export async function readVersions(ctx: Context, subjectKind: string): Promise<Versions> {
  return {
    subjects: await auditVersions(ctx.db, subjectKind),
    tree: await auditVersions(ctx.db, "unit-tree"),
  };
}

/** Statements that store an import of units, each with its audit row: parents before children. */
export function storeUnits(
  ctx: Context,
  actor: Actor,
  plan: ImportPlan<Unit>,
  units: readonly UnitListItem[],
  read: Versions,
): Statement[] {
  const ids = new Map(units.map((unit) => [unit.slug, unit.id]));
  for (const { slug } of plan.create) ids.set(slug, ctx.newId());
  const audit = auditor(ctx, actor, "unit", read.subjects);
  const tree = auditor(ctx, actor, "unit-tree", read.tree);
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

/** Statements that store an import of services, each with its audit row. */
export function storeServices(
  ctx: Context,
  actor: Actor,
  plan: ImportPlan<Service>,
  units: readonly UnitListItem[],
  services: Awaited<ReturnType<typeof listServices>>,
  read: Versions,
): Statement[] {
  const unitIds = new Map(units.map((unit) => [unit.slug, unit.id]));
  const ids = new Map(
    services.map((row) => [serviceKey({ unit: row.unitSlug, slug: row.slug }), row.id]),
  );
  const audit = auditor(ctx, actor, "service", read.subjects);
  return [
    ...plan.create.flatMap((service) => {
      const { unit, ...rest } = service;
      const id = ctx.newId();
      return [
        insertService(ctx.db, { id, unitId: known(unitIds, unit), ...rest }),
        audit(id, null, service),
      ];
    }),
    ...plan.update.flatMap(({ before, after }) => {
      const { unit, slug, ...rest } = after;
      const id = known(ids, serviceKey(after));
      return [updateService(ctx.db, id, rest), audit(id, before, after)];
    }),
  ];
}

function auditor(ctx: Context, actor: Actor, subjectKind: string, versions: Versions["tree"]) {
  const now = ctx.now();
  return (subjectId: string, before: unknown, after: unknown): Statement =>
    appendAudit(ctx.db, actor, now, {
      subjectKind,
      subjectId,
      seq: versions.get(subjectId) ?? 0,
      action: `${subjectKind}.import`,
      before,
      after,
    });
}

/** The plan names only what is there; a name that is gone was removed in between. */
function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new AppError("conflict");
  return id;
}
