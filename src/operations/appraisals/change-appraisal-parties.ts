import { decideParties, partiesSchema } from "#core/appraisals/parties-input.ts";
import { parse } from "#core/parse.ts";
import { updateAppraisal } from "#db/queries/appraisals/appraisals.ts";
import { findEmployeesNamed } from "#db/queries/employees/personnel.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";

/** Names another assessor or reviewer for one person's cycle, with the reason. */
export async function changeAppraisalParties(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ cycle: string }>> {
  const { actor, appraisal, cycle } = await openAppraisal(ctx, "cycle.manage", id);
  const parsed = parse(partiesSchema, input);
  if (!parsed.ok) return parsed;
  const { version, reason } = parsed.value;
  const assessorId = await namedPerson(ctx, "assessor", parsed.value.assessor);
  if (!assessorId.ok) return assessorId;
  const reviewerId = await namedPerson(ctx, "reviewer", parsed.value.reviewer);
  if (!reviewerId.ok) return reviewerId;
  const decided = decideParties(
    { ...appraisal, state: cycle.state, signed: appraisal.predicate !== null },
    { assessorId: assessorId.value, reviewerId: reviewerId.value },
    actor.employee?.id ?? null,
  );
  if (!decided.ok) return decided;
  const before = { assessorId: appraisal.assessorId, reviewerId: appraisal.reviewerId };
  const audit = auditChange(ctx, actor, ["appraisal", id, version], "appraisal.parties", {
    before,
    after: decided.value,
    reason,
  });
  await write(ctx.db, [updateAppraisal(ctx.db, id, decided.value), audit]);
  return success({ cycle: cycle.key });
}

/** By NIP or by full name; a name that two people have needs the NIP. */
async function namedPerson(
  ctx: Context,
  field: "assessor" | "reviewer",
  text: string | null,
): Promise<Result<string | null>> {
  if (text === null) return success(null);
  const [found, second] = await findEmployeesNamed(ctx.db, text);
  if (found === undefined) return failure({ [field]: "posting.assessor-unknown" });
  if (second !== undefined) return failure({ [field]: "posting.assessor-two" });
  return found.active ? success(found.id) : failure({ [field]: "posting.assessor-inactive" });
}
