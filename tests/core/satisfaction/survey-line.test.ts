import { expect, test } from "vitest";
import { buildSurveyLine, type SurveyLineInput } from "#core/satisfaction/survey-line.ts";

const TODAY = "2026-11-21";
const total = (n: number, score = 4) => ({
  n,
  sum: n * 9 * score,
  sumOfSquares: n * 81 * score ** 2,
});
const line = (input: Partial<SurveyLineInput>) =>
  buildSurveyLine(
    { state: "open", population: null, elementCount: 9, total: null, lastDay: TODAY, ...input },
    TODAY,
  );

test("counts against the minimum sample of Krejcie and Morgan", () => {
  expect(line({ population: 1000, total: total(12) })).toEqual({
    n: 12,
    minimumSample: 278,
    figure: { ikm: 100, grade: "A" },
    flags: [],
  });
});

test.each<[string, Partial<SurveyLineInput>, string[]]>([
  ["a draft", { state: "draft" }, []],
  ["an open one without answers", { lastDay: null }, ["empty"]],
  ["an open one whose answers still come in", { total: total(3), population: 1000 }, []],
  [
    "an open one without answers for seven days",
    { total: total(9), lastDay: "2026-11-14" },
    ["silent"],
  ],
  ["an open one with answers six days ago", { total: total(9), lastDay: "2026-11-15" }, []],
  ["a weak one", { total: total(9, 2) }, ["low-grade"]],
  ["a middling one", { total: total(9, 3) }, ["low-grade"]],
  ["a closed one without answers", { state: "closed" }, ["empty", "to-publish"]],
  ["a closed one with four", { state: "closed", total: total(4) }, ["too-few", "to-publish"]],
  ["a closed one with five", { state: "closed", total: total(5) }, ["small-sample", "to-publish"]],
  [
    "a closed one whose answers stopped long before",
    { state: "closed", total: total(40), lastDay: "2026-09-30" },
    ["to-publish"],
  ],
  [
    "a closed one with exactly its minimum",
    { state: "closed", total: total(80), population: 100 },
    ["to-publish"],
  ],
  [
    "a closed one below its minimum",
    { state: "closed", total: total(29), population: 1000 },
    ["small-sample", "below-minimum", "to-publish"],
  ],
  [
    "a published one of thirty, all asked",
    { state: "published", total: total(30), population: 30 },
    [],
  ],
])("flags %s", (_name, input, flags) => {
  expect(line(input).flags).toEqual(flags);
});

test("shows no index of fewer than five", () => {
  expect(line({ total: total(4) }).figure).toBeNull();
  expect(line({ total: total(5) }).figure).toEqual({ ikm: 100, grade: "A" });
});
