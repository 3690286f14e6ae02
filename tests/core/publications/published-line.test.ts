import { expect, test } from "vitest";
import { publishedLines } from "#core/publications/published-line.ts";
import { publishedTrend } from "#core/publications/published-trend.ts";
import type { Snapshot } from "#core/publications/snapshot.ts";
import { sameRows, snapshotOf } from "#tests/support/fixtures/snapshot-fixture.ts";

const few = snapshotOf({ rows: sameRows(3, 1), slug: "few" });

const item = (snapshot: Snapshot | null, survey: string) => ({
  snapshot,
  survey,
  unit: { slug: survey, name: `Unit ${survey}`, kind: "opd" as const },
  checksum: "c",
  publishedAt: new Date(0),
});

test("lists published, withheld and withdrawn units, and who cannot be told apart", () => {
  const mixed = [...sameRows(20, 3), ...sameRows(20, 4)];
  const { lines, comparison } = publishedLines([
    item(snapshotOf({ rows: mixed, slug: "a", population: 900 }), "a"),
    item(snapshotOf({ rows: mixed, slug: "b" }), "b"),
    item(snapshotOf({ rows: sameRows(40, 1), slug: "c" }), "c"),
    item(few, "d"),
    item(null, "e"),
  ]);
  expect(lines.map(({ state, n, alike }) => [state, n, alike.map(({ name }) => name)])).toEqual([
    ["published", 40, ["Unit b"]],
    ["published", 40, ["Unit a"]],
    ["published", 40, []],
    ["withheld", 3, []],
    ["withdrawn", null, []],
  ]);
  // a–b, a–c, b–c; the last one of few answers is compared with nobody.
  expect(comparison).toEqual({ pairs: 3, apart: 2, withoutCost: false });
  expect(lines.map(({ compared }) => compared)).toEqual([true, true, true, false, false]);
  expect(lines[0]).toMatchObject({
    figure: { ikm: 87.5, grade: "B" },
    minimumSample: 269,
    sampleStatus: "not-met",
    smallSample: false,
  });
  expect(lines[4]).toMatchObject({ figure: null, interval: null, sampleStatus: null });
});

test("a published trend says of each step whether the service has changed", () => {
  const [before, after] = [10, 30].map((fours) =>
    snapshotOf({ rows: [...sameRows(40 - fours, 3), ...sameRows(fours, 4)], slug: "a" }),
  );
  const trend = publishedTrend(before && after ? [before, after] : []);
  expect(trend.points.map(({ change }) => change?.verdict ?? null)).toEqual([null, "higher"]);
  expect(trend.points[1]?.change?.difference?.points).toBe(12.5);
});

test("a published trend leaves out what was withheld", () => {
  const good = snapshotOf({ rows: sameRows(10, 4), slug: "a" });
  expect(publishedTrend([few, good]).points).toMatchObject([
    { survey: "a-2026-t3", n: 10, ikm: 100 },
  ]);
});
