import fc from "fast-check";
import { expect, test } from "vitest";
import {
  checkDistribution,
  countPredicates,
  type DistributionFinding,
} from "#core/appraisals/distribution.ts";
import {
  ACHIEVEMENTS,
  type Achievement,
  PREDICATES,
  type Predicate,
} from "#core/cycles/predicate.ts";
import { STANDARD_METHOD } from "#db/seed/standard-method.ts";

/** very-good, good, needs-improvement, misconduct, very-poor. */
type Five = [number, number, number, number, number];

const people = (five: Five): Predicate[] =>
  PREDICATES.flatMap((predicate, at) => Array.from({ length: five[at] ?? 0 }, () => predicate));

const check = (achievement: Achievement, five: Five) =>
  checkDistribution(STANDARD_METHOD.distribution[achievement], countPredicates(people(five)));

const said = ({ demand, predicates, limit, status }: DistributionFinding) =>
  `${predicates.join("/")} ${demand}${limit === null ? "" : ` ${limit}`}: ${status}`;

const findings = (achievement: Achievement, five: Five) =>
  check(achievement, five).findings.map(said);

/** SE MenPANRB 3/2023, the sentences of `distribusi_SE3_2023` in predikat-kinerja.json. */
test("Istimewa: most, at most 70 %, are Sangat Baik", () => {
  expect(findings("excellent", [7, 2, 1, 0, 0])).toEqual([
    "very-good largest: met",
    "very-good at-most 70: met",
  ]);
  expect(findings("excellent", [8, 2, 0, 0, 0])).toEqual([
    "very-good largest: met",
    "very-good at-most 70: unmet",
  ]);
  expect(findings("excellent", [5, 5, 0, 0, 0])[0]).toBe("very-good largest: unmet");
});

test("Baik: most, at most 70 %, are Baik, and some need improvement or are Kurang", () => {
  const fair = [
    "good largest: met",
    "good at-most 70: met",
    "needs-improvement/misconduct present: met",
  ];
  expect(findings("good", [2, 7, 1, 0, 0])).toEqual(fair);
  expect(findings("good", [2, 7, 0, 1, 0])).toEqual(fair);
  expect(findings("good", [3, 7, 0, 0, 0])[2]).toBe("needs-improvement/misconduct present: unmet");
  expect(findings("good", [1, 8, 1, 0, 0])[1]).toBe("good at-most 70: unmet");
});

test("Butuh Perbaikan: at least 60 % Butuh Perbaikan, at most 10 % Sangat Baik", () => {
  expect(findings("needs-improvement", [1, 2, 6, 1, 0])).toEqual([
    "needs-improvement at-least 60: met",
    "very-good at-most 10: met",
  ]);
  expect(findings("needs-improvement", [2, 3, 5, 0, 0])).toEqual([
    "needs-improvement at-least 60: unmet",
    "very-good at-most 10: unmet",
  ]);
});

test("Kurang: at least 60 % Kurang, at least 10 % Butuh Perbaikan, at most 10 % Sangat Baik", () => {
  expect(findings("poor", [1, 2, 1, 6, 0])).toEqual([
    "misconduct at-least 60: met",
    "needs-improvement at-least 10: met",
    "very-good at-most 10: met",
  ]);
  expect(findings("poor", [2, 3, 0, 5, 0]).every((each) => each.endsWith("unmet"))).toBe(true);
});

test("Sangat Kurang: at least 60 % Sangat Kurang, 10 % Kurang or Butuh Perbaikan, no Sangat Baik", () => {
  expect(findings("very-poor", [0, 3, 0, 1, 6])).toEqual([
    "very-poor at-least 60: met",
    "misconduct/needs-improvement at-least 10: met",
    "very-good at-most 0: met",
  ]);
  expect(findings("very-poor", [1, 4, 0, 0, 5]).every((each) => each.endsWith("unmet"))).toBe(true);
});

test("a unit too small for the percentages is told so, and not blamed", () => {
  expect(check("excellent", [1, 0, 0, 0, 0])).toMatchObject({ n: 1, possible: false });
  expect(findings("excellent", [1, 0, 0, 0, 0])).toEqual([
    "very-good largest: met",
    "very-good at-most 70: impossible",
  ]);
  expect(findings("poor", [0, 0, 0, 2, 0])[1]).toBe("needs-improvement at-least 10: impossible");
  expect(check("poor", [0, 1, 0, 2, 0])).toMatchObject({ n: 3, possible: true });
});

test("in which sizes all rules can be kept at once", () => {
  const smallest = ACHIEVEMENTS.map((achievement) =>
    [1, 2, 3, 4, 5, 6].filter((n) => check(achievement, [0, n, 0, 0, 0]).possible),
  );
  expect(smallest).toEqual([
    [3, 4, 5, 6],
    [3, 4, 5, 6],
    [1, 2, 3, 4, 5, 6],
    [3, 4, 5, 6],
    [3, 4, 5, 6],
  ]);
});

test("with nobody signed there is nothing to say", () => {
  expect(check("good", [0, 0, 0, 0, 0])).toEqual({ n: 0, possible: false, findings: [] });
});

test("whoever meets every rule shows that it can be met; large units always can", () => {
  const five = fc.tuple(...PREDICATES.map(() => fc.nat({ max: 6 }))) as fc.Arbitrary<Five>;
  fc.assert(
    fc.property(fc.constantFrom(...ACHIEVEMENTS), five, (achievement, counts) => {
      const { possible, findings: all } = check(achievement, counts);
      const allMet = all.length > 0 && all.every(({ status }) => status === "met");
      if (allMet) expect(possible).toBe(true);
      expect(all.some(({ status }) => status === "impossible")).toBe(
        !possible && all.some(({ status }) => status !== "met"),
      );
    }),
    { numRuns: 60 },
  );
  for (const achievement of ACHIEVEMENTS) {
    expect(check(achievement, [0, 39, 0, 0, 0]).possible).toBe(true);
    expect(check(achievement, [0, 40, 0, 0, 0]).possible).toBe(true);
  }
});
