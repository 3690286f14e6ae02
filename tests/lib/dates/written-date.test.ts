import fc from "fast-check";
import { expect, test } from "vitest";
import { readWrittenDate } from "#lib/dates/written-date.ts";

test.each([
  ["2026-09-03", "2026-09-03"],
  [" 2026-9-3 ", "2026-09-03"],
  ["2026-09-03 00:00:00", "2026-09-03"],
  ["2026-09-03T00:00:00.000Z", "2026-09-03"],
  ["2024-02-29", "2024-02-29"],
  ["2026-02-29", null],
  ["2026-13-01", null],
  ["2026-09-03 07:00", "2026-09-03"],
  ["2026-09-03T07:15:22", "2026-09-03"],
  ["2026-09-03 7.15 WIB", "2026-09-03"],
  ["2026-09-03, 07:15:22 PM", "2026-09-03"],
  ["2026/09/03", "2026-09-03"],
  ["2026.9.3", "2026-09-03"],
  ["20260903", "2026-09-03"],
  ["3 September 2026", "2026-09-03"],
  ["Kamis, 3 September 2026", "2026-09-03"],
  ["Jum’at 4 Sept. 2026 07:15", "2026-09-04"],
  ["3-Sep-26", "2026-09-03"],
  ["03 Agt 2026", "2026-08-03"],
  ["1 Pebruari 2026", "2026-02-01"],
  ["1 Nopember 1999", "1999-11-01"],
  ["1-Mar-95", "1995-03-01"],
  ["17 Agustus 1945", "1945-08-17"],
  ["August 17, 2026", "2026-08-17"],
  ["Dec 1st, 2026", "2026-12-01"],
  ["Thursday, Sep 3 2026", "2026-09-03"],
  ["5Mei2026", "2026-05-05"],
  ["46268", "2026-09-03"],
  ["46268.3125", "2026-09-03"],
  ["46268,3125", "2026-09-03"],
  ["\u200e2026-09-03\u00a0", "2026-09-03"],
  ["２０２６-０９-０３", "2026-09-03"],
  // In Jakarta this is the next day already.
  ["2026-09-02T17:00:00.000Z", null],
  ["2026-09-03T07:00:00+07:00", null],
  ["31 Februari 2026", null],
  ["3 Se 2026", null],
  ["3 Sapi 2026", null],
  ["Sapi 3, 2026", null],
  ["19999", null],
  ["73051", null],
  ["2026", null],
  ["September 2026", null],
  ["besok", null],
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
  ["03/09/26", "2026-09-03", "2026-03-09"],
  ["9/3/26 7:15", "2026-03-09", "2026-09-03"],
  ["3-9-69", "2069-09-03", "2069-03-09"],
  ["3-9-70", "1970-09-03", "1970-03-09"],
  ["03/09/2026 07:15:00 AM", "2026-09-03", "2026-03-09"],
  ["Kamis 03/09/2026", "2026-09-03", "2026-03-09"],
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
