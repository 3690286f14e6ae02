import { expect, test } from "vitest";
import {
  isWebAddress,
  planSchema,
  planTimes,
  registrationSchema,
} from "#core/consultations/consultation-input.ts";
import { parse } from "#core/parse.ts";

const plan = (changes: object = {}) =>
  planSchema.parse({
    theme: "Antrean",
    units: ["a"],
    day: "2026-12-01",
    from: "09:00",
    to: "12:30",
    place: "Aula",
    ...changes,
  });

test("times are those of the government's zone", () => {
  expect(planTimes(plan(), "Asia/Jayapura")).toEqual({
    ok: true,
    value: {
      startsAt: new Date("2026-12-01T00:00:00Z"),
      endsAt: new Date("2026-12-01T03:30:00Z"),
    },
  });
});

test.each([
  [{ from: "25:00" }, { from: "error.time" }],
  [{ to: "9" }, { to: "error.time" }],
  [{ to: "09:00" }, { to: "error.time-order" }],
  [{ place: "" }, { place: "consultation.where" }],
])("%o is refused at its field", (changes, errors) => {
  expect(planTimes(plan(changes), "Asia/Jakarta")).toEqual({ ok: false, errors });
});

test("a day that does not exist is refused at its field", () => {
  const input = { ...plan(), day: "2026-02-30" };
  expect(parse(planSchema, input)).toEqual({ ok: false, errors: { day: "error.date" } });
  expect(planTimes(input, "Asia/Jakarta")).toEqual({ ok: false, errors: { day: "error.date" } });
});

test.each([
  ["https://meet.example.org/abc", true],
  ["http://contoh.go.id", true],
  ["javascript:alert(1)", false],
  ["https://", false],
  ["contoh.go.id", false],
  ["https://a b.c", false],
])("%s as an address: %s", (text, expected) => {
  expect(isWebAddress(text)).toBe(expected);
});

test("a plan without units, theme or with a bad link says so", () => {
  const result = parse(planSchema, {
    theme: "",
    link: "javascript:x",
    day: "1",
    from: "1",
    to: "1",
  });
  expect(result).toMatchObject({
    errors: { theme: "error.required", units: "error.choose", link: "error.web-address" },
  });
});

const registration = {
  group: "pengguna",
  name: "Yanti",
  instanceId: "instance-1",
};

test("a contact needs consent; without one none is needed", () => {
  const withContact = { ...registration, contact: "0812" };
  expect(parse(registrationSchema, registration)).toMatchObject({ ok: true });
  expect(parse(registrationSchema, withContact)).toEqual({
    ok: false,
    errors: { consent: "consultation.consent-needed" },
  });
  expect(parse(registrationSchema, { ...withContact, consent: "on" })).toMatchObject({ ok: true });
  expect(parse(registrationSchema, { ...registration, group: "penyelenggara" })).toMatchObject({
    errors: { group: "error.choose" },
  });
});
