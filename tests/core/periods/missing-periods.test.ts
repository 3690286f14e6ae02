import fc from "fast-check";
import { expect, test } from "vitest";
import { missingPeriods } from "#core/periods/missing-periods.ts";
import { type Period, periodsOfYear } from "#core/periods/period.ts";

const ALL = new Map<string, Period>(
  [2024, 2025, 2026, 2027].flatMap((year) =>
    (["triwulan", "semester", "tahunan"] as const).flatMap((kind) =>
      periodsOfYear(kind, year).map((period) => [period.key, period] as const),
    ),
  ),
);
const period = (key: string): Period => {
  const found = ALL.get(key);
  if (found === undefined) throw new Error(key);
  return found;
};

test.each([
  ["2026-t1", "2026-t2", null],
  ["2025-t4", "2026-t1", null],
  ["2026-t1", "2026-t3", ["2026-t2", "2026-t2"]],
  ["2025-t1", "2026-t2", ["2025-t2", "2026-t1"]],
  ["2024", "2026", ["2025", "2025"]],
  ["2025-s1", "2026-s1", ["2025-s2", "2025-s2"]],
  // Kinds that follow one another, overlap, or leave less than one of the coarser.
  ["2025", "2026-t1", null],
  ["2026-s1", "2026-t1", null],
  ["2025-t1", "2026", ["2025-t2", "2025-t4"]],
  ["2024", "2025-s2", ["2025-s1", "2025-s1"]],
])("between %s and %s: %j", (earlier, later, missing) => {
  const found = missingPeriods(period(earlier), period(later));
  expect(found && [found.from.key, found.to.key]).toEqual(missing);
});

test("a period ending in the middle of another names nothing", () => {
  const odd = { ...period("2026-t1"), endsOn: "2026-02-10" };
  expect(missingPeriods(odd, period("2026-t2"))).toBeNull();
});

test("whatever is missing lies between the two", () => {
  const any = fc.constantFrom(...ALL.values());
  fc.assert(
    fc.property(any, any, (earlier, later) => {
      const missing = missingPeriods(earlier, later);
      if (missing === null) return;
      expect(missing.from.startsOn > earlier.endsOn).toBe(true);
      expect(missing.to.endsOn < later.startsOn).toBe(true);
      expect(missing.from.startsOn <= missing.to.startsOn).toBe(true);
    }),
  );
});
