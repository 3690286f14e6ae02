/** Which comes first where a date is written with slashes. */
export const DATE_ORDERS = ["dmy", "mdy"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const SLASHES = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
/** Spreadsheets write the hour of a day that has none. */
const MIDNIGHT = /[T ]00:00(:00(\.0+)?)?Z?$/;

/**
 * A date as files in the field write it: 2026-09-03, or 03/09/2026 where somebody said which order
 * the file uses: nothing in the date itself tells.
 * @returns YYYY-MM-DD, "order" when the order is needed and not known, null when it is no date
 */
export function readWrittenDate(text: string, order: DateOrder | null): string | null {
  const plain = text.trim().replace(MIDNIGHT, "");
  const iso = ISO.exec(plain);
  if (iso !== null) return day(iso[1], iso[2], iso[3]);
  const [, first, second, year] = SLASHES.exec(plain) ?? [];
  if (year === undefined) return null;
  if (order === null) return "order";
  return order === "dmy" ? day(year, second, first) : day(year, first, second);
}

/** Whole files are read with this: no zone, no calendar, only arithmetic. */
function day(year = "", month = "", date = ""): string | null {
  const written = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written
    ? null
    : written;
}
