import type { PostingInput } from "#core/employees/employee-input.ts";
import { overlap } from "#core/employees/posting.ts";
import { circleThrough } from "#core/employees/reporting-line.ts";
import { findEmployee, type PostingRow } from "#db/queries/employees/employees.ts";
import {
  findEmployeesNamed,
  listHeadsOf,
  listReportingLines,
} from "#db/queries/employees/personnel.ts";
import { findUnitBySlug } from "#db/queries/units/units.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { message } from "#lib/text/message.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/**
 * A posting as it may be stored, from what its form says: unit within reach, assessor found, no
 * second head, no circle of assessors.
 * @param others further postings of the same person as they will be
 * @throws AppError `forbidden` for a unit beyond the officer's reach
 */
export async function readPosting(
  ctx: Context,
  { id, employeeId }: { id: string; employeeId: string },
  input: PostingInput,
  others: readonly PostingRow[],
): Promise<Result<PostingRow>> {
  const unit = await findUnitBySlug(ctx.db, input.unit);
  if (unit === undefined || unit.kind === "mitra") return failure({ unit: "error.choose" });
  authoriseStaff(ctx, "employee.manage", unit.id);
  const assessor = await findAssessor(ctx, input, employeeId);
  if (!assessor.ok) return assessor;
  const { position, isHead, startsOn, endsOn } = input;
  const posting = {
    id,
    employeeId,
    unitId: unit.id,
    position,
    isHead,
    startsOn,
    endsOn,
    assessorId: assessor.value,
  };
  const problem = (await headProblem(ctx, posting)) ?? (await circleProblem(ctx, posting, others));
  return problem === null ? success(posting) : failure(problem);
}

/** By NIP or by full name; a name that two people have needs the NIP. */
async function findAssessor(
  ctx: Context,
  { assessor: text, endsOn }: PostingInput,
  employeeId: string,
): Promise<Result<string | null>> {
  if (text === null) return success(null);
  const [found, second] = await findEmployeesNamed(ctx.db, text);
  if (found === undefined) return failure({ assessor: "posting.assessor-unknown" });
  if (second !== undefined) return failure({ assessor: "posting.assessor-two" });
  if (found.id === employeeId) return failure({ assessor: "posting.assessor-self" });
  // Of a posting that has ended he may have left since.
  const left = !found.active && endsOn === null;
  return left ? failure({ assessor: "posting.assessor-inactive" }) : success(found.id);
}

async function headProblem(ctx: Context, posting: PostingRow) {
  if (!posting.isHead) return null;
  const heads = await listHeadsOf(ctx.db, posting.unitId, posting.employeeId);
  const other = heads.find((head) => overlap(head.posting, posting));
  return other === undefined
    ? null
    : { isHead: message("posting.second-head", { name: other.name }) };
}

async function circleProblem(ctx: Context, posting: PostingRow, others: readonly PostingRow[]) {
  const { employeeId } = posting;
  const stored = await listReportingLines(ctx.db);
  const lines = Map.groupBy(
    [...stored.filter((line) => line.employeeId !== employeeId), ...others, posting],
    (line) => line.employeeId,
  );
  const circle = circleThrough(posting, lines);
  if (circle === null) return null;
  const names = await Promise.all(circle.map(async (id) => (await findEmployee(ctx.db, id))?.name));
  return { assessor: message("posting.circle", { names: names.join(" → ") }) };
}
