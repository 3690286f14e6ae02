import fc from "fast-check";
import { expect, test } from "vitest";
import { type JudgedParts, propose } from "#core/achievements/propose.ts";
import { ACHIEVEMENTS } from "#core/cycles/predicate.ts";
import type { Grade } from "#core/satisfaction/index-report.ts";
import { STANDARD_METHOD } from "#db/seed/standard-method.ts";
import { fraction } from "#lib/statistics/fraction.ts";

const part = (weight: number, percent: number | null) => ({
  weight,
  percent: percent === null ? null : fraction(Math.round(percent * 1000), 1000),
});
const proposal = (parts: JudgedParts["parts"], grade: Grade | null) =>
  propose(STANDARD_METHOD, { parts, grade });

test.each([
  [110, "A", "excellent"],
  [110, "B", "good"],
  [105, "A", "excellent"],
  [104.994, "A", "good"],
  // Printed as 105.00: a rung is held against what is printed.
  [104.995, "A", "excellent"],
  [95, "B", "good"],
  [95, "C", "needs-improvement"],
  [94.99, "A", "needs-improvement"],
  [79.99, "A", "poor"],
  [59.99, "A", "very-poor"],
  [0, "D", "very-poor"],
] as const)("%s %% with grade %s is proposed as %s", (percent, grade, achievement) => {
  expect(proposal([part(100, percent)], grade)).toMatchObject({ achievement, reason: "rule" });
});

test("each rung says whether it holds", () => {
  const { steps } = proposal([part(100, 100)], "B");
  expect(steps.map(({ achievement, holds }) => [achievement, holds])).toEqual([
    ["excellent", false],
    ["good", true],
    ["needs-improvement", true],
    ["poor", true],
    ["very-poor", true],
  ]);
});

test("missing weights are shared by the others, and said", () => {
  expect(proposal([part(40, 100), part(25, null), part(35, 50)], "B")).toMatchObject({
    percent: 76.67, // (40 × 100 + 35 × 50) / 75
    evidencedWeight: 75,
    totalWeight: 100,
    achievement: "poor",
  });
});

test("with less evidence than needed nothing is proposed", () => {
  expect(proposal([part(59, 110), part(41, null)], "A")).toMatchObject({
    achievement: null,
    reason: "little-evidence",
    percent: 110,
  });
  expect(proposal([part(60, 110), part(40, null)], "A").achievement).toBe("excellent");
  expect(proposal([part(100, null)], null)).toMatchObject({ percent: null, achievement: null });
  const lenient = { ...STANDARD_METHOD, evidenceNeeded: 0 };
  expect(propose(lenient, { parts: [], grade: null })).toMatchObject({ reason: "little-evidence" });
});

test("an unknown grade is no bad grade", () => {
  const parts = (percent: number) => [part(40, null), part(60, percent)];
  expect(proposal(parts(110), null)).toMatchObject({ achievement: null, reason: "grade-unknown" });
  expect(proposal(parts(94), null)).toMatchObject({ achievement: "needs-improvement" });
});

test("a ladder without a lowest rung may propose nothing", () => {
  const short = { ...STANDARD_METHOD, proposal: STANDARD_METHOD.proposal.slice(0, 2) };
  expect(propose(short, { parts: [part(100, 10)], grade: "A" })).toMatchObject({
    achievement: null,
    reason: "no-rule",
  });
});

const GRADES = ["A", "B", "C", "D"] as const;
const percents = fc.integer({ min: 0, max: 120_000 }).map((value) => value / 1000);
const parts = fc.array(
  fc.record({ weight: fc.integer({ min: 1, max: 100 }), percent: fc.option(percents) }),
  { minLength: 1, maxLength: 6 },
);
const gradeAt = fc.option(fc.integer({ min: 0, max: 3 }));
const rank = (found: ReturnType<typeof proposal>) =>
  found.achievement === null ? null : -ACHIEVEMENTS.indexOf(found.achievement);

test("a better realisation or grade never lowers what is proposed", () => {
  fc.assert(
    fc.property(parts, gradeAt, percents, fc.nat(3), fc.nat(5), (list, at, more, better, which) => {
      const before = list.map(({ weight, percent }) => part(weight, percent));
      const after = list.map(({ weight, percent }, index) =>
        part(weight, percent !== null && index === which ? Math.max(percent, more) : percent),
      );
      const grade = at === null ? null : (GRADES[at] ?? null);
      const betterGrade = at === null ? null : (GRADES[Math.max(0, at - better)] ?? null);
      const [low, high] = [rank(proposal(before, grade)), rank(proposal(after, betterGrade))];
      if (low !== null && high !== null) expect(high).toBeGreaterThanOrEqual(low);
    }),
  );
});

test("the order of indicators decides nothing, and taking out what is missing neither", () => {
  fc.assert(
    fc.property(parts, (list) => {
      const all = list.map(({ weight, percent }) => part(weight, percent));
      expect(proposal(all.toReversed(), "B")).toEqual(proposal(all, "B"));
      const counted = all.filter(({ percent }) => percent !== null);
      expect(proposal(counted, "B").percent).toBe(proposal(all, "B").percent);
    }),
  );
});

test("nothing is ever proposed below the evidence that is needed", () => {
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 100 }), (list, evidenceNeeded) => {
      const judged = {
        parts: list.map(({ weight, percent }) => part(weight, percent)),
        grade: "A" as const,
      };
      const found = propose({ ...STANDARD_METHOD, evidenceNeeded }, judged);
      const enough = 100 * found.evidencedWeight >= evidenceNeeded * found.totalWeight;
      expect(found.achievement !== null).toBe(enough && found.evidencedWeight > 0);
    }),
  );
});
