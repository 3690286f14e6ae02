import type { Finding } from "./personal-data-kind.ts";
import { type Candidate, candidates, digitsOf, isDate } from "./span-of-match.ts";

/** First two digits of the region code (kode wilayah Kemendagri). */
const PROVINCES = /^(?:1[1-9]|2[01]|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])/;

/** Sixteen digits, however they are grouped; O and I where somebody typed letters for 0 and 1. */
const SIXTEEN = /(?<!\d)\d(?:[\s.\-–_/\u00a0\u200b]{0,3}[\dOoIl]){15}(?!\d)/g;
/** Sixteen digits miscounted: with the word beside them they are still meant as the number. */
const ABOUT_SIXTEEN = /(?<!\d)\d(?:[ .\-–_]{0,2}\d){11,18}(?!\d)/g;
const NPWP_SHAPE = /(?<!\d)\d{2}[. ]\d{3}[. ]\d{3}[. ]\d[-. ]\d{3}[. ]\d{3}(?!\d)/g;
const FIFTEEN_OR_SIXTEEN = /(?<!\d)\d(?:[ .-]?\d){14,15}(?!\d)/g;

const AFTER_NIK = /\bn\.?i\.?k\b[^\d\n]{0,30}$|\b(?:no|nomor)\.? (?:e-?)?ktp\b[^\d\n]{0,20}$/i;
const AFTER_KK = /\b(?:kk|kartu keluarga)\b[^\d\n]{0,30}$/i;
/** "NIK/KK: 1375…/1375…": the second one of the pair. */
const AFTER_PAIR = /\bnik ?(?:\/|&|dan) ?(?:no\.? ?)?kk\b[^\d\n]{0,10}\d{16}\D{1,6}$/i;
const BEFORE_KK = /^\s*\(?(?:no(?:mor)?\.? )?(?:kk|kartu keluarga)\b/i;
const AFTER_NPWP = /\bnpwp\b[^\d\n]{0,30}$/i;

const readLetters = (text: string): string =>
  digitsOf(text.replace(/[Oo]/g, "0").replace(/[Il]/g, "1"));

/** Region, day (women: + 40), month and serial number that can be. */
export function isPlausibleIdentity(digits: string): boolean {
  const [regency, district, day, month] = [2, 4, 6, 8].map((at) =>
    Number(digits.slice(at, at + 2)),
  );
  const dayOfBirth = Number(day) > 40 ? Number(day) - 40 : Number(day);
  const possible = (value: number, most: number) => value >= 1 && value <= most;
  return (
    PROVINCES.test(digits) &&
    possible(Number(regency), 79) &&
    possible(Number(district), 99) &&
    possible(dayOfBirth, 31) &&
    possible(Number(month), 12) &&
    digits.slice(12) !== "0000"
  );
}

const kindOf = ({ before, after }: Candidate): "nik" | "kk" => {
  if (AFTER_PAIR.test(before)) return "kk";
  if (AFTER_NIK.test(before)) return "nik";
  return AFTER_KK.test(before) || BEFORE_KK.test(after) ? "kk" : "nik";
};

/** NIK and the number of the family card: both are sixteen digits that begin with a region. */
export function findIdentityNumbers(text: string): Finding[] {
  const plausible = candidates(text, SIXTEEN).filter(
    (each) =>
      !isDate(each) &&
      digitsOf(each.found).length >= 11 &&
      isPlausibleIdentity(readLetters(each.found)),
  );
  const named = candidates(text, ABOUT_SIXTEEN).filter(
    (each) => !isDate(each) && (AFTER_NIK.test(each.before) || AFTER_KK.test(each.before)),
  );
  return [...plausible, ...named].map((each) => ({
    kind: kindOf(each),
    start: each.start,
    end: each.end,
  }));
}

/** NPWP: in its printed shape, or fifteen or sixteen digits after the word. */
export function findTaxNumbers(text: string): Finding[] {
  const named = candidates(text, FIFTEEN_OR_SIXTEEN).filter(({ before }) =>
    AFTER_NPWP.test(before),
  );
  return [...candidates(text, NPWP_SHAPE), ...named].map(({ start, end }) => ({
    kind: "npwp",
    start,
    end,
  }));
}
