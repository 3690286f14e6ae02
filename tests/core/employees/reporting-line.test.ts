import fc from "fast-check";
import { expect, test } from "vitest";
import { circleThrough, type ReportingLine } from "#core/employees/reporting-line.ts";

const line = (
  employeeId: string,
  assessorId: string | null,
  startsOn = "2024-01-01",
  endsOn: string | null = null,
): ReportingLine => ({ employeeId, assessorId, startsOn, endsOn });

const circle = (lines: ReportingLine[], at = 0) =>
  circleThrough(
    lines[at] as ReportingLine,
    Map.groupBy(lines, ({ employeeId }) => employeeId),
  );

test("a ladder is no circle", () => {
  expect(
    circle([line("staff", "section"), line("section", "head"), line("head", null)]),
  ).toBeNull();
  expect(circle([line("staff", "unknown")])).toBeNull();
});

test("who stands above himself, directly or over others, is told", () => {
  expect(circle([line("a", "a")])).toEqual(["a"]);
  expect(circle([line("a", "b"), line("b", "c"), line("c", "a")])).toEqual(["a", "b", "c"]);
});

test("only days count that all of them share", () => {
  const before = line("b", "a", "2020-01-01", "2023-12-31");
  expect(circle([line("a", "b"), before, line("b", null)])).toBeNull();
  expect(circle([line("a", "b"), { ...before, endsOn: "2024-01-01" }])).toEqual(["a", "b"]);
  // Each pair meets, but never all three on one day.
  const apart = [
    line("a", "b", "2024-01-01", "2024-12-31"),
    line("b", "c", "2024-06-01", "2025-06-30"),
    line("c", "a", "2025-01-01", "2025-12-31"),
  ];
  expect(circle(apart)).toBeNull();
  expect(circle([...apart.slice(0, 2), line("c", "a", "2024-12-31")])).toEqual(["a", "b", "c"]);
});

test("a circle of others is theirs, and does not trap the search", () => {
  expect(circle([line("a", "b"), line("b", "c"), line("c", "b")])).toBeNull();
});

const people = ["a", "b", "c", "d", "e"];
const anyLine = fc.record({
  employeeId: fc.constantFrom(...people),
  assessorId: fc.option(fc.constantFrom(...people)),
  from: fc.integer({ min: 1, max: 20 }),
  days: fc.option(fc.integer({ min: 0, max: 20 })),
});
const dayOf = (number: number) => `2024-01-${String(number).padStart(2, "0")}`;

/** The plain way: day by day, step by step. */
function circlesOnADay(lines: ReportingLine[], start: ReportingLine): boolean {
  for (let at = 1; at <= 45; at += 1) {
    const on = at > 31 ? `2024-02-${String(at - 31).padStart(2, "0")}` : dayOf(at);
    const inForce = lines.filter(
      ({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on),
    );
    if (!inForce.includes(start)) continue;
    let reached = new Set([start.assessorId]);
    for (let step = 0; step < people.length; step += 1) {
      if (reached.has(start.employeeId)) return true;
      const next = inForce.filter(({ employeeId }) => reached.has(employeeId));
      reached = new Set(next.map(({ assessorId }) => assessorId));
    }
  }
  return false;
}

test("finds a circle exactly when there is one on some day", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 9 }), (drawn) => {
      const lines = drawn.map(({ employeeId, assessorId, from, days }) => {
        const end = days === null ? null : Math.min(31, from + days);
        return line(employeeId, assessorId, dayOf(from), end === null ? null : dayOf(end));
      });
      const start = lines[0] as ReportingLine;
      expect(circle(lines) !== null).toBe(circlesOnADay(lines, start));
    }),
    { numRuns: 500 },
  );
});
