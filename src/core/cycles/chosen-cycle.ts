import { PERIODS_PER_YEAR, type PeriodKind } from "#core/periods/period-kind.ts";
import type { CycleState } from "./cycle-state.ts";

/** Which triwulan, semester or year a cycle is: for its name. `startsOn` is its first day. */
export function periodOfCycle({ kind, startsOn }: { kind: PeriodKind; startsOn: string }): {
  kind: PeriodKind;
  year: number;
  number: number;
} {
  const months = 12 / PERIODS_PER_YEAR[kind];
  const month = Number(startsOn.slice(5, 7));
  return { kind, year: Number(startsOn.slice(0, 4)), number: Math.ceil(month / months) };
}

/**
 * The cycle a page about results shows: the wanted one; else the one that is judged now or may be
 * objected to, because a cycle that still runs has nothing to show; else as `chosenCycle`.
 * @param cycles the latest first
 */
export const judgedCycle = <T extends { key: string; state: CycleState }>(
  cycles: readonly T[],
  wanted: string | null | undefined,
): T | undefined =>
  cycles.find(({ key }) => key === wanted) ??
  cycles.find(({ state }) => state === "assessing") ??
  cycles.find(({ state }) => state === "objections") ??
  chosenCycle(cycles, wanted);

/**
 * The cycle a page shows: the wanted one; else the latest that has begun; else any.
 * @param cycles the latest first
 */
export const chosenCycle = <T extends { key: string; state: CycleState }>(
  cycles: readonly T[],
  wanted: string | null | undefined,
): T | undefined =>
  cycles.find(({ key }) => key === wanted) ??
  cycles.find(({ state }) => state !== "planning") ??
  cycles[0];
