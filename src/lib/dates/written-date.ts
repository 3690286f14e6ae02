import { cleanCode } from "#lib/text/clean-text.ts";
import { DAY } from "./day.ts";

/** Which comes first where a date is written with slashes. */
export const DATE_ORDERS = ["dmy", "mdy"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_NAMED = /^(\d{1,2})[\s.-]*([a-z]+)[\s.,-]*(\d{4}|\d{2})$/;
const NAMED_DAY = /^([a-z]+)[\s.-]*(\d{1,2})(?:st|nd|rd|th)?[\s,.-]+(\d{4}|\d{2})$/;

/** The hour of a day, as machines and spreadsheets put it behind the date. */
const CLOCK =
  /(?:t|[\s,]+)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:wib|wita|wit)?$/;
/** Midnight in Greenwich: a day that a spreadsheet wrote down as a moment. Other hours there may be another day here. */
const MIDNIGHT = /[t\s]00:00(?::00(?:\.0+)?)?z$/;
const WEEKDAY =
  /^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|sen|sel|rab|kam|jum|sab|min|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?[\s,]+/;

/** A day by its number: spreadsheets count from the last day of 1899. */
const SERIAL = /^(\d{5})(?:[.,]\d+)?$/;
const FIRST_SERIAL = 20_000; // 1954-10-03
const LAST_SERIAL = 73_050; // 2099-12-31
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** A year of two digits is the one of 1970–2069. */
const TWO_DIGITS_FROM = 70;

/** Beginnings of the months' names in Indonesian (with the old spellings) and English. */
const MONTHS: readonly string[][] = [
  ["januari", "january"],
  ["februari", "pebruari", "february"],
  ["maret", "march", "mrt"],
  ["april"],
  ["mei", "may"],
  ["juni", "june"],
  ["juli", "july"],
  ["agustus", "august", "agt", "agst", "ags"],
  ["september", "sept"],
  ["oktober", "october"],
  ["november", "nopember"],
  ["desember", "december"],
];
const SHORTEST = 3;

/**
 * A date as files and people here write it: 2026-09-03, 3 September 2026, 3-Sep-26, the number of a
 * spreadsheet's day, each with or without an hour; or 03/09/2026 and 3/9/26 where somebody said
 * which order is used: nothing in the date itself tells.
 * @returns YYYY-MM-DD, "order" when the order is needed and not known, null when it is no date
 */
export function readWrittenDate(text: string, order: DateOrder | null): string | null {
  const plain = tidy(text);
  const [, first, , second, year] = YEAR_LAST.exec(plain) ?? [];
  if (first !== undefined) {
    if (order === null) return "order";
    return order === "dmy" ? day(year, second, first) : day(year, first, second);
  }
  const [, numbered, month, date] = YEAR_FIRST.exec(plain) ?? COMPACT.exec(plain) ?? [];
  return numbered === undefined ? named(plain) : day(numbered, month, date);
}

const tidy = (text: string): string =>
  cleanCode(text).toLowerCase().replace(WEEKDAY, "").replace(MIDNIGHT, "").replace(CLOCK, "");

function named(plain: string): string | null {
  const [, date, name, year] = DAY_NAMED.exec(plain) ?? [];
  if (name !== undefined) return day(year, monthOf(name), date);
  const [, other, at, of] = NAMED_DAY.exec(plain) ?? [];
  return other === undefined ? serialDay(plain) : day(of, monthOf(other), at);
}

/** "" for what is no month. */
function monthOf(name: string): string {
  const at = MONTHS.findIndex(
    (names) => name.length >= SHORTEST && names.some((each) => each.startsWith(name)),
  );
  return at < 0 ? "" : String(at + 1);
}

function serialDay(plain: string): string | null {
  const serial = Number(SERIAL.exec(plain)?.[1] ?? 0);
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  return new Date(DAY_ZERO + serial * DAY).toISOString().slice(0, 10);
}

/** Whole files are read with this: no zone, no calendar, only arithmetic. */
function day(year = "", month = "", date = ""): string | null {
  const written = `${fullYear(year)}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written
    ? null
    : written;
}

const fullYear = (year: string): string =>
  year.length === 2 ? `${Number(year) < TWO_DIGITS_FROM ? 20 : 19}${year}` : year;
