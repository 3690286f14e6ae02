import { AppError } from "#core/app-error.ts";
import { type CycleStep, cycleStep } from "#core/cycles/cycle-step.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { cycleParties } from "./parts/cycle-parties.ts";
import { cycleProgress } from "./parts/cycle-progress.ts";
import { type CycleCase, openCycle } from "./parts/open-cycle.ts";

/**
 * The next step of a cycle, to be confirmed.
 * @throws AppError `not_found`, also when there is no further step
 */
export async function viewCycleStep(
  ctx: Context,
  key: string,
): Promise<CycleCase & { step: CycleStep }> {
  authoriseEverywhere(ctx, "cycle.manage");
  const full = await openCycle(ctx, key);
  const { waiting } = await cycleParties(ctx, full);
  const step = cycleStep(full.cycle.state, await cycleProgress(ctx, full, waiting.length));
  if (step === null) throw new AppError("not_found");
  return { ...full, step };
}
