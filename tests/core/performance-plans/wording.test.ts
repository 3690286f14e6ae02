import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "#core/parse.ts";
import { feedbackAnswerSchema, feedbackSchema } from "#core/performance-plans/feedback-input.ts";
import {
  checkWording,
  personalDataErrors,
  suspectedNames,
  wordingWarnings,
} from "#core/performance-plans/wording.ts";

const ABUSIVE = ["goblok", "anak setan"];
const lists = { abusive: ABUSIVE, known: ["Rina Wati"] };

test.each([
  ["Menolong Bapak Syahrial Tanjung mengisi formulir", ["Bapak Syahrial Tanjung"]],
  ["Menolong bapak Syahrial.", ["bapak Syahrial"]],
  ["Warga bernama Bu Yanti dan Sdr. Eko", ["Bu Yanti", "Sdr. Eko"]],
  ["Bapak/Ibu Hasan", ["Bapak/Ibu Hasan"]],
  ["Melayani Bapak/Ibu pemohon dengan sabar", []],
  ["Membantu seorang ibu dan bapak lansia", []],
  ["Menyampaikan kepada Bapak Kepala Dinas", []],
  ["Bersama Ibu Rina menata loket", []],
  ["Sibuk Sekali di loket", []],
])("names suspected in %j", (text, expected) => {
  expect(suspectedNames(text, ["Rina Wati"])).toEqual(expected);
});

test("personal numbers stop the words, whoever confirms", () => {
  const texts = {
    seen: "NIK 1375014505900001, HP 0812 3456 7890",
    strength: "Sabar",
    effect: null,
  };
  expect(personalDataErrors(texts)).toEqual({
    seen: "wording.personal?found=NIK%2C+nomor+telepon",
  });
  expect(checkWording(texts, lists, true)).toEqual(personalDataErrors(texts));
});

test("insults and names warn once, then the writer decides", () => {
  const texts = { seen: "Dasar g0blok, gobloook", strength: "Menolong Pak Amir" };
  const warnings = {
    seen: "wording.insult?found=g0blok%2C+gobloook",
    strength: "wording.name?found=Pak+Amir",
  };
  expect(wordingWarnings(texts, ABUSIVE, [])).toEqual(warnings);
  expect(checkWording(texts, lists, false)).toEqual({ ...warnings, confirm: "wording.confirm" });
  expect(checkWording(texts, lists, true)).toEqual({});
  expect(checkWording({ seen: "Tenang dan jelas" }, lists, false)).toEqual({});
});

const calm = fc
  .array(fc.constantFrom("tenang", "jelas", "melayani", "warga", "lansia", "dengan", "sabar"))
  .map((words) => words.join(" "));

describe("whatever stands around it", () => {
  test("an insult is always found and never stops the writer for good", () => {
    fc.assert(
      fc.property(calm, calm, fc.constantFrom(...ABUSIVE), (before, after, insult) => {
        const texts = { seen: `${before} ${insult.toUpperCase()} ${after}` };
        expect(Object.keys(checkWording(texts, lists, false)).sort()).toEqual(["confirm", "seen"]);
        expect(checkWording(texts, lists, true)).toEqual({});
      }),
    );
  });

  test("calm words pass, and no text throws", () => {
    fc.assert(
      fc.property(calm, (text) => {
        expect(checkWording({ text }, lists, false)).toEqual({});
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(typeof checkWording({ text }, lists, false)).toBe("object");
      }),
    );
  });
});

const form = (changes: object = {}) => ({
  to: "e-rina",
  strength: "Sabar",
  seen: "Menjelaskan dua kali",
  happenedOn: "2026-08-17",
  tone: "keep",
  ...changes,
});

describe("the form of feedback", () => {
  test("asks for the strength, the fact and its day, and a suggestion with each weakness", () => {
    expect(parse(feedbackSchema, form({ behaviour: "", result: "" }))).toMatchObject({
      ok: true,
      value: { behaviour: null, result: null, evidence: null, effect: null, confirm: false },
    });
    expect(parse(feedbackSchema, form({ strength: " ", seen: undefined }))).toEqual({
      ok: false,
      errors: { strength: "error.required", seen: "error.required" },
    });
    expect(parse(feedbackSchema, form({ tone: "improve" }))).toEqual({
      ok: false,
      errors: { suggestion: "feedback.error.suggestion" },
    });
    expect(parse(feedbackSchema, form({ tone: "improve", suggestion: "Coba" })).ok).toBe(true);
    expect(parse(feedbackSchema, form({ happenedOn: "2026-02-30", behaviour: "rajin" }))).toEqual({
      ok: false,
      errors: { happenedOn: "error.date", behaviour: "error.choose" },
    });
  });

  test("the receiver answers in words", () => {
    expect(parse(feedbackAnswerSchema, { response: "Terima kasih" })).toEqual({
      ok: true,
      value: { response: "Terima kasih", confirm: false },
    });
    expect(parse(feedbackAnswerSchema, {})).toEqual({
      ok: false,
      errors: { response: "error.required" },
    });
  });
});
