import * as fc from "fast-check";
import { expect, test } from "vitest";
import { AUTHOR_ACTIONS, authorMoves, isAskedSomething } from "#core/topics/author-moves.ts";
import { DEFAULT_CLOCKS } from "#core/topics/clock.ts";
import { nextState, TOPIC_ACTIONS, TOPIC_STATES } from "#core/topics/lifecycle.ts";

const rule = DEFAULT_CLOCKS.pengaduan;
const none = new Set<string>();
const facts = { closedOn: null, actions: [], today: "2026-11-21" };

test.each([
  ["submitted", ["add-information", "withdraw", "erase-identity"]],
  ["answered", ["confirm-solved", "reopen", "add-information", "withdraw", "erase-identity"]],
  ["rejected", ["appeal", "erase-identity"]],
  ["merged", ["separate-unread", "add-information", "erase-identity"]],
] as const)("in %s the author may do %j", (state, moves) => {
  expect(authorMoves({ ...facts, state }, rule, none)).toEqual(moves);
});

test.each(["approve", "uphold-appeal"])(
  "what was screened by %s leaves a merge as it came",
  (action) => {
    const moves = authorMoves(
      { ...facts, state: "merged", actions: [action, "merge"] },
      rule,
      none,
    );
    expect(moves).toEqual(["separate", "add-information", "erase-identity"]);
  },
);

test("a closed topic may be reopened on the tenth working day, not on the next", () => {
  const closed = { ...facts, state: "closed" as const, closedOn: "2026-12-18" };
  const holidays = new Set(["2026-12-24", "2026-12-25", "2027-01-01"]);
  expect(authorMoves({ ...closed, today: "2027-01-06" }, rule, holidays)).toContain("reopen");
  expect(authorMoves({ ...closed, today: "2027-01-07" }, rule, holidays)).not.toContain("reopen");
});

test("the author never gets a move outside the table", () => {
  const state = fc.constantFrom(...TOPIC_STATES);
  const actions = fc.array(fc.constantFrom(...TOPIC_ACTIONS), { maxLength: 8 });
  fc.assert(
    fc.property(state, actions, (from, before) => {
      const moves = authorMoves({ ...facts, state: from, actions: before }, rule, none);
      expect(AUTHOR_ACTIONS).toEqual(expect.arrayContaining(moves));
      for (const move of moves) expect(nextState(from, move, "author")).not.toBeNull();
      if (before.includes("appeal")) expect(moves).not.toContain("appeal");
    }),
  );
});

test("a question waits until the author says something", () => {
  expect(isAskedSomething([])).toBe(false);
  expect(isAskedSomething(["submit", "ask-author"])).toBe(true);
  expect(isAskedSomething(["ask-author", "add-information"])).toBe(false);
  expect(isAskedSomething(["ask-author", "add-information", "ask-author"])).toBe(true);
});
