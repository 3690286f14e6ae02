import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CONSULTATION_MOVES,
  CONSULTATION_PARTS,
  CONSULTATION_STATES,
  type ConsultationMove,
  type ConsultationPart,
  type ConsultationState,
  consultationAfter,
  mayWrite,
} from "#core/consultations/lifecycle.ts";

const MOVES = Object.keys(CONSULTATION_MOVES) as ConsultationMove[];
const PARTS = Object.keys(CONSULTATION_PARTS) as ConsultationPart[];

/** Written out by hand: from → move → to. */
const TABLE = [
  "planned open open",
  "planned cancel cancelled",
  "open hold held",
  "open cancel cancelled",
  "held sign signed",
  "signed publish published",
];

test("exactly the moves of the table are possible", () => {
  const found = CONSULTATION_STATES.flatMap((from) =>
    MOVES.flatMap((move) => {
      const to = consultationAfter(from, move);
      return to === null ? [] : [`${from} ${move} ${to}`];
    }),
  );
  expect(found.sort()).toEqual([...TABLE].sort());
});

test("no sequence of moves publishes what was not signed, nor revives what was cancelled", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...MOVES), { maxLength: 12 }), (moves) => {
      let state: ConsultationState = "planned";
      const seen: ConsultationState[] = [state];
      for (const move of moves) {
        state = consultationAfter(state, move) ?? state;
        seen.push(state);
      }
      if (seen.includes("published")) expect(seen).toContain("signed");
      if (seen.includes("cancelled")) expect(seen.at(-1)).toBe("cancelled");
    }),
  );
});

test("after the signatures nothing is written any more", () => {
  for (const state of ["signed", "published", "cancelled"] as const) {
    expect(PARTS.filter((part) => mayWrite(state, part))).toEqual([]);
  }
  expect(PARTS.filter((part) => mayWrite("held", part))).toEqual([
    "agenda",
    "participants",
    "attendance",
    "minutes",
    "agreements",
  ]);
});
