import { expect, test } from "vitest";
import { findAbusiveWords, plainWord } from "#core/topics/abusive-words.ts";
import { alikeness } from "#core/topics/alikeness.ts";
import { findForScreening, proposedText, textParts } from "#core/topics/screening-findings.ts";
import { findSupervisorySigns } from "#core/topics/supervisory-signs.ts";
import { ABUSIVE_WORDS } from "#db/seed/abusive-words.ts";

const abusive = (text: string) =>
  findAbusiveWords(text, ABUSIVE_WORDS).map(({ start, end }) => text.slice(start, end));

test.each([
  ["petugasnya g0bl0k sekali", ["g0bl0k"]],
  ["GOBLOOOOK!!!", ["GOBLOOOOK"]],
  ["dasar kurang   ajar, tolol kau", ["kurang   ajar", "tolol"]],
  ["b@ngsat, anj1ng", ["b@ngsat", "anj1ng"]],
  ["petugas kanciang di loket", ["kanciang"]],
  ["tololnya petugas ini", ["tololnya"]],
  ["kurang lengkap, ajar kami caranya", []],
  ["asuransi dan asumsi pegawai, setanggi", []],
  ["loket 5 nomor 455 sudah 3 jam", []],
  ["tidak punya otak", ["tidak punya otak"]],
])("abusive words in %j", (text, words) => {
  expect(abusive(text)).toEqual(words);
});

test("a list of at least 120 words, each once", () => {
  expect(new Set(ABUSIVE_WORDS).size).toBeGreaterThanOrEqual(120);
  expect(findAbusiveWords("apa saja", [])).toEqual([]);
  expect(plainWord("4$u")).toBe("asu");
  expect(plainWord("a2b")).toBe("ab");
});

test.each([
  ["Ada pungli di loket", ["extortion"]],
  ["petugas minta uang rokok tanpa kuitansi", ["extortion", "extortion"]],
  ["Saya diperas oknum", ["extortion"]],
  ["diminta menyuap pakai amplop", ["bribery", "bribery"]],
  ["calonya banyak di parkiran", ["broker"]],
  ["dana desa dikorupsi, proyek fiktif", ["corruption", "corruption"]],
  ["bansos: potongan bantuan 50 ribu", ["corruption"]],
  ["istri saya dilecehkan petugas", ["harassment"]],
  ["dipukul satpam dan diancam", ["violence", "violence"]],
  ["pegawai bolos jam kerja", ["discipline"]],
  ["bakal calon wali kota datang", []],
  ["antre lama, kursi kurang", []],
])("signs of supervision in %j", (text, signs) => {
  expect(findSupervisorySigns(text).map(({ sign }) => sign)).toEqual(signs);
});

test("a text is shown piece by piece, personal data before everything else", () => {
  const text = "Calo goblok 081234567890!";
  const findings = findForScreening(text, ABUSIVE_WORDS);
  expect(findings.map(({ group }) => group)).toEqual(["supervisory", "abusive", "privacy"]);
  expect(textParts(text, findings).map((part) => [part.text, part.finding?.name ?? null])).toEqual([
    ["Calo", "broker"],
    [" ", null],
    ["goblok", "abusive"],
    [" ", null],
    ["081234567890", "phone"],
    ["!", null],
  ]);
  expect(textParts("", [])).toEqual([]);
  expect(textParts("08", [])).toEqual([{ text: "08", finding: null }]);
  expect(proposedText(text)).toBe("Calo goblok [nomor telepon]!");
});

test("two findings in one place are one", () => {
  expect(findForScreening("calo@contoh.id", []).map(({ name }) => name)).toEqual(["email"]);
});

test("alike is what shares words", () => {
  expect(alikeness(["a", "b"], ["b", "c"])).toBeCloseTo(1 / 3);
  expect(alikeness([], [])).toBe(0);
});
