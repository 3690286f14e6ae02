import { can, canFor } from "#core/access/policy.ts";
import { relationsTo } from "#core/access/relation.ts";
import { listPostedOn } from "#db/queries/employees/employees.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

/** The people whom the actor may nominate for a training today, by name. */
export async function nominees(ctx: Context): Promise<{ id: string; name: string }[]> {
  if (!can(ctx.actor, "training.nominate")) return [];
  const posted = await listPostedOn(ctx.db, await localToday(ctx));
  return posted
    .filter(({ employee, posting }) => {
      const { unitId, assessorId } = posting;
      const parties = { employeeId: employee.id, assessorId, reviewerId: null };
      const subject = { unitId, relations: relationsTo(ctx.actor, parties) };
      return canFor(ctx.actor, "training.nominate", subject);
    })
    .map(({ employee: { id, name } }) => ({ id, name }));
}
