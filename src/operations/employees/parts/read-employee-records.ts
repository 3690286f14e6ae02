import type { PersonRecord } from "#core/employees/employee-record.ts";
import type { EmployeeRow, PostingRow } from "#db/queries/employees/employees.ts";
import { listAllPostings, listEmployees } from "#db/queries/employees/personnel.ts";
import { listUnits } from "#db/queries/units/units.ts";
import type { Context } from "#operations/context.ts";

/** Everybody with his rows and as a table holds him. */
export interface StoredPerson {
  employee: EmployeeRow;
  postings: PostingRow[];
  record: PersonRecord;
}

/** All employees with all their postings, by NIP. */
export async function readEmployeeRecords(ctx: Context): Promise<StoredPerson[]> {
  const [people, postings, units] = await Promise.all([
    listEmployees(ctx.db),
    listAllPostings(ctx.db),
    listUnits(ctx.db),
  ]);
  const slugs = new Map(units.map(({ id, slug }) => [id, slug]));
  const nips = new Map(people.map(({ employee }) => [employee.id, employee.nip]));
  const byPerson = Map.groupBy(postings, ({ employeeId }) => employeeId);
  const nipOf = (id: string | null) => (id === null ? null : (nips.get(id) ?? null));
  return people.map(({ employee, username }) => {
    const own = byPerson.get(employee.id) ?? [];
    const { nip, name, active } = employee;
    const records = own.map(({ unitId, assessorId, position, isHead, startsOn, endsOn }) => ({
      unit: slugs.get(unitId) ?? "",
      assessor: nipOf(assessorId),
      position,
      isHead,
      startsOn,
      endsOn,
    }));
    return { employee, postings: own, record: { nip, name, username, active, postings: records } };
  });
}
