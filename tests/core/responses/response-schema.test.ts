import { expect, test } from "vitest";
import { OFFICIAL_ELEMENTS } from "#core/instruments/instrument.ts";
import { type ResponseRules, responseCheck } from "#core/responses/response-schema.ts";

const KTP = { id: "s1", slug: "ktp", free: true };
const LEGAL = { id: "s2", slug: "legalisasi", free: false };
const rules = (services: ResponseRules["services"]) => ({ elements: OFFICIAL_ELEMENTS, services });
const answers = Object.fromEntries(OFFICIAL_ELEMENTS.map((key) => [key, 3]));
const { biaya: _, ...withoutBiaya } = answers;
const profile = { gender: "L", ageBand: "66+", education: "sd", occupation: "petani-nelayan" };
const form = { instanceId: "abcd-1234", service: "ktp", answers, profile };

function errorsOf(check: ReturnType<typeof responseCheck>, input: unknown) {
  const result = check(input);
  return result.ok ? {} : result.errors;
}

test("a complete form passes with what was left out as null and the channel web", () => {
  expect(responseCheck(rules([KTP, LEGAL]))(form)).toEqual({
    ok: true,
    value: {
      instanceId: "abcd-1234",
      serviceId: "s1",
      answers,
      profile,
      steered: null,
      comment: null,
      channel: "web",
    },
  });
});

test("a free service costs nothing: a missing biaya is 4, an answered one is kept", () => {
  const check = responseCheck(rules([KTP, LEGAL]));
  const filled = check({ ...form, answers: withoutBiaya });
  expect(filled.ok && filled.value.answers).toEqual({ ...answers, biaya: 4 });
  const answered = check({ ...form, answers: { ...answers, biaya: 1 } });
  expect(answered.ok && answered.value.answers.biaya).toBe(1);
});

test("where a service has a fee, biaya must be answered", () => {
  const check = responseCheck(rules([KTP, LEGAL]));
  const missing = { ...form, service: "legalisasi", answers: withoutBiaya };
  expect(errorsOf(check, missing)).toEqual({ "answers.biaya": "error.score" });
});

test.each([
  [[KTP, LEGAL], { service: "error.choose" }],
  [[LEGAL], {}],
  [[], {}],
])("the service may be left out only where there is no choice (%#)", (services, errors) => {
  const { service: _service, ...unnamed } = form;
  expect(errorsOf(responseCheck(rules(services)), unnamed)).toEqual(errors);
});

test("the only service of a survey is meant without being named, whether it is free or not", () => {
  const unnamed = { ...form, service: undefined, answers: withoutBiaya };
  const filled = responseCheck(rules([KTP]))(unnamed);
  expect(filled).toMatchObject({ ok: true, value: { serviceId: "s1", answers: { biaya: 4 } } });
  expect(errorsOf(responseCheck(rules([LEGAL])), unnamed)).toEqual({
    "answers.biaya": "error.score",
  });
});

test("another service than the only one is refused, not taken for it", () => {
  const input = { ...form, service: "legalisasi", answers: withoutBiaya };
  expect(errorsOf(responseCheck(rules([KTP])), input)).toMatchObject({ service: "error.choose" });
});

test("a citizen's own form tells the whole profile, and never comes on paper", () => {
  const input = { ...form, profile: { gender: "L" }, channel: "paper" };
  expect(errorsOf(responseCheck(rules([KTP])), input)).toEqual({
    "profile.ageBand": "error.choose",
    "profile.education": "error.choose",
    "profile.occupation": "error.choose",
    channel: "error.choose",
  });
});

test("a form without any answers is asked for them", () => {
  const { answers: _answers, ...unanswered } = form;
  expect(errorsOf(responseCheck(rules([KTP])), unanswered)).toEqual({ answers: "error.required" });
});

test("a survey without services knows none", () => {
  const check = responseCheck(rules([]));
  expect(errorsOf(check, form)).toEqual({ service: "error.choose" });
  const result = check({ ...form, service: undefined });
  expect(result.ok && result.value.serviceId).toBeNull();
});

test.each([null, undefined, 1, "x", [], { answers: [] }, { profile: 1, answers: null }])(
  "%j is no form",
  (input) => {
    expect(responseCheck(rules([LEGAL]))(input).ok).toBe(false);
  },
);

test("an element that the survey does not have is refused by name", () => {
  const input = { ...form, answers: { ...answers, keramahan: 4 } };
  expect(errorsOf(responseCheck(rules([KTP])), input)).toEqual({
    "answers.keramahan": "error.unknown-element",
  });
});

test("an element named __proto__ is refused like any other unknown one", () => {
  const input = JSON.parse(JSON.stringify(form).replace('"waktu"', '"__proto__"'));
  expect(errorsOf(responseCheck(rules([KTP])), input)).toHaveProperty(["answers.waktu"]);
});

test("on paper the profile may have gaps and the channel is always paper", () => {
  const check = responseCheck(rules([LEGAL]), "paper");
  const result = check({ ...form, service: null, profile: { gender: "P" }, comment: "  " });
  expect(result).toMatchObject({
    ok: true,
    value: {
      channel: "paper",
      comment: null,
      profile: { gender: "P", ageBand: null, education: null, occupation: null },
    },
  });
  const bare = check({ ...form, service: "legalisasi", profile: undefined });
  expect(bare.ok && bare.value.profile.gender).toBeNull();
  expect(errorsOf(check, { ...form, service: null, channel: "web" })).toHaveProperty("channel");
});
