import { newEmployeeSchema } from "#core/employees/employee-input.ts";
import { nipProblem } from "#core/employees/nip.ts";
import { parse } from "#core/parse.ts";
import { insertEmployee, insertPosting } from "#db/queries/employees/employees.ts";
import { findEmployeesNamed } from "#db/queries/employees/personnel.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { readAccountLink } from "./parts/read-account-link.ts";
import { readPosting } from "./parts/read-posting.ts";

/** A new civil servant with his first posting here. */
export async function createEmployee(
  ctx: Context,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const actor = authoriseStaff(ctx, "employee.manage");
  const parsed = parse(newEmployeeSchema, input);
  if (!parsed.ok) return parsed;
  const { nip, name, username, ...place } = parsed.value;
  const problem = nipProblem(nip, await localToday(ctx));
  if (problem !== null) return failure({ nip: problem });
  if ((await findEmployeesNamed(ctx.db, nip)).length > 0) return failure({ nip: "nip.taken" });
  const id = ctx.newId();
  const posting = await readPosting(ctx, { id: ctx.newId(), employeeId: id }, place, []);
  if (!posting.ok) return posting;
  const accountId = await readAccountLink(ctx, actor, username, null);
  if (!accountId.ok) return accountId;
  const employee = { id, nip, name, accountId: accountId.value, active: true };
  const audit = auditChange(ctx, actor, ["employee", id, 0], "employee.create", {
    after: { ...employee, ...posting.value },
  });
  await write(ctx.db, [
    insertEmployee(ctx.db, employee),
    insertPosting(ctx.db, posting.value),
    audit,
  ]);
  return success({ id });
}
