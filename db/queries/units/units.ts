import { and, asc, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Unit } from "#core/units/unit.ts";
import type { UnitKind } from "#core/units/unit-kind.ts";
import type { Database } from "#db/client.ts";
import { contains, folded } from "#db/queries/contains.ts";
import { services, units } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";

export type UnitRow = typeof units.$inferSelect;

/** What a unit is made of, without its own id. */
export type UnitValues = Omit<Unit, "parent"> & { parentId: string | null };

/** A unit in a list, with the unit above it. */
export type UnitListItem = UnitRow & { parentSlug: string | null; parentName: string | null };

export interface UnitFilter {
  /** Part of the name, of the kecamatan or of the name of an active service; upper and lower case alike. */
  search?: string | undefined;
  kind?: UnitKind | undefined;
  /** Only units in use. */
  active?: boolean | undefined;
  /** Leave out partners outside the government, whose index is not the government's. */
  withoutPartners?: boolean | undefined;
  /** Only these units; null or absent means all. */
  ids?: readonly string[] | null | undefined;
  limit?: number | undefined;
  offset?: number | undefined;
}

const parents = alias(units, "parents");

function conditions(filter: UnitFilter): SQL | undefined {
  const { search, kind, active, withoutPartners, ids } = filter;
  return and(
    search === undefined || search === "" ? undefined : matches(search),
    kind && eq(units.kind, kind),
    active === undefined ? undefined : eq(units.active, active),
    withoutPartners ? ne(units.kind, "mitra") : undefined,
    ids ? inArray(units.id, [...ids]) : undefined,
  );
}

const matches = (search: string): SQL | undefined =>
  or(
    contains([units.name, units.kecamatan], search),
    sql`EXISTS (SELECT 1 FROM ${services} WHERE ${services.unitId} = ${units.id}
      AND ${services.active} AND ${contains([services.name], search)})`,
  );

/** Units by name. Without `limit` all of them: a government has hundreds, not millions. */
export async function listUnits(db: Database, filter: UnitFilter = {}): Promise<UnitListItem[]> {
  const rows = await db.orm
    .select({ unit: units, parentSlug: parents.slug, parentName: parents.name })
    .from(units)
    .leftJoin(parents, eq(units.parentId, parents.id))
    .where(conditions(filter))
    .orderBy(asc(folded(units.name)), asc(units.slug))
    .limit(filter.limit ?? -1)
    .offset(filter.offset ?? 0);
  return rows.map(({ unit, ...parent }) => ({ ...unit, ...parent }));
}

export async function countUnits(db: Database, filter: UnitFilter = {}): Promise<number> {
  return db.orm.$count(units, conditions(filter));
}

export async function findUnit(db: Database, id: string): Promise<UnitRow | undefined> {
  const [row] = await db.orm.select().from(units).where(eq(units.id, id));
  return row;
}

export async function findUnitBySlug(db: Database, slug: string): Promise<UnitRow | undefined> {
  const [row] = await db.orm.select().from(units).where(eq(units.slug, slug));
  return row;
}

export const insertUnit = (db: Database, id: string, unit: UnitValues): Statement =>
  db.orm.insert(units).values({ id, ...unit });

export const updateUnit = (
  db: Database,
  id: string,
  unit: Omit<UnitValues, "slug"> & { successorId?: string | null },
): Statement => db.orm.update(units).set(unit).where(eq(units.id, id));

/** The unit itself and everything below it in the tree. */
export async function subtreeIds(db: Database, unitId: string): Promise<string[]> {
  const rows = await db.orm.all<{ id: string }>(sql`
    WITH RECURSIVE below(id) AS (
      SELECT id FROM units WHERE id = ${unitId}
      UNION SELECT units.id FROM units JOIN below ON units.parent_id = below.id
    ) SELECT id FROM below`);
  return rows.map((row) => row.id);
}
