import { expect, test } from "vitest";
import { methodFor } from "#core/satisfaction/method.ts";
import { buildTrend } from "#core/satisfaction/trend.ts";

const method = methodFor("PermenPANRB 14/2017");
const point = (number: number, keys = ["waktu", "biaya"], changes = {}) => ({
  survey: `s${number}`,
  period: { key: `2026-t${number}`, kind: "triwulan" as const, year: 2026, number },
  n: 40,
  ikm: 80 + number,
  grade: "B" as const,
  interval: null,
  elements: keys.map((key) => ({ key })),
  method: { ...method, ...changes },
});

test("leaves out what cannot be compared with the newest result", () => {
  const trend = buildTrend([
    point(1, ["waktu"]),
    point(2, ["biaya", "waktu"]),
    point(3, undefined, { bands: "old" }),
    point(4),
  ]);
  expect(trend.points.map(({ survey }) => survey)).toEqual(["s2", "s4"]);
  expect(trend.left).toBe(2);
  expect(trend.points[0]).toEqual({
    survey: "s2",
    period: { key: "2026-t2", kind: "triwulan", year: 2026, number: 2 },
    n: 40,
    ikm: 82,
    grade: "B",
    interval: null,
  });
});

test("nothing gives an empty trend", () => {
  expect(buildTrend([])).toEqual({ points: [], left: 0 });
});
