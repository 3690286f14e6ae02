import { cycleMethodSchema } from "#core/cycles/cycle-input.ts";
import { parse } from "#core/parse.ts";
import { updateCycle } from "#db/queries/cycles/cycles.ts";
import { listMethods } from "#db/queries/cycles/methods.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { openCycle } from "./parts/open-cycle.ts";

/** Chooses by which version a cycle is judged: only while it is planned. */
export async function changeCycleMethod(
  ctx: Context,
  key: string,
  input: unknown,
): Promise<Result<{ key: string }>> {
  const actor = authoriseEverywhere(ctx, "cycle.manage");
  const { cycle, method } = await openCycle(ctx, key);
  const parsed = parse(cycleMethodSchema, input);
  if (!parsed.ok) return parsed;
  if (cycle.state !== "planning") return failure({ method: "cycle.method-settled" });
  const methods = (await listMethods(ctx.db)).map((one) => one.method);
  const wanted = methods.find(({ version }) => version === parsed.value.method);
  if (wanted === undefined) return failure({ method: "error.choose" });
  const audit = auditChange(ctx, actor, ["cycle", cycle.id, parsed.value.version], "cycle.method", {
    before: { method: method.version },
    after: { method: wanted.version },
  });
  await write(ctx.db, [updateCycle(ctx.db, cycle.id, { methodId: wanted.id }), audit]);
  return success({ key });
}
