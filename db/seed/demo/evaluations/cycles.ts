import { sql } from "drizzle-orm";
import { partiesOf } from "#core/appraisals/open-appraisals.ts";
import { CYCLE_STATES, type CycleState } from "#core/cycles/cycle-state.ts";
import { type Quarter, quartersUntil } from "#db/seed/demo/survey/quarters.ts";
import { randomFrom } from "#lib/seeded-random.ts";
import { appraisals } from "../../../schema/appraisals.ts";
import { cycles } from "../../../schema/cycles.ts";
import type { Statement } from "../../../write.ts";
import { STANDARD_METHOD_ID } from "../../base.ts";
import { insertAll } from "../../insert-all.ts";
import { SECOND_METHOD_ID } from "./methods.ts";
import { type DemoPerson, postingsOf } from "./people.ts";

type CycleSeed = typeof cycles.$inferInsert & { state: CycleState };

/** A cycle of the demo with the appraisals of everybody; its state is where it ends up. */
export interface DemoCycle {
  row: CycleSeed;
  appraisals: (typeof appraisals.$inferInsert)[];
}

/**
 * Last year's and this year's quarters, the earliest first; then the whole of last year, and the first
 * half of this year, which is being assessed.
 */
export function demoCycles(
  quarters: readonly Quarter[],
  people: readonly DemoPerson[],
): DemoCycle[] {
  const lastYear = quarters.slice(0, 4);
  const [first, last] = [lastYear[0], lastYear[3]];
  const year = first === undefined || last === undefined ? [] : [wholeYear(first, last)];
  const rows = [
    ...quarters.map((quarter, at) =>
      quarterCycle(
        quarter,
        quarters.length - 1 - at,
        at < 4 ? STANDARD_METHOD_ID : SECOND_METHOD_ID,
      ),
    ),
    ...year,
    ...firstHalf(quarters.slice(4, 6)),
  ];
  return rows.map((row) => ({
    row,
    appraisals: appraisalsOf(row, people),
  }));
}

/** The running quarter; the one before it in its objections; the one before that final. */
const STATES: readonly CycleState[] = ["running", "objections", "final"];

const quarterCycle = (
  { key, startsOn, endsOn }: Quarter,
  before: number,
  methodId: string,
): CycleSeed => ({
  id: cycleId(key),
  key,
  kind: "triwulan",
  startsOn,
  endsOn,
  state: STATES[before] ?? "archived",
  methodId,
});

const wholeYear = (first: Quarter, last: Quarter): CycleSeed => ({
  id: cycleId(String(first.year)),
  key: String(first.year),
  kind: "tahunan",
  startsOn: first.startsOn,
  endsOn: last.endsOn,
  state: "archived",
  methodId: STANDARD_METHOD_ID,
});

/** Left in its assessment, so that there is something to judge. */
function firstHalf([first, second]: readonly Quarter[]): CycleSeed[] {
  if (first === undefined || second === undefined || !second.finished) return [];
  const key = `${first.year}-s1`;
  return [
    {
      id: cycleId(key),
      key,
      kind: "semester",
      methodId: SECOND_METHOD_ID,
      startsOn: first.startsOn,
      endsOn: second.endsOn,
      state: "assessing",
    },
  ];
}

const cycleId = (key: string): string => randomFrom(`cycle ${key}`).code(16);

/** By the rule of the product: where somebody worked on the last day, under whom. */
const appraisalsOf = (cycle: CycleSeed, people: readonly DemoPerson[]): DemoCycle["appraisals"] =>
  partiesOf(cycle, people.flatMap(postingsOf)).map((parties) => ({
    ...parties,
    id: randomFrom(`appraisal ${cycle.key} ${parties.employeeId}`).code(16),
    cycleId: cycle.id,
    planState: cycle.state === "planning" ? "draft" : "agreed",
  }));

/** Every cycle begins as running: targets are set then, and only then. */
export const cycleStatements = (seeded: readonly DemoCycle[]): Statement[] => [
  ...insertAll(
    cycles,
    seeded.map(({ row }) => ({ ...row, state: "running" as const })),
  ),
  ...insertAll(
    appraisals,
    seeded.flatMap((cycle) => cycle.appraisals),
  ),
];

/** Past cycles are assessed while the rest is filled in; `finishStatements` closes them. */
export const assessStatements = (seeded: readonly DemoCycle[]): Statement[] =>
  moveStatements(
    seeded.map(({ row }) => row),
    "assessing",
  );

/** Where every cycle of the demo ends up, by its id. */
export const endStates = (now: Date): ReadonlyMap<string, CycleState> =>
  new Map(demoCycles(quartersUntil(now), []).map(({ row }) => [row.id ?? "", row.state]));

/** Once the achievements are set, every cycle goes on to where it stands today. */
export const finishStatements = (now: Date): Statement[] =>
  (["objections", "final", "archived"] as const).flatMap((state) =>
    moveStatements(
      demoCycles(quartersUntil(now), []).map(({ row }) => row),
      state,
    ),
  );

/** One step for those that end up there or beyond. */
function moveStatements(rows: readonly CycleSeed[], to: CycleState): Statement[] {
  const beyond = CYCLE_STATES.slice(CYCLE_STATES.indexOf(to));
  return rows
    .filter(({ state }) => beyond.includes(state))
    .map(({ id }) => sql`UPDATE cycles SET state = ${to} WHERE id = ${id}`);
}
