import { describe, expect, test } from "vitest";
import { compareUnits } from "#core/achievements/compare-units.ts";
import type { SurveyEvidence } from "#core/achievements/unit-evidence.ts";
import { publishedSurvey, silentSurvey } from "#tests/support/achievement-evidence.ts";
import { sameRows } from "#tests/support/fixtures/snapshot-fixture.ts";

const rows = (threes: number, fours: number) => [...sameRows(threes, 3), ...sameRows(fours, 4)];
const of = (slug: string, threes: number, fours: number, quarter: 1 | 2 = 1) =>
  publishedSurvey(quarter, { rows: rows(threes, fours), slug });
const unit = (slug: string, ...surveys: SurveyEvidence[]) => ({
  unit: { slug, name: `Unit ${slug}` },
  surveys,
});
const find = (comparison: ReturnType<typeof compareUnits>, slug: string) => {
  const line = comparison.units.find((each) => each.unit.slug === slug);
  if (line === undefined) throw new Error(`no unit ${slug}`);
  return line;
};

const three = compareUnits([
  unit("a", of("a", 90, 10)),
  unit("b", of("b", 83, 17)),
  unit("c", of("c", 10, 90)),
]);

describe("three units of a hundred answers", () => {
  test("who cannot be told apart stands together", () => {
    expect(find(three, "a").alike).toEqual(["b"]);
    expect(find(three, "b").alike).toEqual(["a"]);
    expect(find(three, "c").alike).toEqual([]);
  });

  test("the funnel stands around the index of all respondents", () => {
    // (183 × 75 + 117 × 100) / 300 = 84.75
    expect(three.mean).toBe(84.75);
    // s² within: 625·(.09 + .1411 + .09)·100/297 = 67.57, s = 8.220; 84.75 ± 1.96 · 8.220 / 10.
    expect(find(three, "a")).toMatchObject({
      limits: { low95: 83.14, high95: 86.36, low998: 82.21, high998: 87.29 },
      place: "outside-998",
    });
    expect(three.curve.map(({ n }) => n)).toEqual([30, 40, 50, 65, 80, 100]);
    const widths = three.curve.map(({ low95, high95 }) => high95 - low95);
    expect(widths).toEqual(widths.toSorted((x, y) => y - x));
  });

  test("estimates are drawn to the mean, never past it, and never instead of the figure", () => {
    expect(find(three, "a").figure?.ikm).toBe(77.5);
    expect(find(three, "a").shrunken).toBeGreaterThan(77.5);
    expect(find(three, "a").shrunken).toBeLessThan(84.75);
    expect(find(three, "c").shrunken).toBeLessThan(97.5);
    expect(three.betweenDeviation).toBeGreaterThan(5);
  });
});

test("between 95 and 99.8 per cent is a place of its own, and so is the middle", () => {
  const many = compareUnits([
    unit("a", of("a", 50, 50)),
    unit("b", of("b", 40, 60)),
    unit("big", of("big", 5_000, 5_000)),
    unit("mid", of("mid", 49, 51)),
  ]);
  expect(many.units.map(({ place }) => place)).toEqual([
    "within",
    "outside-95",
    "within",
    "within",
  ]);
});

test("who stands out even where all units differ is unusual", () => {
  const usual = Array.from({ length: 12 }, (_, at) =>
    unit(`u${at}`, of(`u${at}`, 40 + at * 2, 60)),
  );
  const { units, curve } = compareUnits([...usual, unit("low", of("low", 300, 0))]);
  expect(units.at(-1)?.place).toBe("unusual");
  expect(units.filter(({ place }) => place === "unusual")).toHaveLength(1);
  for (const { low998, lowUsual } of curve) expect(lowUsual).toBeLessThanOrEqual(low998);
});

test("below thirty answers a unit is compared with nobody, and its figure stays", () => {
  const { units } = compareUnits([
    unit("a", of("a", 50, 50)),
    unit("b", of("b", 50, 50)),
    unit("few", of("few", 0, 29)),
  ]);
  expect(units[2]).toMatchObject({
    left: "too-few",
    figure: { ikm: 100 },
    alike: [],
    shrunken: null,
    place: null,
  });
  expect(units[0]?.alike).toEqual(["b"]);
});

test("quarters of a unit count together", () => {
  const { units } = compareUnits([
    unit("a", of("a", 20, 0), of("a", 0, 20, 2)),
    unit("b", of("b", 20, 20)),
  ]);
  expect(units[0]).toMatchObject({ left: null, n: 40, figure: { ikm: 87.5 }, alike: ["b"] });
});

test("one unit alone is compared with nothing", () => {
  const alone = compareUnits([unit("a", of("a", 50, 50)), unit("b", silentSurvey(1))]);
  expect(alone).toMatchObject({ mean: null, betweenDeviation: null, curve: [] });
  expect(find(alone, "a")).toMatchObject({ left: null, shrunken: null, limits: null });
  expect(find(alone, "b")).toMatchObject({ left: "not-published", n: null, figure: null, mix: [] });
  expect(compareUnits([]).units).toEqual([]);
});

test("other questions are never compared; most units decide which ones", () => {
  const keys = ["waktu", "biaya"];
  const short = (slug: string) =>
    publishedSurvey(1, {
      rows: [...sameRows(30, 3, 2), ...sameRows(30, 4, 2)],
      elements: keys,
      slug,
    });
  const mixed = compareUnits([
    unit("a", of("a", 50, 50)),
    unit("b", of("b", 50, 50)),
    unit("x", short("x")),
    unit("both", short("both"), of("both", 50, 50, 2)),
    unit("none", publishedSurvey(1, { rows: sameRows(3, 1), slug: "none" })),
  ]);
  expect(mixed.units.map(({ left }) => left)).toEqual([
    null,
    null,
    "other-questionnaire",
    "other-questionnaire",
    "too-few",
  ]);
  const tie = [unit("a", of("a", 50, 50)), unit("x", short("x"))];
  expect(compareUnits(tie).units.map(({ left }) => left)).toEqual(
    compareUnits(tie.toReversed())
      .units.map(({ left }) => left)
      .toReversed(),
  );
});

test("units without any spread keep their figure", () => {
  const { units, betweenDeviation } = compareUnits([
    unit("a", of("a", 40, 0)),
    unit("b", of("b", 0, 40)),
  ]);
  expect(units.map(({ shrunken }) => shrunken)).toEqual([75, 100]);
  expect(betweenDeviation).toBe(0);
});

test("limits stay on the scale", () => {
  const { curve } = compareUnits([unit("a", of("a", 2, 60)), unit("b", of("b", 3, 60))]);
  expect(curve[0]?.high998).toBe(100);
});
