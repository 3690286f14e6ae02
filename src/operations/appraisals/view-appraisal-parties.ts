import { auditVersion } from "#db/queries/access/audit.ts";
import type { FullAppraisal } from "#db/queries/appraisals/appraisals.ts";
import { findEmployee } from "#db/queries/employees/employees.ts";
import { listAssessors } from "#db/queries/employees/personnel.ts";
import { openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

export interface PartiesForm extends FullAppraisal {
  version: number;
  /** NIP of the present ones; "" where there is none. */
  values: { assessor: string; reviewer: string };
  /** Heads and present assessors, to be suggested. */
  people: { nip: string; name: string; position: string }[];
}

/**
 * What the form of assessor and reviewer needs. It shows no ratings.
 * @throws AppError `not_found`, `forbidden`
 */
export async function viewAppraisalParties(ctx: Context, id: string): Promise<PartiesForm> {
  const { actor: _, subject: __, ...full } = await openAppraisal(ctx, "cycle.manage", id);
  const { assessorId, reviewerId } = full.appraisal;
  const nipOf = async (employee: string | null) =>
    employee === null ? "" : ((await findEmployee(ctx.db, employee))?.nip ?? "");
  const people = await listAssessors(ctx.db, await localToday(ctx));
  return {
    ...full,
    version: await auditVersion(ctx.db, "appraisal", id),
    values: { assessor: await nipOf(assessorId), reviewer: await nipOf(reviewerId) },
    people: people.map(({ employee, posting }) => ({
      nip: employee.nip,
      name: employee.name,
      position: posting.position,
    })),
  };
}
