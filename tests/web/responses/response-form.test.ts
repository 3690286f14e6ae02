import { expect, test } from "vitest";
import { failure, success } from "#lib/result.ts";
import {
  firstValues,
  namedErrors,
  nextPaper,
  responseInput,
} from "#web/responses/response-form.ts";

const KTP = { slug: "ktp", free: true };
const LEGAL = { slug: "legalisasi", free: false };
const survey = (services = [KTP, LEGAL]) => ({
  elements: [
    { key: "waktu", name: "Waktu" },
    { key: "biaya", name: "Biaya/Tarif" },
  ],
  services,
});

test("a form begins with the service and channel of the address, Gratis where the service is free", () => {
  const query = new URLSearchParams("layanan=ktp&kanal=qr");
  expect(firstValues(survey(), query, "i")).toEqual({
    instanceId: "i",
    channel: "qr",
    service: "ktp",
    "answers.biaya": "4",
  });
});

test("unknown services and channels of the address are passed over", () => {
  const query = new URLSearchParams("layanan=x&kanal=paper");
  expect(firstValues(survey(), query, "i")).toEqual({ instanceId: "i" });
  expect(firstValues(survey([LEGAL]), query, "i")).toEqual({
    instanceId: "i",
    service: "legalisasi",
  });
});

test("form fields become what the API takes; what is not a score stays as it was", () => {
  const fields = {
    instanceId: "i",
    channel: "",
    comment: "",
    service: "ktp",
    steered: "no",
    answers: { waktu: "3", biaya: "", produk: "12", sarpras: ["4"] },
    profile: { gender: "L", ageBand: "" },
  };
  expect(responseInput(fields)).toEqual({
    instanceId: "i",
    service: "ktp",
    steered: false,
    answers: { waktu: 3, produk: "12", sarpras: ["4"] },
    profile: { gender: "L" },
  });
});

test.each([
  [{}, {}],
  [{ steered: "" }, {}],
  [{ steered: "yes" }, { steered: true }],
  [{ steered: "maybe" }, { steered: "maybe" }],
  [{ answers: "x", profile: 1 }, {}],
])("%j becomes %j", (fields, more) => {
  expect(responseInput(fields)).toEqual({ answers: {}, profile: {}, ...more });
});

test("errors name the question, the service or the part of the profile", () => {
  const errors = {
    service: "e",
    "answers.biaya": "e",
    "answers.x": "e",
    "profile.gender": "e",
    comment: "e",
  };
  expect(namedErrors(survey(), errors)).toEqual({
    service: "survey.error.service",
    "answers.biaya": "survey.error.answer?number=2&name=Biaya%2FTarif",
    "answers.x": "e",
    "profile.gender": "survey.error.gender",
    comment: "e",
  });
});

test("the next paper form keeps the service", () => {
  expect(nextPaper({ service: "ktp" }, success({ created: true }))).toEqual(
    success("tersimpan=1&layanan=ktp"),
  );
  expect(nextPaper({}, success({ created: false }))).toEqual(success("terulang=1"));
  expect(nextPaper({}, failure({ digits: "e" }))).toEqual(failure({ digits: "e" }));
});
