import { expect, test } from "vitest";
import {
  cycleMethodSchema,
  cycleMoveSchema,
  cyclesToMake,
  newCyclesSchema,
} from "#core/cycles/cycle-input.ts";
import { parse } from "#core/parse.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

test("all of a year that are missing, or one of them", () => {
  const keys = (number: number | null, there: string[] = []) =>
    expectOk(cyclesToMake({ kind: "triwulan", year: 2027, number }, new Set(there))).map(
      ({ key }) => key,
    );
  expect(keys(null)).toEqual(["2027-t1", "2027-t2", "2027-t3", "2027-t4"]);
  expect(keys(null, ["2027-t2", "2026-t1"])).toEqual(["2027-t1", "2027-t3", "2027-t4"]);
  expect(keys(2)).toEqual(["2027-t2"]);
  expectErrors(cyclesToMake({ kind: "triwulan", year: 2027, number: 2 }, new Set(["2027-t2"])), {
    year: "cycle.all-there",
  });
  expectErrors(cyclesToMake({ kind: "semester", year: 2027, number: 3 }, new Set()), {
    number: "cycle.no-such-number",
  });
});

test("forms are read as they come", () => {
  const input = { kind: "tahunan", year: "2027", method: "1" };
  expect(expectOk(parse(newCyclesSchema, input)).number).toBeNull();
  expect(expectOk(parse(newCyclesSchema, { ...input, number: "1" })).number).toBe(1);
  expectErrors(parse(newCyclesSchema, { kind: "x", year: "27", number: "5", method: "a" }), {
    kind: "error.choose",
    year: "error.year",
    number: "error.choose",
    method: "error.invalid",
  });
  expectErrors(parse(cycleMoveSchema, { version: "1", to: "end" }), { to: "error.invalid" });
  expect(parse(cycleMethodSchema, { version: "1", method: "2" }).ok).toBe(true);
});
