import { reach } from "#core/access/policy.ts";
import { employeeTable } from "#core/employees/employee-record.ts";
import { currentPosting } from "#core/employees/posting.ts";
import { writeCsv } from "#lib/tables/csv.ts";
import { authorise } from "./authorise.ts";
import type { Context } from "./context.ts";
import { readEmployeeRecords } from "./employee-records.ts";
import { localToday } from "./local-today.ts";

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
