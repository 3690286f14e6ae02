import { expect, test } from "vitest";
import { type Period, periodsOfYear } from "#core/periods/period.ts";
import { methodFor } from "#core/satisfaction/method.ts";
import { buildTrend } from "#core/satisfaction/trend.ts";

const none = () => [];
const method = methodFor("PermenPANRB 14/2017");

function quarter(number: number): Period {
  const [first] = periodsOfYear("triwulan", 2026).slice(number - 1);
  if (first === undefined) throw new Error(`no quarter ${number}`);
  return first;
}

const point = (number: number, keys = ["waktu", "biaya"], changes = {}) => ({
  survey: `s${number}`,
  period: quarter(number),
  n: 40,
  ikm: 80 + number,
  grade: "B" as const,
  interval: null,
  elements: keys.map((key) => ({ key })),
  method: { ...method, ...changes },
});

test("leaves out what cannot be compared with the newest result", () => {
  const trend = buildTrend(
    [
      point(1, ["waktu"]),
      point(2, ["biaya", "waktu"]),
      point(3, undefined, { bands: "old" }),
      point(4),
    ],
    none,
  );
  expect(trend.points.map(({ survey }) => survey)).toEqual(["s2", "s4"]);
  expect(trend.left).toBe(2);
  expect(trend.points[0]).toEqual({
    survey: "s2",
    period: quarter(2),
    n: 40,
    ikm: 82,
    grade: "B",
    interval: null,
    change: null,
  });
});

test("each step is judged beside the point before it, and every method is named", () => {
  const judged = [{ verdict: "alike" as const, difference: null }];
  const steps: string[] = [];
  const trend = buildTrend(
    [point(1, undefined, { version: "tanggap-ikm/1" }), point(2)],
    (asked) => {
      steps.push(...asked.map(({ before, after }) => `${before.survey}-${after.survey}`));
      return judged;
    },
  );
  expect(steps).toEqual(["s1-s2"]);
  expect(trend.points.map(({ change }) => change)).toEqual([null, judged[0]]);
  expect(trend.methods).toEqual(["tanggap-ikm/1", "tanggap-ikm/2"]);
});

test("the line breaks where a period has no result, or none that may stand on it", () => {
  const { points, rows } = buildTrend([point(1), point(2), point(3, ["waktu"]), point(4)], none);
  const missing = { from: quarter(3), to: quarter(3) };
  expect(rows).toEqual([points[0], points[1], { missing }, points[2]]);
  const whole = buildTrend([point(1), point(2), point(3)], none);
  expect(whole.rows).toEqual(whole.points);
});

test("nothing gives an empty trend", () => {
  expect(buildTrend([], none)).toEqual({ points: [], rows: [], left: 0, methods: [] });
});
