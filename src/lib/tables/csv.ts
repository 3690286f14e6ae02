import { stringify } from "csv-stringify/sync";
import { failure, type Message, type Result, success } from "#lib/result.ts";
import { message } from "#lib/text/message.ts";
import { cellName } from "./cell-name.ts";
import { neutralise } from "./formula-guard.ts";
import { readCsv } from "./read-csv.ts";
import { orFailure } from "./table-error.ts";
import { type CellFlaw, TABLE_LIMITS, type TableFile } from "./table-file.ts";

/** One row under the header. */
export interface CsvRow {
  /** As a spreadsheet numbers it: the header is row 1. */
  row: number;
  /** Column name (lower case) → text, exactly as it stands; a missing cell is "". */
  values: Record<string, string>;
  /** Set when the row itself is malformed: more cells than columns, a cell without its result. */
  error: Message | null;
}

export interface CsvTable {
  /** Trimmed and in lower case. */
  columns: string[];
  rows: CsvRow[];
}

export type CsvCell = string | number | boolean | null;

/** What a table must be like. */
export interface TableShape {
  required?: readonly string[];
  /** Rows under the header. */
  most?: number;
}

/** `toTable` of a delimited text. */
export function parseTable(text: string, shape: TableShape = {}): Result<CsvTable> {
  const cells = orFailure(() => readCsv(text, TABLE_LIMITS));
  return cells.ok ? toTable(cells.value, shape) : cells;
}

/**
 * A table with a header line. Blank rows are skipped.
 * Fails under the field "" with `csv.empty`, `csv.too-many`, `csv.duplicate-column` or
 * `csv.missing-column`.
 */
export function toTable(
  { cells, flaws }: Pick<TableFile, "cells" | "flaws">,
  { required = [], most = 5_000 }: TableShape = {},
): Result<CsvTable> {
  const [header = [], ...below] = cells;
  const columns = header.map((name) => name.trim().toLowerCase());
  const problem = headerProblem(columns, required);
  if (problem !== null) return failure({ "": problem });
  const flawed = flawsOfRows(flaws, columns);
  const rows = below
    .map((row, at) => toRow(columns, row, at + 2, flawed.get(at + 1)))
    .filter((row) => row.error !== null || Object.values(row.values).some((cell) => cell.trim()));
  if (rows.length === 0) return failure({ "": "csv.empty" });
  if (rows.length > most) return failure({ "": message("csv.too-many", { max: most }) });
  return success({ columns, rows });
}

/** Row index → its first flaw in a column that has a name: others are not read at all. */
const flawsOfRows = (flaws: readonly CellFlaw[], columns: readonly string[]) =>
  new Map(
    flaws
      .filter(({ column }) => (columns[column] ?? "") !== "")
      .toReversed()
      .map((flaw) => [flaw.row, flaw]),
  );

/** What is wrong with a cell, naming it: `table.cell-error?cell=D7&value=%23N%2FA`. */
export const flawMessage = ({ row, column, kind, text }: CellFlaw): Message =>
  message(`table.cell-${kind}`, { cell: cellName(row, column), value: text });

function headerProblem(columns: string[], required: readonly string[]): Message | null {
  if (columns.every((name) => name === "")) return "csv.empty";
  const twice = columns.find((name, at) => name !== "" && columns.indexOf(name) !== at);
  if (twice !== undefined) return message("csv.duplicate-column", { name: twice });
  const missing = required.filter((name) => !columns.includes(name));
  return missing.length > 0 ? message("csv.missing-column", { names: missing.join(", ") }) : null;
}

function toRow(columns: string[], cells: string[], row: number, flaw?: CellFlaw): CsvRow {
  const beyond = cells.slice(columns.length).some((cell) => cell.trim() !== "");
  const named = columns.map((name, at): [string, string] => [name, cells[at] ?? ""]);
  return {
    row,
    values: Object.fromEntries(named.filter(([name]) => name !== "")),
    error: flaw ? flawMessage(flaw) : beyond ? "csv.too-many-cells" : null,
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

/** Cells as a text that reads back as the same cells. */
export const writeCells = (cells: readonly (readonly string[])[]): string =>
  stringify(cells.map((row) => row.map(neutralise)));
