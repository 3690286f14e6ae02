import { postingRemovalSchema } from "#core/employees/employee-input.ts";
import { parse } from "#core/parse.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import { deletePosting } from "#db/queries/employees/personnel.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
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
  const audit = {
    subjectKind: "employee",
    subjectId: employeeId,
    seq: version,
    action: "posting.remove",
    before,
    after: null,
    reason,
  };
  await write(ctx.db, [deletePosting(ctx.db, id), appendAudit(ctx.db, actor, ctx.now(), audit)]);
  return success({ id });
}
