import { type CellText, isoCell, numberCell, percentCell } from "./cell-text.ts";

/** How the number in a cell is shown, as far as it changes what the number means. */
export type Shown =
  | "number"
  | "percent"
  | "date"
  | "time"
  | "date-time"
  | "elapsed"
  | { digits: number };

/** Formats that files name by number only (ISO 29500-1, 18.8.30; 27–36 and 50–58 in East Asia). */
const BUILT_IN: readonly [from: number, to: number, shown: Shown][] = [
  [9, 10, "percent"],
  [14, 17, "date"],
  [18, 21, "time"],
  [22, 22, "date-time"],
  [27, 31, "date"],
  [32, 33, "time"],
  [34, 36, "date"],
  [45, 45, "time"],
  [46, 46, "elapsed"],
  [47, 47, "time"],
  [50, 54, "date"],
  [55, 56, "time"],
  [57, 58, "date"],
];

export const builtInFormat = (id: number): Shown =>
  BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? "number";

/** Quoted and escaped texts, paddings, and colours, conditions and locales in brackets. */
const NOT_CODE = /"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

/** What a format like `dd/mm/yyyy;@` or `"Rp" #,##0` shows. */
export function formatShown(format: string): Shown {
  const [first = ""] = format.replace(NOT_CODE, "").toLowerCase().split(";");
  if (/\[[hms]+\]/.test(first)) return "elapsed";
  const code = first.replace("general", "").replace(/am\/pm|a\/p/, "h");
  const time = /[hs]/.test(code);
  const date = /[yd]/.test(code) || (/m/.test(code) && !time);
  if (date) return time ? "date-time" : "date";
  if (time) return "time";
  if (code.includes("%")) return "percent";
  return /^00+$/.test(code) ? { digits: code.length } : "number";
}

const DAY = 86_400;
/** 31 December 9999. */
const LAST_SERIAL = 2_958_466;

/** A number as its cell shows it. @param from1904 days are counted from 1904, not from 1900 */
export function shownCell(value: number, shown: Shown, from1904: boolean): CellText {
  if (typeof shown === "object") return padded(value, shown.digits);
  if (shown === "number") return numberCell(value);
  if (shown === "percent") return percentCell(value);
  if (value < 0 || value >= LAST_SERIAL) return numberCell(value);
  const seconds = Math.round(value * DAY);
  const clock = clockOf(shown === "elapsed" ? seconds : seconds % DAY);
  if (shown === "time" || shown === "elapsed") return isoCell(clock);
  const date = dateOf(Math.floor(seconds / DAY), from1904);
  return isoCell(shown === "date" ? date : `${date}T${clock}`);
}

/** Telephone numbers and codes keep the zeros they are shown with. */
function padded(value: number, digits: number): CellText {
  const cell = numberCell(value);
  return /^\d+$/.test(cell.text) ? { ...cell, text: cell.text.padStart(digits, "0") } : cell;
}

const two = (value: number): string => String(value).padStart(2, "0");

const clockOf = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(":");

/** Excel counts a 29 February 1900 that never was: day 60. */
function dateOf(days: number, from1904: boolean): string {
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(epoch + days * DAY * 1000).toISOString().slice(0, 10);
}
