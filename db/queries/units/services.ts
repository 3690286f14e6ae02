import { and, asc, count, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { folded } from "#db/queries/contains.ts";
import { responses } from "#db/schema/responses.ts";
import { surveyServices } from "#db/schema/surveys.ts";
import { services, units } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";

export type ServiceRow = typeof services.$inferSelect;

/** The services of one unit by name; `active: true` leaves out those no longer offered. */
export function findServicesOfUnit(
  db: Database,
  unitId: string,
  filter: { active?: boolean } = {},
): Promise<ServiceRow[]> {
  return db.orm
    .select()
    .from(services)
    .where(
      and(
        eq(services.unitId, unitId),
        filter.active === undefined ? undefined : eq(services.active, filter.active),
      ),
    )
    .orderBy(asc(folded(services.name)), asc(services.slug));
}

/** Every service of every unit, by unit and name. */
export async function listServices(db: Database): Promise<(ServiceRow & { unitSlug: string })[]> {
  const rows = await db.orm
    .select({ service: services, unitSlug: units.slug })
    .from(services)
    .innerJoin(units, eq(services.unitId, units.id))
    .orderBy(asc(units.slug), asc(services.slug));
  return rows.map(({ service, unitSlug }) => ({ ...service, unitSlug }));
}

/** How many active services each unit has; units without any are not in it. */
export async function countActiveServices(db: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await db.orm
    .select({ unitId: services.unitId, count: count() })
    .from(services)
    .where(eq(services.active, true))
    .groupBy(services.unitId);
  return new Map(rows.map((row) => [row.unitId, row.count]));
}

export async function findServiceBySlug(
  db: Database,
  unitId: string,
  slug: string,
): Promise<ServiceRow | undefined> {
  const [row] = await db.orm
    .select()
    .from(services)
    .where(and(eq(services.unitId, unitId), eq(services.slug, slug)));
  return row;
}

/** Does any survey or answer speak of the service? Then it can only be taken out of use. */
export async function isServiceUsed(db: Database, serviceId: string): Promise<boolean> {
  const used = await Promise.all([
    db.orm.$count(surveyServices, eq(surveyServices.serviceId, serviceId)),
    db.orm.$count(responses, eq(responses.serviceId, serviceId)),
  ]);
  return used.some((number) => number > 0);
}

export const insertService = (db: Database, service: ServiceRow): Statement =>
  db.orm.insert(services).values(service);

export const updateService = (
  db: Database,
  id: string,
  service: Omit<ServiceRow, "id" | "unitId" | "slug">,
): Statement => db.orm.update(services).set(service).where(eq(services.id, id));

/** The database refuses when something still speaks of the service. */
export const deleteService = (db: Database, id: string): Statement =>
  db.orm.delete(services).where(eq(services.id, id));
