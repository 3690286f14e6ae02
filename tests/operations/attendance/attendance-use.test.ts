import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sources = globSync(["src/**/*.{ts,astro}", "db/queries/**/*.ts"]).map((path) => ({
  path,
  text: readFileSync(path, "utf8"),
}));

const naming = (pattern: RegExp) =>
  sources
    .filter(({ text }) => pattern.test(text))
    .map(({ path }) => path)
    .toSorted();

test("recorded days are read by the import and by the evidence of discipline, and by nothing else", () => {
  expect(naming(/attendanceDays|attendance_days/)).toEqual(["db/queries/attendance/attendance.ts"]);
  expect(naming(/listAttendance\b|listAttendanceMonths|lastAttendanceDay/)).toEqual([
    "db/queries/attendance/attendance.ts",
    "src/operations/attendance/import-attendance.ts",
    "src/operations/attendance/list-attendance-imports.ts",
    "src/operations/attendance/parts/discipline-of.ts",
  ]);
});

test("no rule of the core takes the evidence of discipline: ratings, achievements and indices cannot depend on it", () => {
  expect(naming(/attendance\/discipline/).filter((path) => path.startsWith("src/core"))).toEqual(
    [],
  );
});
