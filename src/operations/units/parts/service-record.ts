import type { Service } from "#core/units/service.ts";
import type { listServices } from "#db/queries/units/services.ts";

/** A stored service in the words of the domain. */
export function serviceRecord(row: Awaited<ReturnType<typeof listServices>>[number]): Service {
  const { id, unitId, unitSlug, ...service } = row;
  return { ...service, unit: unitSlug };
}
