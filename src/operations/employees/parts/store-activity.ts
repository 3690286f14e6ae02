import { updateEmployee } from "#db/queries/employees/personnel.ts";
import { type Statement, write } from "#db/write.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import type { PersonnelFile } from "./open-personnel-file.ts";

/** Whether somebody works here, with what ends by it, and its audit entry: the lock. */
export const storeActivity = (
  ctx: Context,
  { actor, employee }: PersonnelFile,
  { version, ...after }: { version: number; active: boolean; lastDay?: string },
  statements: readonly Statement[] = [],
): Promise<void> =>
  write(ctx.db, [
    updateEmployee(ctx.db, employee.id, { active: after.active }),
    ...statements,
    auditChange(
      ctx,
      actor,
      ["employee", employee.id, version],
      after.active ? "employee.activate" : "employee.deactivate",
      { before: { active: employee.active }, after },
    ),
  ]);
