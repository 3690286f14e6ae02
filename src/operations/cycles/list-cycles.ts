import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { type ListedCycle, listedCycles } from "./parts/listed-cycles.ts";

export type { ListedCycle };

/** All cycles, the latest first: when people are evaluated, and by what, is open to all of them. */
export async function listCycles(ctx: Context): Promise<ListedCycle[]> {
  authorise(ctx, "method.read");
  return listedCycles(ctx);
}
