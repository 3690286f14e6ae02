import { and, asc, eq, gte, isNull, lte, or, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { folded } from "#db/queries/contains.ts";
import { employees, postings } from "#db/schema/employees.ts";
import { units } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";

export type EmployeeRow = typeof employees.$inferSelect;
export type PostingRow = typeof postings.$inferSelect;

export async function findEmployee(db: Database, id: string): Promise<EmployeeRow | undefined> {
  const [row] = await db.orm.select().from(employees).where(eq(employees.id, id));
  return row;
}

/** All postings of a person with their unit, the latest first. */
export function listPostings(db: Database, employeeId: string) {
  return db.orm
    .select({ posting: postings, unit: { id: units.id, slug: units.slug, name: units.name } })
    .from(postings)
    .innerJoin(units, eq(units.id, postings.unitId))
    .where(eq(postings.employeeId, employeeId))
    .orderBy(sql`${postings.startsOn} DESC`);
}

/** In force on a day (YYYY-MM-DD). */
const inForce = (day: string) =>
  and(lte(postings.startsOn, day), or(isNull(postings.endsOn), gte(postings.endsOn, day)));

/** Where somebody worked on a day; undefined on days without a posting. */
export async function findPostingOn(
  db: Database,
  employeeId: string,
  day: string,
): Promise<PostingRow | undefined> {
  const [row] = await db.orm
    .select()
    .from(postings)
    .where(and(eq(postings.employeeId, employeeId), inForce(day)));
  return row;
}

/** A person with the posting of a day. */
export interface PostedEmployee {
  employee: EmployeeRow;
  posting: PostingRow;
}

/** Everybody who has a posting on a day, by name. */
export function listPostedOn(db: Database, day: string): Promise<PostedEmployee[]> {
  return db.orm
    .select({ employee: employees, posting: postings })
    .from(postings)
    .innerJoin(employees, eq(employees.id, postings.employeeId))
    .where(and(eq(employees.active, true), inForce(day)))
    .orderBy(asc(folded(employees.name)), asc(employees.nip));
}

export const insertEmployee = (db: Database, row: EmployeeRow): Statement =>
  db.orm.insert(employees).values(row);

export const insertPosting = (db: Database, row: PostingRow): Statement =>
  db.orm.insert(postings).values(row);
