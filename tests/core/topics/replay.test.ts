import fc from "fast-check";
import { expect, test } from "vitest";
import { MOVES, nextState, TOPIC_ACTIONS, type TopicState } from "#core/topics/lifecycle.ts";
import { replay } from "#core/topics/replay.ts";

const submit = { seq: 1, action: "submit", party: "author" };

test("a life without events, or that begins otherwise, cannot be", () => {
  expect(replay([])).toBe(1);
  expect(replay([{ ...submit, seq: 2 }])).toBe(1);
  expect(replay([{ ...submit, action: "approve" }])).toBe(1);
  expect(replay([submit])).toBe("submitted");
});

test("a gap, an unknown act and a forbidden one are named", () => {
  const approve = { seq: 2, action: "approve", party: "moderator" };
  expect(replay([submit, approve])).toBe("verified");
  expect(replay([submit, { ...approve, seq: 3 }])).toBe(2);
  expect(replay([submit, { ...approve, action: "delete" }])).toBe(2);
  expect(replay([submit, { ...approve, party: "owner" }])).toBe(2);
  expect(replay([submit, approve, { seq: 3, action: "answer", party: "owner" }])).toBe(3);
});

test("any row of possible acts ends where the acts led", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...TOPIC_ACTIONS), { maxLength: 30 }), (actions) => {
      let state: TopicState = "submitted";
      const events = [submit];
      for (const action of actions) {
        const [party] = MOVES[action].by;
        const next = nextState(state, action, party);
        if (next === null) continue;
        events.push({ seq: events.length + 1, action, party });
        state = next;
      }
      expect(replay(events)).toBe(state);
    }),
  );
});
