import { listAssessors } from "#db/queries/employees/personnel.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { unitsForEmployees } from "./list-employees.ts";

export interface EmployeeForm {
  units: { slug: string; name: string; active: boolean }[];
  /** Heads and present assessors, to be suggested; others are found by NIP. */
  assessors: { nip: string; name: string; position: string }[];
  today: string;
}

/** What the forms of people and postings choose from. */
export async function viewEmployeeForm(ctx: Context): Promise<EmployeeForm> {
  authorise(ctx, "employee.manage");
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
