import { cleanCode } from "./clean-text.ts";

/** Plain, or with a decimal comma or point: 1234 · 12,5 · 12.5 */
const PLAIN = /^(\d+)(?:[.,](\d+))?$/;
/** Thousands as they are written here: 1.234 · 1 234 · 1'234,5 */
const LOCAL = /^([1-9]\d{0,2}(?:([. '])\d{3})(?:\2\d{3})*)(?:,(\d+))?$/;
/** Thousands as they are written in English: 1,234,567 · 1,234.5 */
const ENGLISH = /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/;
/** Three digits after one comma: in English thousands, here a fraction. */
const ONE_COMMA = /^\d+,\d{3}$/;

/**
 * A number as people and spreadsheets here write it. A point or blank before three digits groups
 * thousands (1.234 is one thousand two hundred and thirty-four; 0.111 is a fraction, for no group
 * begins with 0); a comma is the decimal mark. What can only be English is read so (1,234.5).
 * @param whole the number counts something: 1,234 is no fraction, and a fraction is no number
 * @returns null for what is none
 */
export function readNumber(text: string, { whole = false } = {}): number | null {
  const plain = cleanCode(text);
  const sign = /^[+-]/.exec(plain)?.[0] ?? "";
  const digits = plain.slice(sign.length).trim();
  const english = ONE_COMMA.test(digits) && !whole ? null : ENGLISH.exec(digits);
  const local = LOCAL.exec(digits);
  const simple = PLAIN.exec(digits);
  const [integer, fraction = "0"] =
    local !== null
      ? [local[1], local[3]]
      : english !== null
        ? [english[1], english[2]]
        : [simple?.[1], simple?.[2]];
  if (integer === undefined) return null;
  const value = Number(`${sign}${integer.replace(/\D/g, "")}.${fraction}`);
  return !Number.isFinite(value) || (whole && !Number.isSafeInteger(value)) ? null : value + 0;
}
