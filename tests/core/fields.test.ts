import { expect, test } from "vitest";
import { z } from "zod";
import { dayField, optionalDayField } from "#core/day-fields.ts";
import {
  decimalField,
  optionalDecimalField,
  optionalWholeField,
  wholeField,
} from "#core/number-fields.ts";
import { parse } from "#core/parse.ts";

const read = (field: z.ZodType, value: unknown) => {
  const parsed = parse(z.object({ field }), { field: value });
  return parsed.ok ? parsed.value.field : parsed.errors.field;
};

test("a day is read however it is written, day before month", () => {
  expect(read(dayField, " 3/9/2026 ")).toBe("2026-09-03");
  expect(read(dayField, "Kamis, 3 September 2026")).toBe("2026-09-03");
  expect(read(dayField, "32/9/2026")).toBe("error.date");
  expect(read(dayField, "")).toBe("error.required");
  expect(read(dayField, undefined)).toBe("error.required");
  expect(read(optionalDayField, "3-9-26")).toBe("2026-09-03");
  expect(read(optionalDayField, " ")).toBeNull();
  expect(read(optionalDayField, undefined)).toBeNull();
  expect(read(optionalDayField, "kapan-kapan")).toBe("error.date");
});

test("whole numbers as people write them, within their range", () => {
  const field = wholeField({ min: 1, max: 2000, outside: "error.outside" });
  expect(["1.234", "1 234", "1,234", "2000", 7].map((text) => read(field, text))).toEqual([
    1234, 1234, 1234, 2000, 7,
  ]);
  expect(["2.001", "0"].map((text) => read(field, text))).toEqual([
    "error.outside",
    "error.outside",
  ]);
  expect(
    ["", "1,5", "-1", "dua", `1${" ".repeat(40)}2`, undefined, []].map((text) => read(field, text)),
  ).toEqual(Array.from({ length: 7 }, () => "error.number"));
});

test("decimals have at most two places", () => {
  const field = decimalField({ min: 0, max: 100, wrong: "method.number", empty: "error.required" });
  expect(["76,61", "76.61", "100"].map((text) => read(field, text))).toEqual([76.61, 76.61, 100]);
  expect(["76,613", "100,01", "x"].map((text) => read(field, text))).toEqual(
    Array.from({ length: 3 }, () => "method.number"),
  );
  expect(["", undefined].map((text) => read(field, text))).toEqual([
    "error.required",
    "error.required",
  ]);
});

test("an optional number may be left empty", () => {
  expect(read(optionalWholeField({ min: 1, max: 99_999 }), "12.345")).toBe(12_345);
  expect(read(optionalDecimalField({ min: 0, max: 1e9 }), "1.234,5")).toBe(1234.5);
  for (const text of ["", " ", undefined, null]) {
    expect(read(optionalWholeField({ min: 1, max: 9 }), text)).toBeNull();
  }
  expect(read(optionalWholeField({ min: 1, max: 9 }), "0")).toBe("error.number");
});
