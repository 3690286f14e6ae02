import { periodOfCycle } from "#core/cycles/chosen-cycle.ts";
import type { CycleState } from "#core/cycles/cycle-state.ts";
import type { PeriodKind } from "#core/periods/period-kind.ts";
import { listCycles } from "#db/queries/cycles/cycles.ts";
import type { Context } from "#operations/context.ts";

/** A cycle for lists and choosers. */
export interface ListedCycle {
  id: string;
  key: string;
  kind: PeriodKind;
  year: number;
  /** Which one of its kind in the year, from 1. */
  number: number;
  startsOn: string; // YYYY-MM-DD
  endsOn: string;
  state: CycleState;
  /** Of the method by which it is judged. */
  methodVersion: number;
}

/** All cycles, the latest first. */
export const listedCycles = async (ctx: Context): Promise<ListedCycle[]> =>
  (await listCycles(ctx.db)).map(({ cycle, method }) => ({
    ...periodOfCycle(cycle),
    id: cycle.id,
    key: cycle.key,
    startsOn: cycle.startsOn,
    endsOn: cycle.endsOn,
    state: cycle.state,
    methodVersion: method.version,
  }));
