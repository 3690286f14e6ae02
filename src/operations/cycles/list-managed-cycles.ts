import { canEverywhere } from "#core/access/policy.ts";
import { countProgress } from "#db/queries/cycles/cycle-progress.ts";
import { listMethods } from "#db/queries/cycles/methods.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { type ListedCycle, listedCycles } from "./parts/listed-cycles.ts";

export interface ManagedCycles {
  cycles: (ListedCycle & { appraisals: number; signed: number })[];
  /** For the form of new ones, the latest first. */
  methods: { version: number; name: string }[];
  /** May the actor make cycles: is he in charge of the whole government? */
  mayCreate: boolean;
  /** The year that is likely to be planned. */
  year: number;
}

/** All cycles with how many people are evaluated in them, the latest first. */
export async function listManagedCycles(ctx: Context): Promise<ManagedCycles> {
  authorise(ctx, "cycle.manage");
  const today = await localToday(ctx);
  const [cycles, methods] = await Promise.all([listedCycles(ctx), listMethods(ctx.db)]);
  return {
    cycles: await Promise.all(
      cycles.map(async (cycle) => {
        const { appraisals, unsigned } = await countProgress(ctx.db, cycle.id, today);
        return { ...cycle, appraisals, signed: appraisals - unsigned };
      }),
    ),
    methods: methods.map(({ method }) => ({ version: method.version, name: method.name })),
    mayCreate: canEverywhere(ctx.actor, "cycle.manage"),
    year: Number(today.slice(0, 4)),
  };
}
