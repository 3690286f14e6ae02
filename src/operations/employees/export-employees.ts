import { reach } from "#core/access/policy.ts";
import { employeeTable } from "#core/employees/employee-record.ts";
import { currentPosting } from "#core/employees/posting.ts";
import { writeCsv } from "#lib/tables/csv.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { readEmployeeRecords } from "./parts/read-employee-records.ts";

/** The people within reach, a row for each posting: a table that `importEmployees` takes back without change. */
export async function exportEmployees(ctx: Context): Promise<string> {
  authorise(ctx, "employee.manage");
  const units = reach(ctx.actor, "employee.manage");
  const [people, today] = await Promise.all([readEmployeeRecords(ctx), localToday(ctx)]);
  const within = people.filter(({ postings }) => {
    const unitId = currentPosting(postings, today)?.unitId;
    return unitId !== undefined && (units === null || units.includes(unitId));
  });
  const table = employeeTable(within.map(({ record }) => record));
  return writeCsv(table.columns, table.rows);
}
