import fc from "fast-check";
import { expect, test } from "vitest";
import {
  HEARINGS,
  lastObjectionDay,
  type Objectable,
  objectionRight,
  objectionStage,
  silenceDay,
} from "#core/appraisals/objection.ts";
import { CYCLE_STATES } from "#core/cycles/cycle-state.ts";
import { addDays } from "#lib/dates/add-days.ts";
import { localDate } from "#lib/dates/local-date.ts";

const result = (changes: Partial<Objectable> = {}): Objectable => ({
  predicate: "good",
  receivedOn: "2026-11-21",
  reviewerId: "e-kadis",
  cycleState: "objections",
  objected: false,
  ...changes,
});

const on = (today: string, changes: Partial<Objectable> = {}) =>
  objectionRight(result(changes), today, 14);

test.each([
  ["2026-11-21", "2026-12-05"],
  ["2026-01-31", "2026-02-14"],
  ["2026-02-14", "2026-02-28"],
  ["2026-02-15", "2026-03-01"],
  ["2028-02-15", "2028-02-29"],
  ["2028-02-16", "2028-03-01"],
  ["2026-12-20", "2027-01-03"],
])("received on %s: until %s, that day included", (receivedOn, until) => {
  expect(lastObjectionDay(receivedOn, 14)).toBe(until);
  expect(on(until, { receivedOn })).toEqual({ hindrance: null, until });
  expect(on(addDays(until, 1), { receivedOn })).toEqual({ hindrance: "late", until });
});

test("what stands in the way, and that the day is said all the same", () => {
  const until = "2026-12-05";
  expect(on("2026-11-22", { predicate: null })).toEqual({ hindrance: "unsigned", until: null });
  expect(on("2026-11-22", { receivedOn: null })).toEqual({ hindrance: "unsigned", until: null });
  expect(on("2026-11-22", { objected: true })).toEqual({ hindrance: "once", until });
  expect(on("2026-11-22", { reviewerId: null })).toEqual({ hindrance: "no-reviewer", until });
  const open = CYCLE_STATES.filter(
    (cycleState) => on("2026-11-22", { cycleState }).hindrance === null,
  );
  expect(open).toEqual(["assessing", "objections"]);
  expect(on("2026-11-22", { cycleState: "final" }).hindrance).toBe("closed");
});

const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("exactly the day of receipt and so many days after it are open", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (receivedOn, days) => {
      const open = (offset: number) =>
        objectionRight(result({ receivedOn }), addDays(receivedOn, offset), days).hindrance;
      expect(open(0)).toBeNull();
      expect(open(days)).toBeNull();
      expect(open(days + 1)).toBe("late");
      const span = Date.parse(lastObjectionDay(receivedOn, days)) - Date.parse(receivedOn);
      expect(span).toBe(days * 86_400_000);
    }),
  );
});

test("the clock is that of the place, in all three zones, to the last second", () => {
  const zones = { "Asia/Jakarta": 7, "Asia/Makassar": 8, "Asia/Jayapura": 9 };
  fc.assert(
    fc.property(day, fc.constantFrom(...Object.keys(zones)), (receivedOn, zone) => {
      const hours = zones[zone as keyof typeof zones];
      const until = lastObjectionDay(receivedOn, 14);
      const midnight = Date.parse(`${addDays(until, 1)}T00:00:00Z`) - hours * 3_600_000;
      const at = (time: number) =>
        objectionRight(result({ receivedOn }), localDate(new Date(time), zone), 14).hindrance;
      expect(at(midnight - 1000)).toBeNull();
      expect(at(midnight)).toBe("late");
    }),
  );
});

test("whose word is due: the assessor's, then the employee's, then the reviewer's", () => {
  const heard = { assessorHearing: null, employeeHearing: null, decision: null };
  expect(objectionStage(heard)).toBe("assessor");
  for (const assessorHearing of HEARINGS) {
    expect(objectionStage({ ...heard, assessorHearing })).toBe("employee");
    for (const employeeHearing of HEARINGS) {
      const both = { ...heard, assessorHearing, employeeHearing };
      expect(objectionStage(both)).toBe("decision");
      expect(objectionStage({ ...both, decision: "kept" })).toBe("decided");
    }
  }
});

test("silence is recorded once the days to answer are over", () => {
  expect(silenceDay("2026-11-21", 7)).toBe("2026-11-29");
});
