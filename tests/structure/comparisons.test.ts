import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesBelow, importsOf } from "./features.ts";

/** Every place that says of two figures that they differ, and by which rule of docs/statistics.md. */
const PLACES: Record<string, string> = {
  // The rule itself, and what it is made from.
  "src/core/satisfaction/told-apart.ts": "the rule",
  "src/core/satisfaction/interval.ts": "ranges",
  "src/core/publications/compare-results.ts": "the rule over publications",
  "src/lib/statistics/test-of-mean.ts": "one mean against nothing",
  "src/lib/statistics/critical-t.ts": "quantiles",
  // Who asks it.
  "src/core/publications/published-line.ts": "public list and API: all pairs, Holm",
  "src/core/publications/published-trend.ts": "trend: changes of the service, Holm",
  "src/operations/satisfaction/parts/live-trend.ts": "running trend: changes of the service, Holm",
  "src/core/achievements/compare-units.ts": "comparison of units: all pairs, Holm",
  "src/core/development/reward-shortlist.ts": "rewards: multiple comparisons with the best",
  "src/core/development/effect-on-units.ts": "effect: changes of the service, Holm",
  "src/core/development/effect-on-people.ts": "effect: paired, one test",
  "src/core/development/change-beside.ts": "effect: difference in differences",
};

const TESTS =
  /^src\/(lib\/statistics\/(critical-t|student-t|welch-degrees|difference-of-shares|holm|test-of-mean)|core\/(satisfaction\/told-apart|publications\/compare-results))\.ts$/;
const isCode = (file: string): boolean => file.endsWith(".ts");
const textOf = (file: string): string => readFileSync(file, "utf8");

test("every place that compares figures is listed with its rule, and no other does", () => {
  const asks = filesBelow("src")
    .filter(isCode)
    .filter((file) => importsOf(file).some((other) => TESTS.test(other)))
    // Types alone compare nothing.
    .filter(
      (file) =>
        file !== "src/core/development/effect.ts" && file !== "src/core/satisfaction/trend.ts",
    );
  const listed = Object.keys(PLACES).filter((file) => !TESTS.test(file) || asks.includes(file));
  expect(asks.toSorted()).toEqual(listed.toSorted());
});

test("no other place puts two errors together by itself", () => {
  const own = filesBelow("src").filter(
    (file) => /\.(ts|astro)$/.test(file) && /hypot|standardError \*\*|1\.96/.test(textOf(file)),
  );
  expect(own.toSorted()).toEqual([
    "src/core/development/change-beside.ts",
    "src/lib/statistics/difference-of-shares.ts",
    "src/lib/statistics/funnel-limits.ts",
  ]);
});
