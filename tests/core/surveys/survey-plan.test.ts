import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "#core/parse.ts";
import { periodsOfYear } from "#core/periods/period.ts";
import {
  canSetPopulation,
  populationSchema,
  skipReason,
  surveySlug,
} from "#core/surveys/survey-plan.ts";
import { canMove, SURVEY_STATES } from "#core/surveys/survey-state.ts";

const ready = { kind: "puskesmas", active: true, services: 3, hasSurvey: false } as const;

test.each([
  [{}, null],
  [{ kind: "mitra" }, "partner"],
  [{ active: false }, "inactive"],
  [{ services: 0 }, "no-services"],
  [{ hasSurvey: true }, "exists"],
] as const)("a unit with %j: %s", (change, reason) => {
  expect(skipReason({ ...ready, ...change })).toBe(reason);
});

test("a survey moves one step ahead and never back", () => {
  const moves = SURVEY_STATES.flatMap((from) =>
    SURVEY_STATES.filter((to) => canMove(from, to)).map((to) => `${from}>${to}`),
  );
  expect(moves).toEqual(["draft>open", "open>closed", "closed>published"]);
  expect(SURVEY_STATES.filter(canSetPopulation)).toEqual(["draft", "open", "closed"]);
});

test.each([
  ["12.00.0", "error.number"],
  ["1,5", "error.number"],
  ["-1", "error.number"],
  ["0", "error.number"],
  ["123456789", "error.number"],
  [["12"], "error.number"],
])("refuses the population %j", (population, error) => {
  expect(parse(populationSchema, population)).toEqual({ ok: false, errors: { "": error } });
});

test("reads a population, or that none is known", () => {
  expect(parse(populationSchema, " 1200 ")).toEqual({ ok: true, value: 1200 });
  expect(parse(populationSchema, "")).toEqual({ ok: true, value: null });
  expect(parse(populationSchema, undefined)).toEqual({ ok: true, value: null });
});

test("two surveys never share an address", () => {
  const periods = [
    ...periodsOfYear("triwulan", 2026),
    ...periodsOfYear("semester", 2026),
    ...periodsOfYear("tahunan", 2026),
  ].map(({ key }) => key);
  const unit = fc.constantFrom("a", "a-2026", "a-2026-t1", "a-2026-2026", "2026", "a-t1");
  const survey = fc.tuple(unit, fc.constantFrom(...periods));
  fc.assert(
    fc.property(survey, survey, (a, b) => {
      const same = a[0] === b[0] && a[1] === b[1];
      expect(surveySlug(...a) === surveySlug(...b)).toBe(same);
    }),
  );
});
