import { expect, test } from "vitest";
import { cleanCode, cleanDigits, cleanLine, cleanText } from "#lib/text/clean-text.ts";

test.each([
  ["  a\r\nb\rc\n", "a\nb\nc"],
  ["a\u0000b\u001b[31m\u009fc\td", "ab[31mc\td"],
  ["a\vb\fc\u0085d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"],
  ["\ud800x", "\ufffdx"],
  ["Terima kasih 🙏", "Terima kasih 🙏"],
  ["sepakat 👩‍👩‍👧 ❤️ 🙍🏽‍♀️", "sepakat 👩‍👩‍👧 ❤️ 🙍🏽‍♀️"],
  ["Andre\u0301", "André"],
  ["loket\u00a03\u202fdan\u2007\u28004", "loket 3 dan  4"],
  ["“Jum’at” – 10‑12", "“Jum’at” – 10‑12"],
])("%j becomes %j", (given, clean) => {
  expect(cleanText(given)).toBe(clean);
});

/** Every sign that Unicode calls a format character or leaves out when it shows a text. */
const invisible = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((sign) => /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(sign));

test("nothing that cannot be seen stays between letters, wherever it is stored", () => {
  expect(invisible.length).toBeGreaterThan(4_000);
  const kept = invisible.filter((sign) =>
    [cleanText, cleanLine, cleanCode].some((clean) => clean(`a${sign}b`) !== "ab"),
  );
  expect(kept).toEqual([]);
});

test.each([
  ["Ma’ruf", "Ma'ruf"],
  ["Ma´ruf  Syafiʻi", "Ma'ruf Syafi'i"],
  ["\u200fNur\u200bAini\u00a0 binti\nUmar ", "NurAini binti Umar"],
  ["KTP‑el", "KTP-el"],
  ["ＡＮＤＲＥ Ｗ．", "ANDRE W."],
  ["Verifikasi dan klariﬁkasi", "Verifikasi dan klarifikasi"],
  ["Layanan ‘Jemput Bola’ – 120 m²", "Layanan ‘Jemput Bola’ – 120 m²"],
])("the line %j becomes %j", (given, clean) => {
  expect(cleanLine(given)).toBe(clean);
});

test.each([
  ["\u202a+62 812‑3456–7890\u202c", "+62 812-3456-7890"],
  ["１９８０0101\u00a0200501 1 00１", "19800101 200501 1 001"],
  ["٠٨١٢۳۴", "081234"],
  ["rina@\u200bpemda.go.id ", "rina@pemda.go.id"],
  ["syafi´i", "syafi'i"],
  ["’1980 “x” −5", '\'1980 "x" -5'],
])("the code %j becomes %j", (given, clean) => {
  expect(cleanCode(given)).toBe(clean);
});

test("letters among digits are the digits they look like", () => {
  expect(cleanDigits("O8l2-3I5 o|")).toBe("0812-315 01");
});
