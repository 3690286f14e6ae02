import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { type EmployeeChoices, employeeChoices } from "./parts/employee-choices.ts";

/** What the form of a new person chooses from. */
export async function viewEmployeeForm(ctx: Context): Promise<EmployeeChoices> {
  authorise(ctx, "employee.manage");
  return employeeChoices(ctx);
}
