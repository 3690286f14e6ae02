import { findAccounts } from "./bank-accounts.ts";
import { findIdentityNumbers, findTaxNumbers } from "./identity-numbers.ts";
import { findPlates } from "./licence-plates.ts";
import { type Finding, PERSONAL_DATA_KINDS } from "./personal-data-kind.ts";
import { findPhones } from "./phone-numbers.ts";
import { candidates } from "./span-of-match.ts";

const EMAIL =
  /[\w.+%-]+\s?(?:@|\(at\)|\[at\])\s?[a-z0-9-]+(?:\s?(?:\.|\(dot\)|\[dot\])\s?[a-z0-9-]+)*\s?(?:\.|\(dot\)|\[dot\])\s?[a-z]{2,}/gi;
const SPELLED_EMAIL =
  /[\w.+-]+ (?:at|et) (?:gmail|yahoo|ymail|hotmail|outlook|icloud) ?(?:dot|titik|\.) ?(?:com|co\.id|id)\b/gi;

const findEmails = (text: string): Finding[] =>
  [EMAIL, SPELLED_EMAIL]
    .flatMap((pattern) => candidates(text, pattern))
    .map(({ start, end }) => ({ kind: "email", start, end }));

const rank = ({ kind }: Finding): number => PERSONAL_DATA_KINDS.indexOf(kind);
const overlap = (a: Finding, b: Finding): boolean => a.start < b.end && b.start < a.end;

/** Digits of other scripts as 0–9, each in its place. */
const withPlainDigits = (text: string): string =>
  text.replace(/[\uFF10-\uFF19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));

/**
 * Personal data in a text of a citizen, in order and without overlaps. Careful rather than bold: a
 * person looks at every finding, but what is not found may become public.
 */
export function findPersonalData(text: string): Finding[] {
  const plain = withPlainDigits(text);
  const found = [
    ...findIdentityNumbers(plain),
    ...findTaxNumbers(plain),
    ...findEmails(plain),
    ...findAccounts(plain),
    ...findPhones(plain),
    ...findPlates(plain),
  ].sort((a, b) => rank(a) - rank(b) || a.start - b.start || b.end - a.end);
  const kept: Finding[] = [];
  for (const finding of found) {
    if (!kept.some((other) => overlap(finding, other))) kept.push(finding);
  }
  return kept.sort((a, b) => a.start - b.start);
}
