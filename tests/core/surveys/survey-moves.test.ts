import { expect, test } from "vitest";
import { decideOpening } from "#core/surveys/survey-moves.ts";
import { SURVEY_STATES } from "#core/surveys/survey-state.ts";

const ready = { state: "draft", active: true, services: 2, late: false } as const;
const LATE = "Formulir kertas baru datang.";

test("only a draft opens", () => {
  const opened = SURVEY_STATES.filter((state) => decideOpening({ ...ready, state }, {}).ok);
  expect(opened).toEqual(["draft"]);
});

test.each([
  [{ state: "open", active: false }, "survey.wrong-state"],
  [{ active: false, services: 0 }, "survey.skip.inactive"],
  [{ services: 0, late: true }, "survey.skip.no-services"],
] as const)("with %j a survey does not open", (facts, error) => {
  expect(decideOpening({ ...ready, ...facts }, {})).toEqual({ ok: false, errors: { "": error } });
});

test("a reason is asked and kept only where the period is long past", () => {
  const open = (lateReason: string | null) => ({ ok: true, value: { state: "open", lateReason } });
  expect(decideOpening(ready, { reason: LATE })).toEqual(open(null));
  expect(decideOpening({ ...ready, late: true }, { reason: LATE })).toEqual(open(LATE));
  expect(decideOpening({ ...ready, late: true }, {})).toEqual({
    ok: false,
    errors: { reason: "error.required" },
  });
});
