import { periodOfCycle } from "#core/cycles/chosen-cycle.ts";
import type { CycleState } from "#core/cycles/cycle-state.ts";
import type { PeriodKind } from "#core/periods/period-kind.ts";
import * as cycles from "#db/queries/cycles/cycles.ts";
import { authorise } from "#operations/authorise.ts";
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

/** All cycles, the latest first: when people are evaluated, and by what, is open to all of them. */
export async function listCycles(ctx: Context): Promise<ListedCycle[]> {
  authorise(ctx, "method.read");
  return (await cycles.listCycles(ctx.db)).map(({ cycle, method }) => ({
    ...periodOfCycle(cycle),
    id: cycle.id,
    key: cycle.key,
    startsOn: cycle.startsOn,
    endsOn: cycle.endsOn,
    state: cycle.state,
    methodVersion: method.version,
  }));
}
