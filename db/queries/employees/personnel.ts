import { and, asc, eq, gte, inArray, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { readNip } from "#core/employees/nip.ts";
import type { ReportingLine } from "#core/employees/reporting-line.ts";
import type { Database } from "#db/client.ts";
import { contains, folded } from "#db/queries/contains.ts";
import { accounts } from "#db/schema/access.ts";
import { employees, postings } from "#db/schema/employees.ts";
import { units } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";
import { cleanLine } from "#lib/text/clean-text.ts";
import { foldText } from "#lib/text/fold.ts";
import type { EmployeeRow, PostingRow } from "./employees.ts";

/** Somebody with the post he has now, or had last. */
export interface PersonnelLine {
  employee: EmployeeRow;
  posting: PostingRow;
  unit: { id: string; slug: string; name: string };
  assessor: { id: string; name: string } | null;
}

export interface PersonnelFilter {
  /** YYYY-MM-DD: whose posting counts. */
  day: string;
  /** Part of the name, NIP, position or name of the unit. */
  search?: string | undefined;
  /** Only people of these units; null or absent means all. */
  unitIds?: readonly string[] | null | undefined;
  active?: boolean | undefined;
  /** Only people whose assessor he is on that day. */
  assessorId?: string | undefined;
  /** Only heads and those who assess somebody on that day. */
  superiors?: boolean | undefined;
  limit?: number | undefined;
  offset?: number | undefined;
}

const assessors = alias(employees, "assessors");

/** The posting of the day, else the last one before it, else the first to come. */
const currentPosting = (day: string): SQL => sql`(
  SELECT p.id FROM postings AS p WHERE p.employee_id = ${employees.id}
  ORDER BY p.starts_on > ${day}, CASE WHEN p.starts_on <= ${day} THEN p.starts_on END DESC, p.starts_on
  LIMIT 1)`;

function conditions(filter: PersonnelFilter): SQL | undefined {
  const { day, search, unitIds, active, assessorId, superiors } = filter;
  return and(
    search === undefined || search === "" ? undefined : matches(search),
    unitIds ? inArray(postings.unitId, [...unitIds]) : undefined,
    active === undefined ? undefined : eq(employees.active, active),
    assessorId === undefined ? undefined : and(eq(postings.assessorId, assessorId), goesOn(day)),
    superiors ? or(eq(postings.isHead, true), assessesOn(day)) : undefined,
  );
}

/** The posting has not ended before the day. */
const goesOn = (day: string): SQL | undefined =>
  or(isNull(postings.endsOn), gte(postings.endsOn, day));

const assessesOn = (day: string): SQL => sql`EXISTS (SELECT 1 FROM postings AS under
  WHERE under.assessor_id = ${employees.id} AND under.starts_on <= ${day}
  AND (under.ends_on IS NULL OR under.ends_on >= ${day}))`;

const matches = (search: string): SQL =>
  contains([employees.name, employees.nip, postings.position, units.name], nipTogether(search));

/** A NIP in its groups is one word. */
const nipTogether = (search: string): string =>
  /^\d+$/.test(readNip(search)) ? readNip(search) : search;

/** People by name. */
export function listPersonnel(db: Database, filter: PersonnelFilter): Promise<PersonnelLine[]> {
  return db.orm
    .select({
      employee: employees,
      posting: postings,
      unit: { id: units.id, slug: units.slug, name: units.name },
      assessor: { id: assessors.id, name: assessors.name },
    })
    .from(employees)
    .innerJoin(postings, eq(postings.id, currentPosting(filter.day)))
    .innerJoin(units, eq(units.id, postings.unitId))
    .leftJoin(assessors, eq(assessors.id, postings.assessorId))
    .where(conditions(filter))
    .orderBy(asc(folded(employees.name)), asc(employees.nip))
    .limit(filter.limit ?? -1)
    .offset(filter.offset ?? 0);
}

export async function countPersonnel(db: Database, filter: PersonnelFilter): Promise<number> {
  const [row] = await db.orm
    .select({ count: sql<number>`count(*)` })
    .from(employees)
    .innerJoin(postings, eq(postings.id, currentPosting(filter.day)))
    .innerJoin(units, eq(units.id, postings.unitId))
    .where(conditions(filter));
  return row?.count ?? 0;
}

/** All postings of everybody, or of some people, the earliest first. */
export function listAllPostings(
  db: Database,
  employeeIds?: readonly string[],
): Promise<PostingRow[]> {
  return db.orm
    .select()
    .from(postings)
    .where(employeeIds ? inArray(postings.employeeId, [...employeeIds]) : undefined)
    .orderBy(asc(postings.employeeId), asc(postings.startsOn));
}

/** Who was assessed by whom, when: everybody's. */
export function listReportingLines(db: Database): Promise<ReportingLine[]> {
  return db.orm
    .select({
      employeeId: postings.employeeId,
      assessorId: postings.assessorId,
      startsOn: postings.startsOn,
      endsOn: postings.endsOn,
    })
    .from(postings)
    .where(isNotNull(postings.assessorId));
}

/** The postings of those who head a unit, apart from one person's. */
export function listHeadsOf(
  db: Database,
  unitId: string,
  exceptEmployeeId: string,
): Promise<{ posting: PostingRow; name: string }[]> {
  return db.orm
    .select({ posting: postings, name: employees.name })
    .from(postings)
    .innerJoin(employees, eq(employees.id, postings.employeeId))
    .where(
      and(
        eq(postings.unitId, unitId),
        eq(postings.isHead, true),
        ne(postings.employeeId, exceptEmployeeId),
      ),
    );
}

/** Everybody there is, with the name of the account; for tables of everything. */
export function listEmployees(
  db: Database,
): Promise<{ employee: EmployeeRow; username: string | null }[]> {
  return db.orm
    .select({ employee: employees, username: accounts.username })
    .from(employees)
    .leftJoin(accounts, eq(accounts.id, employees.accountId))
    .orderBy(asc(employees.nip));
}

/** Those with this NIP or exactly this name, upper and lower case alike. */
export function findEmployeesNamed(db: Database, text: string): Promise<EmployeeRow[]> {
  return db.orm
    .select()
    .from(employees)
    .where(
      or(eq(employees.nip, readNip(text)), eq(folded(employees.name), foldText(cleanLine(text)))),
    );
}

/** Whose account it is; undefined when nobody's. */
export async function findEmployeeByAccount(
  db: Database,
  accountId: string,
): Promise<EmployeeRow | undefined> {
  const [row] = await db.orm.select().from(employees).where(eq(employees.accountId, accountId));
  return row;
}

/** Heads and everybody who is an assessor on a day: whom a new posting may be under. */
export const listAssessors = (db: Database, day: string): Promise<PersonnelLine[]> =>
  listPersonnel(db, { day, active: true, superiors: true });

export const updateEmployee = (db: Database, id: string, values: Partial<EmployeeRow>): Statement =>
  db.orm.update(employees).set(values).where(eq(employees.id, id));

export const updatePosting = (db: Database, id: string, values: Partial<PostingRow>): Statement =>
  db.orm.update(postings).set(values).where(eq(postings.id, id));

export const deletePosting = (db: Database, id: string): Statement =>
  db.orm.delete(postings).where(eq(postings.id, id));
