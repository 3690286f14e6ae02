import { employeeChangeSchema } from "#core/employees/employee-input.ts";
import { nipProblem } from "#core/employees/nip.ts";
import { parse } from "#core/parse.ts";
import { findEmployeesNamed, updateEmployee } from "#db/queries/employees/personnel.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { openPersonnelFileToChange } from "./parts/open-personnel-file.ts";
import { readAccountLink } from "./parts/read-account-link.ts";

/** Changes NIP, name or account of an employee. */
export async function changeEmployee(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const { actor, employee, today } = await openPersonnelFileToChange(ctx, id);
  const parsed = parse(employeeChangeSchema, input);
  if (!parsed.ok) return parsed;
  const { version, nip, name, username } = parsed.value;
  const problem = nipProblem(nip, today);
  if (problem !== null) return failure({ nip: problem });
  const taken = (await findEmployeesNamed(ctx.db, nip)).some((other) => other.id !== id);
  if (taken) return failure({ nip: "nip.taken" });
  const accountId = await readAccountLink(ctx, actor, username, id);
  if (!accountId.ok) return accountId;
  const values = { nip, name, accountId: accountId.value };
  const before = { nip: employee.nip, name: employee.name, accountId: employee.accountId };
  const audit = auditChange(
    ctx,
    actor,
    ["employee", id, version],
    before.accountId === values.accountId ? "employee.change" : "employee.account",
    { before, after: values },
  );
  await write(ctx.db, [updateEmployee(ctx.db, id, values), audit]);
  return success({ id });
}
