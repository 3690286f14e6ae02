import fc from "fast-check";
import { expect, test } from "vitest";
import type { TopicFigures } from "#core/topics/figures.ts";
import { percentOf, publicFigures, publicFiguresSchema } from "#core/topics/public-figures.ts";

const FIGURES: TopicFigures = {
  received: 40,
  screenedInTime: { count: 30, of: 40 },
  answeredInTime: { count: 20, of: 30 },
  answered: 25,
  medianDays: 4,
  p90Days: 12,
  overdueNow: 6,
  solved: { count: 10, of: 15 },
  reopened: 5,
  passedOn: 0,
};
const shown = (values: Partial<TopicFigures>) =>
  publicFigures({ ...FIGURES, ...values }, "2026-12-15");

test("enough of everything is shown", () => {
  expect(shown({})).toEqual({
    asOf: "2026-12-15",
    received: 40,
    screenedInTime: { percent: 75, n: 40 },
    answeredInTime: { percent: 66.7, n: 30 },
    medianDays: 4,
    p90Days: 12,
    notReached: false,
    overdueNow: 6,
    solved: { percent: 66.7, n: 15 },
    reopened: 5,
    passedOn: 0,
  });
});

test("fewer than five topics show nothing, none at all say so", () => {
  expect(shown({ received: 4 })).toEqual({
    asOf: "2026-12-15",
    received: null,
    screenedInTime: null,
    answeredInTime: null,
    medianDays: null,
    p90Days: null,
    notReached: false,
    overdueNow: null,
    solved: null,
    reopened: null,
    passedOn: null,
  });
  expect(shown({ received: 0 }).received).toBe(0);
});

test("punctuality tells of the unit: it needs five topics, not five late ones", () => {
  const late = shown({
    answeredInTime: { count: 38, of: 40 },
    screenedInTime: { count: 3, of: 4 },
  });
  expect(late).toMatchObject({ answeredInTime: { percent: 95, n: 40 }, screenedInTime: null });
});

test("days to the first answer need five answers", () => {
  const none = { medianDays: null, p90Days: null };
  expect(shown({ answered: 4 })).toMatchObject({ ...none, notReached: false });
  // Half of the posts are not answered yet: that is told as such.
  expect(shown(none)).toMatchObject({ ...none, notReached: true });
});

test("a share from which a few could be told is not shown; all or none may be", () => {
  for (const [count, of] of [
    [4, 4],
    [0, 0],
    [1, 20],
    [19, 20],
    [4, 9],
  ] as const) {
    expect(shown({ solved: { count, of } }).solved).toBeNull();
  }
  expect(shown({ solved: { count: 0, of: 8 } }).solved).toEqual({ percent: 0, n: 8 });
  expect(shown({ solved: { count: 8, of: 8 } }).solved).toEqual({ percent: 100, n: 8 });
  expect(shown({ overdueNow: 4, reopened: 1 })).toMatchObject({ overdueNow: null, reopened: null });
});

test("whatever the figures, no one to four topics can be read off", () => {
  const part = fc.nat({ max: 30 });
  fc.assert(
    fc.property(part, part, part, (yes, no, overdueNow) => {
      const seen = shown({ solved: { count: yes, of: yes + no }, overdueNow });
      expect(publicFiguresSchema.safeParse(seen).success).toBe(true);
      if (seen.solved !== null) {
        for (const cell of [yes, no]) expect(cell === 0 || cell >= 5).toBe(true);
      }
      expect([1, 2, 3, 4]).not.toContain(seen.overdueNow);
    }),
  );
});

test("percent with one decimal, half up", () => {
  expect([percentOf(1, 3), percentOf(2, 3), percentOf(1, 16)]).toEqual([33.3, 66.7, 6.3]);
});
