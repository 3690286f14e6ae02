import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Counted,
  isStepDue,
  type LiveSteps,
  NOTHING,
  STEPPED_DIMENSIONS,
  takeStep,
  without,
} from "#core/satisfaction/live-steps.ts";
import type { GroupTally } from "#core/satisfaction/tally.ts";

interface Answer {
  gender: string;
  occupation: string;
  /** The score of the only element, and so the total. */
  score: number;
}

const tally = (answers: readonly Answer[]): GroupTally => ({
  n: answers.length,
  sum: answers.reduce((sum, { score }) => sum + score, 0),
  sumOfSquares: answers.reduce((sum, { score }) => sum + score ** 2, 0),
});

function count(answers: readonly Answer[]): Counted {
  const cells = (key: "gender" | "occupation") =>
    Object.fromEntries(
      [...new Set(answers.map((answer) => answer[key]))].map((value) => [
        value,
        tally(answers.filter((answer) => answer[key] === value)),
      ]),
    );
  const given = (score: number) => answers.filter((answer) => answer.score === score).length;
  return {
    total: tally(answers),
    scores: { waktu: [given(1), given(2), given(3), given(4)] },
    groups: { ...NOTHING.groups, gender: cells("gender"), occupation: cells("occupation") },
  };
}

const answer = (gender: string, score = 3, occupation = "pns"): Answer => ({
  gender,
  score,
  occupation,
});
const many = (n: number, gender: string, score?: number) =>
  Array.from({ length: n }, () => answer(gender, score));

test.each([
  [0, 4, false],
  [0, 5, true],
  [20, 24, false],
  [20, 25, true],
])("after a step at %i answers, %i make the next one due: %s", (counted, n, due) => {
  expect(isStepDue(counted, n)).toBe(due);
});

test("nothing is shown at five; at ten the first five are, and the rest waits", () => {
  const five = many(5, "P", 2);
  const first = takeStep(null, count(five));
  expect(first).toEqual({ shown: null, next: count(five) });
  const ten = count([...five, ...many(5, "P", 4)]);
  expect(takeStep(first, ten)).toEqual({ shown: count(five), next: ten });
});

test("a group that grew by fewer than five stays as it was", () => {
  const before = takeStep(takeStep(null, count(many(5, "P"))), count(many(10, "P")));
  const now = [...many(16, "P"), answer("L", 1)];
  const { shown, next } = takeStep(before, count(now));
  expect(shown?.total.n).toBe(10);
  expect(shown?.groups.gender).toEqual({ P: tally(many(10, "P")) });
  expect(next.groups.gender.L).toBeUndefined();
});

test("groups wait when all that is left over of the total were one person", () => {
  const first = [...many(5, "P"), ...many(5, "L"), answer("x")];
  const second = [...first, ...many(5, "P"), ...many(5, "L")];
  const steps = takeStep(takeStep(null, count(first)), count(second));
  expect(steps.shown?.total.n).toBe(11);
  // One of the two is shown; the other one and the single answer are six together.
  expect(Object.values(steps.shown?.groups.gender ?? {}).map(({ n }) => n)).toEqual([5]);
});

test("a survey that was running before begins with what is not held back", () => {
  const all = [...many(20, "P"), ...many(7, "L", 1)];
  const held = count([...many(4, "P"), answer("L", 1)]);
  const groups = { ...held.groups, gender: { P: tally(many(5, "P")), L: tally(many(5, "L", 1)) } };
  const begun = without(count(all), { ...held, groups });
  expect(begun.total).toEqual(tally([...many(16, "P"), ...many(6, "L", 1)]));
  expect(begun.scores).toEqual({ waktu: [6, 0, 16, 0] });
  expect(begun.groups.gender).toEqual({ P: tally(many(15, "P")) });
  expect(without(count(all), NOTHING).groups.gender.L?.n).toBe(7);
});

describe("whatever comes in", () => {
  const answers = fc.array(
    fc.record({
      gender: fc.constantFrom("L", "P"),
      occupation: fc.constantFrom("pns", "pns", "swasta", "tni", "lainnya"),
      score: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 120 },
  );
  const looks = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 });

  /** What is shown at every look, and how many had come in. */
  function watch(all: readonly Answer[], pauses: readonly number[]) {
    let kept: LiveSteps | null = null;
    let n = 0;
    const seen: Counted[] = [];
    for (const pause of pauses) {
      n = Math.min(all.length, n + pause);
      if (isStepDue(kept?.next.total.n ?? 0, n)) kept = takeStep(kept, count(all.slice(0, n)));
      seen.push(kept?.shown ?? NOTHING);
    }
    return [...seen, count(all.slice(0, n))];
  }

  const jumps = (from: Counted, to: Counted): number[] => [
    to.total.n - from.total.n,
    ...STEPPED_DIMENSIONS.flatMap((dimension) =>
      Object.entries(from.groups[dimension]).map(
        ([key, cell]) => (to.groups[dimension][key]?.n ?? 0) - cell.n,
      ),
    ),
  ];

  test("between two looks, and from the last one to the exact figures, it is nobody or five", () => {
    fc.assert(
      fc.property(answers, looks, (all, pauses) => {
        const seen = watch(all, pauses);
        const shown = seen.filter(({ total }) => total.n > 0);
        const changes = shown.flatMap((now, at) => jumps(shown[at - 1] ?? now, now));
        return changes.every((change) => change === 0 || change >= 5);
      }),
    );
  });

  test("the groups of a breakdown leave over nobody or five of what is shown", () => {
    fc.assert(
      fc.property(answers, looks, (all, pauses) =>
        watch(all, pauses).every(({ total, groups }) =>
          [groups.gender, groups.occupation].every((cells) => {
            const left = total.n - Object.values(cells).reduce((sum, { n }) => sum + n, 0);
            return left === 0 || left >= 5;
          }),
        ),
      ),
    );
  });
});
