import type { Actor } from "#core/access/roles.ts";
import type { Service } from "#core/units/service.ts";
import { serviceKey } from "#core/units/service-import.ts";
import { insertService, type listServices, updateService } from "#db/queries/units/services.ts";
import type { UnitListItem } from "#db/queries/units/units.ts";
import type { Statement } from "#db/write.ts";
import type { ImportPlan } from "#lib/tables/import-problem.ts";
import type { Context } from "#operations/context.ts";
import { known, masterAuditor } from "./master-auditor.ts";
import type { MasterVersions } from "./master-versions.ts";

/** Statements that store an import of services, each with its audit row. */
export function storeServices(
  ctx: Context,
  actor: Actor,
  plan: ImportPlan<Service>,
  units: readonly UnitListItem[],
  services: Awaited<ReturnType<typeof listServices>>,
  read: MasterVersions,
): Statement[] {
  const unitIds = new Map(units.map((unit) => [unit.slug, unit.id]));
  const ids = new Map(
    services.map((row) => [serviceKey({ unit: row.unitSlug, slug: row.slug }), row.id]),
  );
  const audit = masterAuditor(ctx, actor, "service", read.subjects);
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
