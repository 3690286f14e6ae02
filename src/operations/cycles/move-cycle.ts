import { AppError } from "#core/app-error.ts";
import { cycleMoveSchema } from "#core/cycles/cycle-input.ts";
import { cycleStep } from "#core/cycles/cycle-step.ts";
import { parse } from "#core/parse.ts";
import { updateCycle } from "#db/queries/cycles/cycles.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { cycleParties } from "./parts/cycle-parties.ts";
import { cycleProgress } from "./parts/cycle-progress.ts";
import { openCycle } from "./parts/open-cycle.ts";

/**
 * Takes a cycle one step forward. What is missing then is kept with the step.
 * @throws AppError `not_found`; `conflict` when it has moved since the form was read
 */
export async function moveCycle(
  ctx: Context,
  key: string,
  input: unknown,
): Promise<Result<{ key: string }>> {
  const actor = authoriseEverywhere(ctx, "cycle.manage");
  const full = await openCycle(ctx, key);
  const parsed = parse(cycleMoveSchema, input);
  if (!parsed.ok) return parsed;
  const { waiting } = await cycleParties(ctx, full);
  const step = cycleStep(full.cycle.state, await cycleProgress(ctx, full, waiting.length));
  if (step === null || step.to !== parsed.value.to) throw new AppError("conflict");
  if (step.blocking.length > 0) return failure({ "": "cycle.blocked" });
  const audit = auditChange(
    ctx,
    actor,
    ["cycle", full.cycle.id, parsed.value.version],
    `cycle.to-${step.to}`,
    { before: { state: full.cycle.state }, after: { state: step.to, missing: step.missing } },
  );
  await write(ctx.db, [updateCycle(ctx.db, full.cycle.id, { state: step.to }), audit]);
  return success({ key });
}
