import { z } from "zod";
import { isDay } from "#lib/dates/local-moment.ts";
import type { Message } from "#lib/result.ts";
import { cleanCode } from "#lib/text/clean-text.ts";

/** Nobody becomes a civil servant before this age (PP 11/2017 art. 23); by the years of the number. */
const YOUNGEST = 18;

const PARTS = /^(?<born>\d{8})(?<year>\d{4})(?<month>\d{2})(?<sex>\d)(?<serial>\d{3})$/;
const MONTH = /^(0[1-9]|1[0-2])$/;
/**
 * Contract employees (PPPK) have, in the place of the month, a two and how many contracts they have
 * had, or the mark of part-time work: 21, 22, … 24.
 */
const CONTRACT = /^2[1-9]$/;

/** What stands between the digits: blanks, points, strokes, a spreadsheet's apostrophe. */
const BETWEEN = /[\s.·_/'"-]+/g;
const DIGITS = /^\d+$/;
/** What a spreadsheet makes of eighteen digits when they are no text. */
const COUNTED = /^\d([.,]?\d+)?E\+?\d+$/i;

/**
 * A civil servant's number without what people write between its digits ("NIP. 19800101 200501 1
 * 001"); anything else as it is, only trimmed.
 */
export function readNip(text: string): string {
  const plain = cleanCode(text);
  const digits = plain
    .replace(/^nip\b/i, "")
    .replace(BETWEEN, "")
    .replace(/^:/, "");
  return DIGITS.test(digits) ? digits : plain;
}

/** Is it a number that a spreadsheet rounded? Its last digits are lost. */
export const isCounted = (text: string): boolean => COUNTED.test(text);

export const nipSchema = z
  .string("error.required")
  .transform(readNip)
  .refine((text) => text !== "", "error.required")
  .refine((text) => !isCounted(text), "nip.spreadsheet")
  .refine((text) => /^\d{18}$/.test(text), "nip.shape");

/**
 * What is wrong with the number; null when it may be somebody's.
 *
 * Shape (Perka BKN 43/2007): date of birth YYYYMMDD, month of the first appointment YYYYMM, sex
 * (1 man, 2 woman; no other digit is given out, so 0 is a slip), serial number from 001.
 * @param nip 18 digits
 * @param today YYYY-MM-DD
 */
export function nipProblem(nip: string, today: string): Message | null {
  const { born = "", year = "", month = "", sex = "", serial = "" } = PARTS.exec(nip)?.groups ?? {};
  const bornOn = `${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6)}`;
  if (!isDay(bornOn) || bornOn < "1900-01-01" || bornOn > today) return "nip.birth";
  if (!MONTH.test(month) && !CONTRACT.test(month)) return "nip.appointment";
  const appointed = MONTH.test(month) ? `${year}-${month}` : year;
  if (appointed > today) return "nip.appointment-future";
  if (Number(year) - Number(born.slice(0, 4)) < YOUNGEST) return "nip.too-young";
  if (sex !== "1" && sex !== "2") return "nip.sex";
  return serial === "000" ? "nip.serial" : null;
}

/** In its groups, as it stands on papers: 19800101 200501 1 001. */
export const formatNip = (nip: string): string =>
  nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, "$1 $2 $3 $4");
