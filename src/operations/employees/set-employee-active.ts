import { activitySchema } from "#core/employees/employee-input.ts";
import { parse } from "#core/parse.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import { updateEmployee, updatePosting } from "#db/queries/employees/personnel.ts";
import { type Statement, write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { openPersonnelFileToChange, type PersonnelFile } from "./parts/personnel-file.ts";

/** Somebody leaves (pension, transfer, death) with a last day, or comes back. */
export async function setEmployeeActive(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const file = await openPersonnelFileToChange(ctx, id);
  const parsed = parse(activitySchema, input);
  if (!parsed.ok) return parsed;
  const { action, version } = parsed.value;
  const active = action === "aktif";
  const lastDay = parsed.value.action === "nonaktif" ? parsed.value.lastDay : null;
  const ending = lastDay === null ? success([]) : endPostings(ctx, file, lastDay);
  if (!ending.ok) return ending;
  const audit = {
    subjectKind: "employee",
    subjectId: id,
    seq: version,
    action: active ? "employee.activate" : "employee.deactivate",
    before: { active: file.employee.active },
    after: { active, ...(lastDay !== null && { lastDay }) },
  };
  await write(ctx.db, [
    updateEmployee(ctx.db, id, { active }),
    ...ending.value,
    appendAudit(ctx.db, file.actor, ctx.now(), audit),
  ]);
  return success({ id });
}

/** What goes on ends on the last day; nothing may begin after it. */
function endPostings(ctx: Context, file: PersonnelFile, lastDay: string): Result<Statement[]> {
  const postings = file.postings.map(({ posting }) => posting);
  if (postings.some(({ startsOn }) => startsOn > lastDay)) {
    return failure({ lastDay: "employee.posting-after" });
  }
  const open = postings.filter(({ endsOn }) => endsOn === null || endsOn > lastDay);
  return success(open.map(({ id }) => updatePosting(ctx.db, id, { endsOn: lastDay })));
}
