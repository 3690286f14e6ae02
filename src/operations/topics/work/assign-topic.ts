import { POLICY } from "#core/access/policy.ts";
import { parse } from "#core/parse.ts";
import { assignInput } from "#core/topics/work-input.ts";
import { listEmployees } from "#db/queries/topics/unit-staff.ts";
import { failure, type Result } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { actAsUnit } from "#operations/topics/parts/open-as-unit.ts";
import { storeWork, type TopicAfter } from "#operations/topics/parts/store-work.ts";

/** Hands a topic to one employee of the unit, by username; the name stays inside. */
export async function assignTopic(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<TopicAfter>> {
  const work = await actAsUnit(ctx, code, "assign");
  const parsed = parse(assignInput, input);
  if (!parsed.ok) return parsed;
  const { ownerUnitId } = work.topic;
  const employees = await listEmployees(ctx.db, ownerUnitId ?? "", POLICY["topic.work"]);
  const employee = employees.find(({ username }) => username === parsed.value.employee);
  if (employee === undefined) return failure({ employee: "error.choose" });
  return storeWork(ctx, work, {
    seq: parsed.value.seq,
    audience: "units",
    unitId: ownerUnitId,
    data: { employee: employee.name },
    changes: { assigneeId: employee.id },
  });
}
