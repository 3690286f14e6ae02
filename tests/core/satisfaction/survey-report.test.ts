import { expect, test } from "vitest";
import { buildSurveyReport, type SurveyFigures } from "#core/satisfaction/survey-report.ts";
import { tallyRows } from "#core/satisfaction/tally-rows.ts";

const group = (n: number, score = 3) => ({
  n,
  sum: n * score * 2,
  sumOfSquares: n * (score * 2) ** 2,
});
const empty = { service: {}, gender: {}, ageBand: {}, education: {}, occupation: {}, channel: {} };
const figures = (n: number, groups: Partial<SurveyFigures["groups"]> = {}): SurveyFigures => ({
  tally: tallyRows(
    ["waktu", "biaya"],
    Array.from({ length: n }, () => [3, 3]),
  ),
  groups: { ...empty, steered: {}, day: {}, ...groups },
});
const subject = { population: null, legalBasis: "PermenPANRB 14/2017", services: [] };

test("without answers there is no index, and the sample is still judged", () => {
  expect(buildSurveyReport(figures(0), { ...subject, population: 100 })).toMatchObject({
    n: 0,
    index: null,
    withheld: true,
    minimumSample: 80,
    sampleStatus: "not-met",
    steered: null,
    days: [],
  });
});

test.each([
  [79, "not-met"],
  [80, "met"],
])("of a hundred served, %i answers make the sample %s", (n, sampleStatus) => {
  const report = buildSurveyReport(figures(n), { ...subject, population: 100 });
  expect(report).toMatchObject({ minimumSample: 80, sampleStatus });
});

test.each([
  [4, true],
  [5, false],
])("with %i answers the public index is withheld: %s", (n, withheld) => {
  const report = buildSurveyReport(figures(n), subject);
  expect(report).toMatchObject({ withheld, sampleStatus: null, minimumSample: null });
  expect(report.index?.ikm).toBe(75);
});

test("names services by slug, joins foreign ones, and lists days in order", () => {
  const services = [
    { id: "1", slug: "ktp" },
    { id: "2", slug: "kk" },
  ];
  const groups = {
    service: { "2": group(10), "1": group(11, 4), x: group(4), "": group(8) },
    day: { "2026-09-02": group(3), "2026-09-01": group(20), "2026-09-03": group(10) },
  };
  const report = buildSurveyReport(figures(33, groups), { ...subject, services, population: 30 });
  expect(report.sampleStatus).toBe("met");
  expect(report.breakdowns[0]?.groups).toEqual([
    { key: "ktp", n: 11, ikm: 100, grade: "A" },
    { key: "kk", n: 10, ikm: 75, grade: "C" },
    { key: "", n: 12, ikm: 75, grade: "C" },
  ]);
  expect(report.days.map(({ day }) => day)).toEqual(["2026-09-01", "2026-09-02", "2026-09-03"]);
});
