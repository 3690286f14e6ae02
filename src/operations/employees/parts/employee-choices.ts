import { listAssessors } from "#db/queries/employees/personnel.ts";
import type { Context } from "#operations/context.ts";
import { unitsForEmployees } from "#operations/employees/parts/units-for-employees.ts";
import { localToday } from "#operations/local-today.ts";

export interface EmployeeChoices {
  units: { slug: string; name: string; active: boolean }[];
  /** Heads and present assessors, to be suggested; others are found by NIP. */
  assessors: { nip: string; name: string; position: string }[];
  today: string;
}

/** What the forms of people and postings choose from. */
export async function employeeChoices(ctx: Context): Promise<EmployeeChoices> {
  const today = await localToday(ctx);
  const units = await unitsForEmployees(ctx);
  const assessors = (await listAssessors(ctx.db, today)).map(({ employee, posting }) => ({
    nip: employee.nip,
    name: employee.name,
    position: posting.position,
  }));
  return {
    units: units.map(({ slug, name, active }) => ({ slug, name, active })),
    assessors,
    today,
  };
}
