import fc from "fast-check";
import { expect, test } from "vitest";
import { readWrittenDate } from "#lib/written-date.ts";

test.each([
  ["2026-09-03", "2026-09-03"],
  [" 2026-9-3 ", "2026-09-03"],
  ["2026-09-03 00:00:00", "2026-09-03"],
  ["2026-09-03T00:00:00.000Z", "2026-09-03"],
  ["2024-02-29", "2024-02-29"],
  ["2026-02-29", null],
  ["2026-13-01", null],
  ["2026-09-03 07:00", null],
  ["3 September 2026", null],
  ["03/09/26", null],
  ["", null],
])("%j is read as %j whatever the order", (text, day) => {
  for (const order of [null, "dmy", "mdy"] as const) expect(readWrittenDate(text, order)).toBe(day);
});

test.each([
  ["03/09/2026", "2026-09-03", "2026-03-09"],
  ["3-9-2026", "2026-09-03", "2026-03-09"],
  ["03.09.2026", "2026-09-03", "2026-03-09"],
  ["25/09/2026", "2026-09-25", null],
  ["09/25/2026", null, "2026-09-25"],
  ["31/02/2026", null, null],
])("%j means what the file's order says, and nothing without it", (text, dmy, mdy) => {
  expect(readWrittenDate(text, "dmy")).toBe(dmy);
  expect(readWrittenDate(text, "mdy")).toBe(mdy);
  expect(readWrittenDate(text, null)).toBe("order");
});

test("whatever is read is the day that was written", () => {
  fc.assert(
    fc.property(
      fc.date({
        min: new Date("2000-01-01"),
        max: new Date("2100-12-31T00:00:00Z"),
        noInvalidDate: true,
      }),
      (at) => {
        const iso = at.toISOString().slice(0, 10);
        const [year, month, date] = iso.split("-");
        expect(readWrittenDate(`${date}/${month}/${year}`, "dmy")).toBe(iso);
        expect(readWrittenDate(`${Number(month)}/${Number(date)}/${year}`, "mdy")).toBe(iso);
      },
    ),
  );
});
