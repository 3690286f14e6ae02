import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { message } from "./message.ts";
import { failure, type Message, type Result, success } from "./result.ts";

/** One row under the header. */
export interface CsvRow {
  /** As a spreadsheet numbers it: the header is row 1. */
  row: number;
  /** Column name (lower case) → text, exactly as it stands; a missing cell is "". */
  values: Record<string, string>;
  /** Set when the row itself is malformed (more cells than columns). */
  error: Message | null;
}

export interface CsvTable {
  /** Trimmed and in lower case. */
  columns: string[];
  rows: CsvRow[];
}

export type CsvCell = string | number | boolean | null;

const DELIMITERS = [",", ";", "\t"] as const;

/**
 * Spreadsheets run a cell that begins like this as a formula (OWASP, "CSV injection"), whoever
 * typed it. The rule, in both directions:
 * - writing: a text that begins with a formula character, after any number of apostrophes, gets one
 *   apostrophe more in front;
 * - reading: a text with at least one apostrophe before a formula character loses one.
 * So every text comes back as it was ("=1" ↔ "'=1", "'=1" ↔ "''=1"), and others are left alone.
 */
const NEEDS_APOSTROPHE = /^'*[=+\-@\t\r\n＝＋－＠]/;
const HAS_APOSTROPHE = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** @returns the text as it may stand in a cell without being run */
export const neutralise = (text: string): string =>
  NEEDS_APOSTROPHE.test(text) ? `'${text}` : text;

/** Undoes `neutralise`. */
export const restore = (text: string): string => (HAS_APOSTROPHE.test(text) ? text.slice(1) : text);

/**
 * The text of a file: UTF-8, or UTF-16 with its mark, or what Excel on Windows writes (windows-1252)
 * when it is not valid UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The delimiter that the first line holds most often outside quotes; a comma when it holds none. */
export function detectDelimiter(text: string): string {
  const [firstLine = ""] = text.replace(/"[^"]*"/g, "").split(/\r\n|\r|\n/);
  const count = (delimiter: string) => firstLine.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/**
 * Cells of a delimited text: comma, semicolon or tab, with or without byte order mark or Excel's
 * `sep=;` line. Index 0 is the first line, blank lines included.
 * Fails with `csv.unreadable?row=…` under the field "" when quotes do not match.
 */
export function parseCells(text: string): Result<string[][]> {
  const plain = text.replace(/^\uFEFF/, "");
  const named = /^sep=([,;\t])\r?\n/i.exec(plain);
  const body = named === null ? plain : plain.slice(named[0].length);
  try {
    const cells: string[][] = parse(body, {
      delimiter: named?.[1] ?? detectDelimiter(body),
      relax_column_count: true,
    });
    return success(cells.map((row) => row.map(restore)));
  } catch (error) {
    const { records } = error as { records: number };
    return failure({ "": message("csv.unreadable", { row: records + 1 }) });
  }
}

/**
 * A table with a header line. Blank rows are skipped.
 * @param most rows under the header
 * Fails under the field "" with `csv.empty`, `csv.too-many`, `csv.duplicate-column`,
 * `csv.missing-column` or `csv.unreadable`.
 */
export function parseTable(
  text: string,
  { required = [], most = 5_000 }: { required?: readonly string[]; most?: number } = {},
): Result<CsvTable> {
  const cells = parseCells(text);
  if (!cells.ok) return cells;
  const [header = [], ...below] = cells.value;
  const columns = header.map((name) => name.trim().toLowerCase());
  const problem = headerProblem(columns, required);
  if (problem !== null) return failure({ "": problem });
  const rows = below
    .map((row, at) => toRow(columns, row, at + 2))
    .filter((row) => row.error !== null || Object.values(row.values).some((cell) => cell.trim()));
  if (rows.length === 0) return failure({ "": "csv.empty" });
  if (rows.length > most) return failure({ "": message("csv.too-many", { max: most }) });
  return success({ columns, rows });
}

function headerProblem(columns: string[], required: readonly string[]): Message | null {
  if (columns.every((name) => name === "")) return "csv.empty";
  const twice = columns.find((name, at) => name !== "" && columns.indexOf(name) !== at);
  if (twice !== undefined) return message("csv.duplicate-column", { name: twice });
  const missing = required.filter((name) => !columns.includes(name));
  return missing.length > 0 ? message("csv.missing-column", { names: missing.join(", ") }) : null;
}

function toRow(columns: string[], cells: string[], row: number): CsvRow {
  const beyond = cells.slice(columns.length).some((cell) => cell.trim() !== "");
  const named = columns.map((name, at): [string, string] => [name, cells[at] ?? ""]);
  return {
    row,
    values: Object.fromEntries(named.filter(([name]) => name !== "")),
    error: beyond ? "csv.too-many-cells" : null,
  };
}

/**
 * A table for spreadsheets and for `parseTable`: UTF-8 with byte order mark (Excel needs it), commas,
 * CRLF, texts neutralised; null is an empty cell.
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): string {
  const cell = (value: CsvCell) => (typeof value === "string" ? neutralise(value) : value);
  return stringify([columns, ...rows.map((row) => row.map(cell))], {
    bom: true,
    record_delimiter: "windows",
    cast: { boolean: (value) => (value ? "ya" : "tidak") },
  });
}
