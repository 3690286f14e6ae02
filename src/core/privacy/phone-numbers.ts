import type { Finding } from "./personal-data-kind.ts";
import { type Candidate, candidates, digitsOf, isDate, isMoney } from "./span-of-match.ts";

/** 0812…, +62 812…, 62812…, with (0), spaces, dots and dashes; letters O for the first zero. */
const MOBILE =
  /(?<!\d[.,]?)(?:\(?(?:\+|00)?62\)?[\s.-]{0,2}(?:\(?0\)?)?|[0oO])[\s.-]?8[1-9]\d(?:\d|[\s.\-–/]{1,3}\d{2,8}){2,10}(?!\d)/g;
/** Every digit apart: 0 8 1 2 3 4 … */
const SPACED = /(?<!\d)0([ .-])8\1\d(?:\1\d){7,10}(?!\d)/g;
/** Area code set apart: (0752) 21234, 021-555 1234; +62 752 21234. */
const LANDLINE =
  /(?<!\d[.,]?)(?:\(0(?:2[124]|31|61|[2-79]\d{2})\)\s?|0(?:2[124]|31|61|[2-79]\d{2})[\s\-–]{1,3}|\+62[\s-]?(?:2[124]|31|61|[2-79]\d{2})[\s-]?)\d{3,8}(?:[ -]\d{2,4})?(?!\d)/g;
/** A number without shape, after a word that says what it is. */
const PLAIN = /(?<!\d)(?:0[2-9]|8[1-9])\d{7,10}(?!\d)/g;
const AFTER_WORD =
  /\b(?:telp|telepon|telpon|tlp|tel|fax|hp|wa|whatsapp|whats app|hubungi|kontak|sms|ponsel|handphone)\b[^\d\n]{0,25}$/i;
/** Spoken out: "nol delapan satu dua …". */
const SPOKEN =
  /\b(?:(?:nol|kosong)[\s,.-]+delapan)(?:[\s,.-]+(?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)\b){7,11}/gi;

const MOST = 13;
const LEAST = 10;

/** Digits as dialled at home: 0… */
const national = (found: string): string =>
  `0${digitsOf(found.replace(/^[oO]/, "0"))
    .replace(/^(?:00)?62/, "")
    .replace(/^0/, "")}`;

/** A number of another thing behind it is cut off at the gap. */
function withoutNext(candidate: Candidate): Candidate {
  let { found } = candidate;
  while (national(found).length > MOST) {
    const shorter = found.replace(/[\s.\-–/]+\d+$/, "");
    if (shorter === found) break;
    found = shorter;
  }
  return { ...candidate, found, end: candidate.start + found.length };
}

const isMobile = ({ found }: Candidate): boolean => {
  const { length } = national(found);
  return length >= LEAST && length <= MOST && !/^08[046]/.test(national(found));
};

const isLandline = ({ found }: Candidate): boolean => {
  const { length } = national(found);
  return length >= 8 && length <= 12;
};

/** Telephone numbers of people and offices; not short service numbers (112, 1500xxx, 0800 …). */
export function findPhones(text: string): Finding[] {
  const mobiles = candidates(text, MOBILE).map(withoutNext).filter(isMobile);
  const landlines = candidates(text, LANDLINE).filter(isLandline);
  const plain = candidates(text, PLAIN).filter(
    ({ before, found }) => AFTER_WORD.test(before) && !/^080/.test(found),
  );
  return [
    ...[...mobiles, ...landlines, ...plain].filter((each) => !isMoney(each) && !isDate(each)),
    ...candidates(text, SPACED),
    ...candidates(text, SPOKEN),
  ].map(({ start, end }) => ({ kind: "phone", start, end }));
}
