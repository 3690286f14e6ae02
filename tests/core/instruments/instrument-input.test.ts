import fc from "fast-check";
import { expect, test } from "vitest";
import { OFFICIAL_ELEMENTS } from "#core/instruments/instrument.ts";
import {
  definitionOf,
  instrumentInputSchema,
  isValidDuring,
  listOf,
} from "#core/instruments/instrument-input.ts";
import { parse } from "#core/parse.ts";

const four = { "0": "a", "1": "b", "2": "c", "3": "d" };
const row = (key: string) => ({
  key,
  name: { id: `Nama ${key}`, en: key },
  question: { id: `${key}?`, en: `${key}?` },
  options: { id: four, en: four },
});
const blank = {
  key: "",
  name: { id: " ", en: "" },
  question: { id: "", en: "" },
  options: { id: { "0": "" }, en: {} },
};
const rows = (...all: object[]) => Object.fromEntries(all.map((each, at) => [String(at), each]));
const nine = OFFICIAL_ELEMENTS.map(row);
const form = {
  name: "SKM",
  legalBasis: "PermenPANRB 14/2017",
  codeOrder: "form",
  validFrom: "2026-01-01",
  validTo: "",
  elements: rows(...nine, blank),
};

test("a form of nine elements and an empty row is the nine elements", () => {
  const read = parse(instrumentInputSchema, form);
  expect(read).toMatchObject({ ok: true, value: { validTo: null } });
  const definition = read.ok ? definitionOf(read.value) : undefined;
  expect(definition?.elements.map(({ key }) => key)).toEqual([...OFFICIAL_ELEMENTS]);
  expect(definition?.elements[0]?.options.id).toEqual(["a", "b", "c", "d"]);
});

test("an extra element stands after the nine, with the key its name suggests", () => {
  const extra = { ...row(""), name: { id: "Layanan Digital & Antrean Daring Terpadu", en: "D" } };
  const read = parse(instrumentInputSchema, { ...form, elements: rows(blank, extra, ...nine) });
  const keys = read.ok ? definitionOf(read.value).elements.map(({ key }) => key) : read.errors;
  expect(keys).toEqual([...OFFICIAL_ELEMENTS, "layanan-digital-antrean-daring"]);
});

test("an extra element can be dropped, one of the nine cannot", () => {
  const drop = (key: string) => ({ ...row(key), drop: "on" });
  const read = parse(instrumentInputSchema, { ...form, elements: rows(...nine, drop("antrean")) });
  expect(read.ok && definitionOf(read.value).elements).toHaveLength(9);
  const elements = rows(drop("persyaratan"), ...nine.slice(1));
  expect(parse(instrumentInputSchema, { ...form, elements })).toEqual({
    ok: false,
    errors: { "": "error.nine-elements" },
  });
});

test("ten and more rows keep their order", () => {
  const extra = Array.from({ length: 5 }, (_, at) => row(`tambahan-${at}`));
  const read = parse(instrumentInputSchema, { ...form, elements: rows(...nine, ...extra) });
  const keys = read.ok ? definitionOf(read.value).elements.map(({ key }) => key) : [];
  expect(keys.slice(9)).toEqual(extra.map(({ key }) => key));
});

test.each([
  [{ elements: rows(...nine.slice(1)) }, { "": "error.nine-elements" }],
  [{ elements: rows(...nine, row("waktu")) }, { "elements.9.key": "error.taken" }],
  [{ elements: rows(...nine, row("Salah!")) }, { "elements.9.key": "error.element-key" }],
  [
    { elements: rows(...nine, { ...row("x1"), question: { id: "", en: "?" } }) },
    { "elements.9.question.id": "error.required" },
  ],
  [
    { elements: rows(...nine, { ...row("x1"), options: { id: four, en: { ...four, "2": " " } } }) },
    { "elements.9.options.en.2": "error.required" },
  ],
  [
    { elements: rows(...nine, { key: "x1", name: "teks", options: "teks" }) },
    { "elements.9.name": "error.invalid" },
  ],
  [{ elements: rows(...nine, { options: null }) }, { "elements.9.key": "error.invalid" }],
  [{ elements: { "0": "teks" } }, { "elements.0": "error.invalid" }],
  [{ elements: { a: row("waktu") } }, { elements: "error.required" }],
  [{ elements: undefined }, { elements: "error.required" }],
  [
    { elements: rows(...nine, ...Array.from({ length: 22 }, (_, at) => row(`t${at}`))) },
    { elements: "error.too-many-elements" },
  ],
  [{ validFrom: "31-11-2026" }, { validFrom: "error.date" }],
  [{ validFrom: "2026-02-30" }, { validFrom: "error.date" }],
  [{ validTo: "2025-12-31" }, { validTo: "error.date-order" }],
  [{ codeOrder: "acak" }, { codeOrder: "error.choose" }],
  [
    { name: "", legalBasis: [] },
    { name: "error.required", legalBasis: "error.required" },
  ],
])("refuses %j", (change, errors) => {
  expect(parse(instrumentInputSchema, { ...form, ...change })).toMatchObject({ ok: false, errors });
});

test("whatever is sent, the answer is a refusal and never a fault", () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (junk) => {
      expect(parse(instrumentInputSchema, junk).ok).toBe(false);
      expect(
        parse(instrumentInputSchema, {
          ...form,
          elements: rows(...nine.slice(2), { ...row("a"), name: junk }),
        }).ok,
      ).toBe(false);
    }),
  );
});

test("only numbered parts are a list", () => {
  expect(listOf({ "10": "c", "2": "b", "0": "a" })).toEqual(["a", "b", "c"]);
  expect(listOf(["a"])).toEqual(["a"]);
  expect(listOf({ "0": "a", x: "b" })).toEqual({ "0": "a", x: "b" });
  expect(listOf("a")).toBe("a");
});

test("an instrument is valid for a period that it touches", () => {
  const days = { startsOn: "2026-01-01", endsOn: "2026-03-31" };
  expect(isValidDuring({ validFrom: "2026-03-31", validTo: null }, days)).toBe(true);
  expect(isValidDuring({ validFrom: "2026-04-01", validTo: null }, days)).toBe(false);
  expect(isValidDuring({ validFrom: "2017-01-01", validTo: "2026-01-01" }, days)).toBe(true);
  expect(isValidDuring({ validFrom: "2017-01-01", validTo: "2025-12-31" }, days)).toBe(false);
});
