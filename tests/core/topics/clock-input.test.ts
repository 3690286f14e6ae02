import { expect, test } from "vitest";
import { parse } from "#core/parse.ts";
import { DEFAULT_CLOCKS } from "#core/topics/clock.ts";
import { CLOCK_KINDS, CLOCK_PARTS, clocksSchema } from "#core/topics/clock-input.ts";

const errorOf = (verifyDays: unknown) => {
  const pengaduan = { ...DEFAULT_CLOCKS.pengaduan, verifyDays };
  const parsed = parse(clocksSchema, { ...DEFAULT_CLOCKS, pengaduan });
  return parsed.ok ? parsed.value.pengaduan.verifyDays : parsed.errors["pengaduan.verifyDays"];
};

test("the defaults are clocks, and a form's words are numbers", () => {
  expect(parse(clocksSchema, DEFAULT_CLOCKS)).toEqual({ ok: true, value: DEFAULT_CLOCKS });
  const typed = Object.fromEntries(
    CLOCK_KINDS.map((kind) => [
      kind,
      Object.fromEntries(CLOCK_PARTS.map((part) => [part, ` ${DEFAULT_CLOCKS[kind][part]} `])),
    ]),
  );
  expect(parse(clocksSchema, typed)).toEqual({ ok: true, value: DEFAULT_CLOCKS });
});

test.each([
  ["1", 1],
  ["250", 250],
  ["0", "clock.days"],
  ["251", "clock.days"],
  ["1000", "clock.days"],
  ["-1", "clock.days"],
  ["2.5", "clock.days"],
  ["lima", "clock.days"],
  [" ", "error.required"],
  [undefined, "error.required"],
])("%j days: %j", (days, outcome) => {
  expect(errorOf(days)).toBe(outcome);
});

test("every kind has its clock", () => {
  const { apresiasi: _left, ...rest } = DEFAULT_CLOCKS;
  expect(parse(clocksSchema, rest)).toEqual({
    ok: false,
    errors: { apresiasi: "error.required" },
  });
});
