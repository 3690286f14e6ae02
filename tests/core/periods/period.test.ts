import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "#core/parse.ts";
import { comparablePeriods, periodsInputSchema, periodsOfYear } from "#core/periods/period.ts";
import { PERIOD_KINDS } from "#core/periods/period-kind.ts";

test("the quarters of a year", () => {
  expect(periodsOfYear("triwulan", 2026).map((p) => [p.key, p.startsOn, p.endsOn])).toEqual([
    ["2026-t1", "2026-01-01", "2026-03-31"],
    ["2026-t2", "2026-04-01", "2026-06-30"],
    ["2026-t3", "2026-07-01", "2026-09-30"],
    ["2026-t4", "2026-10-01", "2026-12-31"],
  ]);
});

test("half years and years", () => {
  const keys = (kind: "semester" | "tahunan") => periodsOfYear(kind, 2026).map((p) => p.key);
  expect(keys("semester")).toEqual(["2026-s1", "2026-s2"]);
  expect(keys("tahunan")).toEqual(["2026"]);
});

test("the periods of a kind cover the year without gap or overlap", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PERIOD_KINDS),
      fc.integer({ min: 2000, max: 2100 }),
      (kind, year) => {
        const periods = periodsOfYear(kind, year);
        expect(periods[0]?.startsOn).toBe(`${year}-01-01`);
        expect(periods.at(-1)?.endsOn).toBe(`${year}-12-31`);
        periods.slice(1).forEach((period, at) => {
          const next = new Date(`${periods[at]?.endsOn}T00:00:00Z`).getTime() + 86_400_000;
          expect(new Date(next).toISOString().slice(0, 10)).toBe(period.startsOn);
        });
      },
    ),
  );
});

test("only periods of one kind are compared, the earliest first", () => {
  const all = [...periodsOfYear("triwulan", 2026), ...periodsOfYear("tahunan", 2026)].toReversed();
  const compared = comparablePeriods([...all, ...periodsOfYear("triwulan", 2025)], "triwulan");
  expect(compared.map((p) => p.key)).toEqual([
    "2025-t1",
    "2025-t2",
    "2025-t3",
    "2025-t4",
    "2026-t1",
    "2026-t2",
    "2026-t3",
    "2026-t4",
  ]);
});

test.each(["", "26", "1999", "2101", "dua ribu", "2026.5", 2026, ["2026"]])(
  "refuses the year %j",
  (year) => {
    const read = parse(periodsInputSchema, { kind: "tahunan", year });
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual(["year"]);
  },
);

test("reads kind and year", () => {
  expect(parse(periodsInputSchema, { kind: "semester", year: " 2026 " })).toEqual({
    ok: true,
    value: { kind: "semester", year: 2026 },
  });
});
