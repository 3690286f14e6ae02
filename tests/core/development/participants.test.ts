import fc from "fast-check";
import { expect, test } from "vitest";
import { ENROLMENT_STATES, type EnrolmentState } from "#core/development/development-state.ts";
import { decideParticipants, nextEnrolmentStates, SEATED } from "#core/development/participants.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const OPEN = { seats: 2, begun: false };
const list = (...states: EnrolmentState[]) =>
  states.map((state, at) => ({ employeeId: `e${at}`, state }));

test("up to the seats people are enrolled, the others wait", () => {
  const waiting = list("requested", "requested", "requested");
  expect(expectOk(decideParticipants(waiting, { e0: "enrolled", e2: "enrolled" }, OPEN))).toEqual([
    { employeeId: "e0", state: "enrolled" },
    { employeeId: "e2", state: "enrolled" },
  ]);
  const all = { e0: "enrolled", e1: "enrolled", e2: "enrolled" };
  expectErrors(decideParticipants(waiting, all, OPEN), {
    "": "training.no-seats?seats=2&seated=3",
  });
});

test("a seat that is given up is free for the next", () => {
  const full = list("enrolled", "enrolled", "requested");
  expectOk(decideParticipants(full, { e0: "cancelled", e2: "enrolled" }, OPEN));
});

test("nobody was there before the first day, and attendance can be corrected after it", () => {
  expect(nextEnrolmentStates("enrolled", false)).toEqual(["enrolled", "requested", "cancelled"]);
  expectErrors(decideParticipants(list("enrolled"), { e0: "attended" }, OPEN), {
    "states.e0": "training.wrong-state",
  });
  const begun = { ...OPEN, begun: true };
  expectOk(decideParticipants(list("enrolled"), { e0: "attended" }, begun));
  expect(nextEnrolmentStates("attended", true)).toEqual(["attended", "absent"]);
});

test("a list sent back as it stands changes nothing, also before the first day", () => {
  const states = list("requested", "enrolled", "cancelled");
  const sent = Object.fromEntries(states.map(({ employeeId, state }) => [employeeId, state]));
  expect(expectOk(decideParticipants(states, sent, OPEN))).toEqual([]);
});

test("words that are no states are refused, strangers are ignored, what is not sent stays", () => {
  expectErrors(decideParticipants(list("requested"), { e0: "boss" }, OPEN), {
    "states.e0": "training.wrong-state",
  });
  expect(expectOk(decideParticipants(list("requested"), { x: "enrolled" }, OPEN))).toEqual([]);
});

test("whatever is sent, nobody sits beyond the seats", () => {
  const states = fc.array(fc.constantFrom(...ENROLMENT_STATES), { maxLength: 6 });
  fc.assert(
    fc.property(states, states, fc.integer({ min: 1, max: 4 }), (before, wanted, seats) => {
      const current = list(...before);
      const sent = Object.fromEntries(wanted.map((state, at) => [`e${at}`, state]));
      const decided = decideParticipants(current, sent, { seats, begun: true });
      if (!decided.ok) return;
      const changed = new Map(decided.value.map(({ employeeId, state }) => [employeeId, state]));
      const after = current.map(({ employeeId, state }) => changed.get(employeeId) ?? state);
      expect(after.filter((state) => SEATED.includes(state)).length).toBeLessThanOrEqual(seats);
    }),
  );
});
