import { expect, test } from "vitest";
import { readAttendanceWord } from "#core/attendance/attendance-words.ts";

test.each([
  ["Hadir", "present"],
  ["  HADIR ", "present"],
  ["Tepat-Waktu", "present"],
  ["Terlambat", "late"],
  ["TL", "late"],
  ["Tanpa Keterangan", "absent"],
  ["alpa", "absent"],
  ["Dinas Luar", "duty"],
  ["DL", "duty"],
  ["ijin", "permission"],
  ["Sakit", "sick"],
  ["Cuti Tahunan", "leave"],
  ["Libur", "off"],
  ["entah", null],
  ["", null],
  ["constructor", null],
])("%j means %j", (text, word) => {
  expect(readAttendanceWord(text)).toBe(word);
});
