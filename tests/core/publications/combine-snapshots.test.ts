import { expect, test } from "vitest";
import { combineSnapshots } from "#core/publications/combine-snapshots.ts";
import { partOf } from "#core/publications/part-of-report.ts";
import { buildSurveyReport } from "#core/satisfaction/survey-report.ts";
import { tallyRows } from "#core/satisfaction/tally-rows.ts";
import { sameRows, snapshotOf } from "#tests/support/fixtures/snapshot-fixture.ts";

const good = snapshotOf({ rows: sameRows(10, 4), slug: "a", population: 100 });
const fair = snapshotOf({ rows: sameRows(30, 3), slug: "b", population: 300 });
const few = snapshotOf({ rows: sameRows(3, 1), slug: "c", population: 50 });

test("pools respondents and averages units, each under its name", () => {
  const combined = combineSnapshots([good, fair, few]);
  // (10 × 4 + 30 × 3) / 40 = 3.25; × 25 = 81.25. (100 + 75) / 2 = 87.5.
  expect(combined).toMatchObject({
    units: 2,
    n: 40,
    pooled: { ikm: 81.25, population: 400, minimumSample: 196 },
    mean: { ikm: 87.5, grade: "B" },
    sharedElementsOnly: false,
  });
  expect(combined?.pooled.interval).not.toBeNull();
});

test("golden: every way of weighing has its own error, by R (Cochran 5.3, 5.4)", () => {
  // Two strata of 50 forms of 3 and 4: SE by hand from s²/n · (N − n)/N.
  const unit = (fours: number, population: number, slug: string) =>
    snapshotOf({ rows: [...sameRows(50 - fours, 3), ...sameRows(fours, 4)], slug, population });
  const [a, b] = [unit(10, 10_000, "a"), unit(40, 500, "b")];
  const error = (fours: number, population: number) =>
    25 * Math.sqrt(((fours * (50 - fours)) / 50 / 49 / 50) * ((population - 50) / population));
  const [ofA, ofB] = [error(10, 10_000), error(40, 500)];
  const combined = combineSnapshots([a, b]);
  expect(combined?.pooled.standardError).toBeCloseTo(Math.hypot(ofA, ofB) / 2, 5);
  expect(combined?.mean).toMatchObject({ ikm: 87.5 });
  expect(combined?.mean.standardError).toBeCloseTo(Math.hypot(ofA, ofB) / 2, 5);
  // (10,000 · 80 + 500 · 95) / 10,500 = 80.714…
  expect(combined?.served).toMatchObject({ ikm: 80.71, people: 10_500 });
  expect(combined?.served?.standardError).toBeCloseTo(
    Math.hypot(10_000 * ofA, 500 * ofB) / 10_500,
    5,
  );
});

test("more answers than people in one unit leave no range for all", () => {
  const over = snapshotOf({ rows: sameRows(30, 3), slug: "over", population: 20 });
  const combined = combineSnapshots([good, over]);
  expect(combined?.mean).toMatchObject({ ikm: 87.5, interval: null, standardError: null });
  expect(combined?.served?.interval).toBeNull();
  expect(combined?.pooled.interval).toBeNull();
});

test("with an unknown population the pool's is unknown", () => {
  const unknown = snapshotOf({ rows: sameRows(10, 4), slug: "d" });
  expect(combineSnapshots([unknown, good])?.pooled.population).toBeNull();
  expect(combineSnapshots([good, unknown])?.pooled.population).toBeNull();
});

test.each([[[]], [[good]], [[good, few]], [[few, few]]])(
  "needs two published indices %#",
  (parts) => {
    expect(combineSnapshots(parts)).toBeNull();
  },
);

test("units with extra elements are pooled over those that all asked, with a wide interval", () => {
  const keys = [...(good.index?.elements ?? []).map(({ key }) => key), "keamanan"];
  const extra = snapshotOf({ rows: sameRows(10, 2, 10), elements: keys, slug: "e" });
  const combined = combineSnapshots([good, extra]);
  expect(combined).toMatchObject({
    sharedElementsOnly: true,
    pooled: { ikm: 75 },
  });
  expect(combined?.pooled.elements).toHaveLength(9);
  expect(combined?.pooled.interval).not.toBeNull();
});

test("every element is pooled with itself, in whatever order the forms ask", () => {
  const rows = (scores: number[]) => Array.from({ length: 10 }, () => scores);
  const one = snapshotOf({ rows: rows([1, 2, 4]), elements: ["waktu", "biaya", "produk"] });
  const other = snapshotOf({ rows: rows([4, 2, 3]), elements: ["produk", "biaya", "waktu"] });
  const sums = combineSnapshots([one, other])?.pooled.elements.map(({ key, sum }) => [key, sum]);
  expect(Object.fromEntries(sums ?? [])).toEqual({ waktu: 40, biaya: 40, produk: 80 });
});

test("without a shared element there is nothing to pool", () => {
  const other = snapshotOf({ rows: sameRows(10, 2, 1), elements: ["keamanan"], slug: "e" });
  expect(combineSnapshots([good, other])).toBeNull();
});

test("other bands are never mixed in", () => {
  const index = fair.index && { ...fair.index, method: { ...fair.index.method, bands: "old" } };
  expect(combineSnapshots([good, { ...fair, index }])).toBeNull();
});

const livePart = (n: number) => {
  const tally = tallyRows(["waktu"], sameRows(n, 3, 1));
  const none = { service: {}, gender: {}, ageBand: {}, education: {}, occupation: {}, channel: {} };
  const figures = { tally, groups: { ...none, steered: {}, day: {} } };
  const subject = { population: 9, legalBasis: "x", services: [] };
  return partOf(buildSurveyReport(figures, subject), tally);
};

test("a live report is a part as a snapshot is", () => {
  expect(livePart(7)).toMatchObject({
    n: 7,
    population: 9,
    index: { elements: [{ key: "waktu", counts: [0, 0, 7, 0], sum: 21 }] },
  });
  expect(livePart(4).index).toBeNull();
  expect(livePart(0).index).toBeNull();
});

test("an element without its counts brings nothing in", () => {
  const tally = tallyRows(["waktu"], sameRows(7, 3, 1));
  const none = { service: {}, gender: {}, ageBand: {}, education: {}, occupation: {}, channel: {} };
  const figures = { tally, groups: { ...none, steered: {}, day: {} } };
  const report = buildSurveyReport(figures, { population: 9, legalBasis: "x", services: [] });
  expect(partOf(report, { ...tally, counts: {} }).index?.elements).toEqual([]);
});
