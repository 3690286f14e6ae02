import { z } from "zod";
import { chosenCycle } from "#core/cycles/chosen-cycle.ts";
import { type FullCycle, findCycle } from "#db/queries/cycles/cycles.ts";
import type { Context } from "#operations/context.ts";
import { type ListedCycle, listedCycles } from "#operations/cycles/parts/listed-cycles.ts";

const filterSchema = z.object({ siklus: z.string().max(20).catch("") }).catch({ siklus: "" });

/** The cycle a page shows, with its method, beside all others to choose from. Null before the first. */
export async function cycleOfPage(
  ctx: Context,
  input: unknown,
): Promise<{ cycles: ListedCycle[]; full: FullCycle | null }> {
  const { siklus } = filterSchema.parse(input);
  const cycles = await listedCycles(ctx);
  const chosen = chosenCycle(cycles, siklus);
  const full = chosen && (await findCycle(ctx.db, chosen.key));
  return { cycles, full: full ?? null };
}
