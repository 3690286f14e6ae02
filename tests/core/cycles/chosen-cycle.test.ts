import fc from "fast-check";
import { expect, test } from "vitest";
import { chosenCycle, judgedCycle, periodOfCycle } from "#core/cycles/chosen-cycle.ts";
import type { CYCLE_STATES } from "#core/cycles/cycle-state.ts";
import { periodsOfYear } from "#core/periods/period.ts";
import { PERIOD_KINDS } from "#core/periods/period-kind.ts";

test("a cycle is named after the period whose days it has", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PERIOD_KINDS),
      fc.integer({ min: 2000, max: 2100 }),
      (kind, year) => {
        for (const { number, startsOn } of periodsOfYear(kind, year)) {
          expect(periodOfCycle({ kind, startsOn })).toEqual({ kind, year, number });
        }
      },
    ),
  );
});

const cycle = (key: string, state: (typeof CYCLE_STATES)[number]) => ({ key, state });
const CYCLES = [cycle("2026-t4", "planning"), cycle("2026-t3", "running"), cycle("2025", "final")];

test("a page shows the wanted cycle, else the latest that has begun, else any", () => {
  expect(chosenCycle(CYCLES, "2025")?.key).toBe("2025");
  expect(chosenCycle(CYCLES, "nope")?.key).toBe("2026-t3");
  expect(chosenCycle(CYCLES, null)?.key).toBe("2026-t3");
  expect(chosenCycle(CYCLES.slice(0, 1), undefined)?.key).toBe("2026-t4");
  expect(chosenCycle([], "2025")).toBeUndefined();
});

test("a page about results shows what is judged now before what still runs", () => {
  const objected = cycle("2026-t2", "objections");
  const assessed = cycle("2026-t1", "assessing");
  expect(judgedCycle([...CYCLES, objected, assessed], null)?.key).toBe("2026-t1");
  expect(judgedCycle([...CYCLES, objected], null)?.key).toBe("2026-t2");
  expect(judgedCycle([...CYCLES, objected], "2026-t3")?.key).toBe("2026-t3");
  expect(judgedCycle(CYCLES, null)?.key).toBe("2026-t3");
  expect(judgedCycle([], null)).toBeUndefined();
});
