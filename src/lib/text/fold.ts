import { cleanLine } from "./clean-text.ts";

/** Latin letters with accents, and marks that stand apart from their letter. */
const ACCENTED: readonly [number, number][] = [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
];
const MARKS: readonly [number, number] = [0x300, 0x36f];
/** Letters that are no other letter with an accent, as they are mostly written without them. */
const OWN: Readonly<Record<string, string>> = {
  ...{ ø: "o", đ: "d", ł: "l", ı: "i", ħ: "h", ŧ: "t", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe" },
};
/** Ma'ruf, Ma’ruf and Maruf are looked for by either. */
const APOSTROPHES = "'‘’‚‛ʼʻʹʾʿ`´′ꞌ＇";

const signs = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at));

function plainLetter(sign: string): string {
  const small = sign.toLowerCase();
  return OWN[small] ?? small.normalize("NFKD").replace(/\p{M}/gu, "");
}

/** Sign → what stands for it in comparisons: at most two small letters. What is not here stays. */
export const FOLDS: ReadonlyMap<string, string> = new Map([
  ...[...APOSTROPHES, ...signs(...MARKS)].map((sign) => [sign, ""] as const),
  ...ACCENTED.flatMap((range) => signs(...range))
    .map((sign) => [sign, plainLetter(sign)] as const)
    .filter(([, plain]) => /^[a-z]{1,2}$/.test(plain)),
]);

/** The form by which names and words are sorted, compared and found; `folded` of the queries is the same. */
export const foldText = (text: string): string =>
  text
    .replace(/[^ -&(-_a-~]/g, (sign) => FOLDS.get(sign) ?? sign)
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** The words of a search, in the form of `foldText`; none when it holds signs only. */
export const searchTerms = (text: string): string[] =>
  foldText(cleanLine(text)).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Does the text hold every word of the search, or the very signs where there is no word? */
export function holdsTerms(text: string, search: string): boolean {
  const terms = searchTerms(search);
  if (terms.length === 0) return search !== "" && text.includes(search);
  const plain = foldText(text);
  return terms.every((term) => plain.includes(term));
}

/** Names in the order people expect, as lists of the database have them. */
export function compareNames(a: string, b: string): number {
  const [first, second] = [foldText(a), foldText(b)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
