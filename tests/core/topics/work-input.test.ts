import { expect, test } from "vitest";
import { parse } from "#core/parse.ts";
import {
  answerInput,
  draftInput,
  OTHER_UNIT,
  releaseInput,
  routeInput,
  templateInput,
  textInput,
  unitInput,
  unitSettingsInput,
  WORK_TEXT_LENGTH,
} from "#core/topics/work-input.ts";

test("a version comes as digits from forms and as a number from programs", () => {
  expect(parse(textInput, { seq: "12", text: " Isi " })).toEqual({
    ok: true,
    value: { seq: 12, text: "Isi" },
  });
  expect(parse(textInput, { seq: 12, text: "Isi" }).ok).toBe(true);
  expect(parse(textInput, { seq: 1.5, text: "Isi" }).ok).toBe(false);
});

test.each([
  [textInput, { seq: 1 }, { text: "error.required" }],
  [textInput, { seq: 1, text: "  " }, { text: "error.required" }],
  [
    textInput,
    { seq: 1, text: "x".repeat(WORK_TEXT_LENGTH + 1) },
    { text: `error.too-long?max=${WORK_TEXT_LENGTH}` },
  ],
  [unitInput, { seq: 1, text: "x" }, { unit: "error.choose" }],
  [unitInput, { seq: 1, text: "x", unit: "" }, { unit: "error.choose" }],
  [answerInput, { seq: 1, text: "x", file1: "x" }, { file1: "attachment.type" }],
  [unitSettingsInput, {}, { version: "error.invalid" }],
] as const)("refuses what is missing (%#)", (schema, input, errors) => {
  expect(parse<unknown>(schema, input)).toEqual({ ok: false, errors });
});

test("the unit is a proposal, or the one of the list", () => {
  const unitOf = (input: object) => {
    const parsed = parse(routeInput, { seq: 1, ...input });
    return parsed.ok ? parsed.value.unit : parsed.errors;
  };
  expect(unitOf({ unit: "dinkes", other: "dishub" })).toBe("dinkes");
  expect(unitOf({ unit: OTHER_UNIT, other: "dishub" })).toBe("dishub");
  expect(unitOf({ unit: OTHER_UNIT })).toBe("");
});

test("what may stay empty", () => {
  expect(parse(draftInput, {})).toEqual({ ok: true, value: { text: null, template: null } });
  const proposalOf = (proposal?: string) => {
    const parsed = parse(releaseInput, { seq: 1, text: "x", proposal });
    return parsed.ok ? parsed.value.proposal : parsed.errors;
  };
  expect([proposalOf(), proposalOf(""), proposalOf("7")]).toEqual([null, null, 7]);
  const template = { version: "0", kind: "pengaduan", title: "T", text: "x" };
  expect(parse(templateInput, template)).toMatchObject({ value: { unit: "", active: false } });
});
