import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { services } from "../schema/units.ts";

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
    .orderBy(asc(sql`lower(${services.name})`), asc(services.slug));
}
