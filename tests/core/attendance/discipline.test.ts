import fc from "fast-check";
import { expect, test } from "vitest";
import { ATTENDANCE_STATUSES } from "#core/attendance/attendance.ts";
import { countDiscipline, type DisciplineInput } from "#core/attendance/discipline.ts";
import { listDays } from "#lib/dates/working-days.ts";

/** Monday 7 to Sunday 20 September 2026: ten working days, of which Thursday 10 is a holiday. */
const input = (changes: Partial<DisciplineInput> = {}): DisciplineInput => ({
  startsOn: "2026-09-07",
  endsOn: "2026-09-20",
  posts: [{ startsOn: "2024-01-01", endsOn: null }],
  records: [],
  leave: [],
  holidays: new Set(["2026-09-10"]),
  importedUntil: "2026-09-30",
  ...changes,
});

test("every working day of a post is counted, and only those", () => {
  expect(countDiscipline(input()).workingDays).toBe(9);
  const joined = input({ posts: [{ startsOn: "2026-09-15", endsOn: "2026-09-16" }] });
  expect(countDiscipline(joined).workingDays).toBe(2);
  expect(countDiscipline(input({ posts: [] })).workingDays).toBe(0);
});

test("a day on approved leave is never an absence, also when the file says absent", () => {
  const records = [
    { date: "2026-09-07", status: "absent" },
    { date: "2026-09-08", status: "absent" },
    { date: "2026-09-09", status: "present" },
  ] as const;
  const without = countDiscipline(input({ records }));
  expect(without).toMatchObject({ counts: { absent: 2, present: 1 }, leave: 0, unrecorded: 6 });
  const leave = [{ startsOn: "2026-09-08", endsOn: "2026-09-11" }];
  expect(countDiscipline(input({ records, leave }))).toMatchObject({
    counts: { absent: 1, present: 0 },
    leave: 3,
    absentOnLeave: 1,
    unrecorded: 5,
  });
});

test("days without a record are said as such, days after the last import as not imported", () => {
  expect(countDiscipline(input({ importedUntil: "2026-09-15" }))).toMatchObject({
    unrecorded: 6,
    pending: 3,
  });
  expect(countDiscipline(input({ importedUntil: null }))).toMatchObject({
    unrecorded: 0,
    pending: 9,
  });
});

test("records of days off and of other times count for nothing", () => {
  const records = [
    { date: "2026-09-10", status: "duty" },
    { date: "2026-09-12", status: "present" },
    { date: "2026-09-21", status: "absent" },
    { date: "2026-09-04", status: "absent" },
  ] as const;
  expect(countDiscipline(input({ records }))).toMatchObject({
    daysOff: 2,
    unrecorded: 9,
    counts: { absent: 0, duty: 0, present: 0 },
  });
});

test("every working day stands in exactly one place, and leave only ever lowers absence", () => {
  const day = fc.constantFrom(...listDays("2026-09-01", "2026-10-05"));
  const span = fc
    .tuple(day, day)
    .map(([a, b]) => (a <= b ? { startsOn: a, endsOn: b } : { startsOn: b, endsOn: a }));
  const any = fc.record({
    posts: fc.array(span, { maxLength: 2 }),
    leave: fc.array(span, { maxLength: 3 }),
    records: fc.uniqueArray(
      fc.record({ date: day, status: fc.constantFrom(...ATTENDANCE_STATUSES) }),
      { selector: ({ date }) => date },
    ),
    importedUntil: fc.option(day),
  });
  fc.assert(
    fc.property(any, (changes) => {
      const result = countDiscipline(input(changes));
      const counted = Object.values(result.counts).reduce((sum, count) => sum + count, 0);
      const { leave, unrecorded, pending, workingDays } = result;
      expect(counted + leave + unrecorded + pending).toBe(workingDays);
      const without = countDiscipline(input({ ...changes, leave: [] }));
      expect(result.counts.absent + result.absentOnLeave).toBe(without.counts.absent);
    }),
  );
});
