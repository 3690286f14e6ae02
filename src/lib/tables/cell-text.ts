import type { CellFlaw } from "./table-file.ts";

/** What a cell shows, and what is wrong with it. */
export interface CellText {
  text: string;
  flaw?: CellFlaw["kind"];
  /** What to name it by when that is not the text. */
  shown?: string;
}

/** Excel and LibreOffice: "#N/A", "#DIV/0!", "#NAME?", "Err:502". */
const ERROR =
  /^#(N\/A|NV|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$|^Err:\d{3}$/i;

/** Is this what a spreadsheet shows instead of a result? */
export const isCellError = (text: string): boolean => ERROR.test(text.trim());

/** Spreadsheets keep 15 digits of a number; a NIP has 18, a NIK 16. */
const EXACT = 1e15;
const SHORTEST_FLAW = "#NV".length;
/** What a spreadsheet writes into a CSV file for such a number. */
const ROUNDED = /^\d(?:[.,]\d+)?E\+?(?:1[5-9]|2\d)$/i;

/** A text: errors and rounded numbers are also met where a table was pasted or saved as texts. */
export function plainCell(text: string): CellText {
  if (text.length < SHORTEST_FLAW) return { text };
  const plain = text.trim();
  if (isCellError(plain)) return { text, flaw: "error", shown: plain };
  return ROUNDED.test(plain) ? { text, flaw: "lost-digits", shown: plain } : { text };
}

/** A number as a spreadsheet shows it: 15 digits, without the noise of binary fractions. */
export function numberCell(value: number): CellText {
  const text = String(Number(value.toPrecision(15)));
  const rounded = Number.isInteger(value) && Math.abs(value) >= EXACT;
  return rounded ? { text, flaw: "lost-digits" } : { text };
}

/** 0.85 → "85%". */
export const percentCell = (value: number): CellText => ({
  text: `${numberCell(value * 100).text}%`,
});

/** Both parts may be missing: it matches everything. */
const ISO = /^(\d{4}-\d\d-\d\d)?T?(\d\d:\d\d(?::\d\d)?)?/;

/** An XML Schema date, time or date-time as people read it; midnight of a day is the day. */
export function isoCell(value: string): CellText {
  const [, date = "", time = ""] = ISO.exec(value) as RegExpExecArray;
  const clock = time.replace(/^(\d\d:\d\d):00$/, "$1");
  if (date === "" || time === "") return { text: date || clock || value };
  return { text: clock === "00:00" ? date : `${date} ${clock}` };
}
