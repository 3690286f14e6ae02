import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumber } from "#lib/text/read-number.ts";

test.each([
  ["0", 0],
  ["1234", 1234],
  ["1.234", 1234],
  ["1 234", 1234],
  ["1\u00a0234", 1234],
  ["1\u202f234\u202f567", 1_234_567],
  ["1'234", 1234],
  ["1’234’567,5", 1_234_567.5],
  ["1.234.567", 1_234_567],
  ["1.234,5", 1234.5],
  ["1.234,50", 1234.5],
  ["1,234.5", 1234.5],
  ["1,234,567", 1_234_567],
  ["12,5", 12.5],
  ["12.5", 12.5],
  ["76.61", 76.61],
  ["0.111", 0.111],
  ["0,111", 0.111],
  ["1,234", 1.234],
  ["1.2345", 1.2345],
  [" +7 ", 7],
  ["-3,5", -3.5],
  ["−3", -3],
  ["- 3", -3],
  ["-0", 0],
  ["\u200e1.234\u200b", 1234],
  ["１２", 12],
  ["007", 7],
])("%j is read as %d", (text, value) => {
  expect(readNumber(text)).toBe(value);
});

test.each([
  "",
  " ",
  "-",
  ".",
  ",5",
  "5,",
  "1.23.456",
  "1.234.56",
  "12 34",
  "1 2345",
  "1.234 567",
  "0.123.456",
  "1,23,456",
  "1,5,5",
  "1.5.5",
  "1e3",
  "12 orang",
  "0x10",
  "Infinity",
  "9".repeat(400),
])("%j is no number", (text) => {
  expect(readNumber(text)).toBeNull();
});

test.each([
  ["1,234", 1234],
  ["1.234", 1234],
  ["12.000,00", 12_000],
  ["12,0", 12],
  ["12.0", 12],
  ["3,5", null],
  ["0,500", null],
  ["0.111", null],
  ["99999999999999999", null],
])("%j counts %j things", (text, value) => {
  expect(readNumber(text, { whole: true })).toBe(value);
});

test("what spreadsheets print in Indonesian, French and English comes back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => {
      for (const locale of ["id", "fr", "en", "de-CH"]) {
        const text = new Intl.NumberFormat(locale).format(value);
        expect(readNumber(text, { whole: true })).toBe(value + 0);
      }
      const money = new Intl.NumberFormat("id", { minimumFractionDigits: 2 }).format(value / 100);
      expect(readNumber(money)).toBe(value / 100 + 0);
    }),
  );
});
