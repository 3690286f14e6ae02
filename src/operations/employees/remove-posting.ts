import { postingRemovalSchema } from "#core/employees/employee-input.ts";
import { parse } from "#core/parse.ts";
import { deletePosting } from "#db/queries/employees/personnel.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { openPosting } from "./parts/open-personnel-file.ts";

/** Takes out a posting that never was; somebody always keeps one. */
export async function removePosting(
  ctx: Context,
  employeeId: string,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const { actor, before, others } = await openPosting(ctx, employeeId, id);
  const parsed = parse(postingRemovalSchema, input);
  if (!parsed.ok) return parsed;
  if (others.length === 0) return failure({ "": "posting.last-one" });
  const { version, reason } = parsed.value;
  const audit = auditChange(ctx, actor, ["employee", employeeId, version], "posting.remove", {
    before,
    reason,
  });
  await write(ctx.db, [deletePosting(ctx.db, id), audit]);
  return success({ id });
}
