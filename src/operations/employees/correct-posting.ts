import { postingSchema } from "#core/employees/employee-input.ts";
import { overlap } from "#core/employees/posting.ts";
import { parse } from "#core/parse.ts";
import { updatePosting } from "#db/queries/employees/personnel.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { openPosting } from "./parts/open-personnel-file.ts";
import { readPosting } from "./parts/read-posting.ts";

/**
 * Corrects a posting that was written down wrongly, or ends it. What cycles have taken over stays as
 * it was then; its parties are changed in the cycle.
 */
export async function correctPosting(
  ctx: Context,
  employeeId: string,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const { actor, before, others } = await openPosting(ctx, employeeId, id);
  const parsed = parse(postingSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...place } = parsed.value;
  if (others.some((other) => overlap(other, place)))
    return failure({ startsOn: "posting.overlap" });
  const posting = await readPosting(ctx, { id, employeeId }, place, others);
  if (!posting.ok) return posting;
  const audit = auditChange(ctx, actor, ["employee", employeeId, version], "posting.correct", {
    before,
    after: posting.value,
  });
  await write(ctx.db, [updatePosting(ctx.db, id, posting.value), audit]);
  return success({ id });
}
