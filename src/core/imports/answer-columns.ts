import { officialOrder } from "#core/instruments/element-codes.ts";
import { failure, type Message, type Result, success } from "#lib/result.ts";
import { message } from "#lib/text/message.ts";
import { readScore } from "./score.ts";

/**
 * How the columns of a file are named. U8 and U9 mean different elements in the two orders, so
 * somebody has to say which; "names": the columns carry element names, no U8 or U9.
 */
export const COLUMN_ORDERS = ["form", "regulation", "names"] as const;
export type ColumnOrder = (typeof COLUMN_ORDERS)[number];

export interface ColumnOptions {
  order: ColumnOrder;
  /** Code number above nine → key of an extra element. */
  extraElement: (code: number) => string | null;
  /** Element keys that may head a column. */
  keys: readonly string[];
}

/** A column of scores. */
export interface ElementColumn {
  at: number;
  name: string;
  key: string;
}

export interface AnswerColumns {
  /** Index of the row that names the elements. */
  headerAt: number;
  /** Names of all columns; where headings are in two rows, the empty ones are from the row above. */
  header: readonly string[];
  columns: readonly ElementColumn[];
  /** Names of extra elements whose column holds nothing. */
  ignored: string[];
}

type Cells = readonly (readonly string[])[];
interface Column {
  at: number;
  name: string;
  key: string | null;
}

/** Titles and remarks may stand above the header; blank rows do not count. */
const HEADER_WITHIN = 20;
/** Over this many rows headings are split. */
const HEADING_ROWS = 3;
const CODE = /^(?:u|unsur)[\s._-]*0?([1-9]\d?)$/;
const AMBIGUOUS = [8, 9];

const plainName = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .trim();
const codeOf = (name: string): number => Number(CODE.exec(name.toLowerCase())?.[1] ?? 0);
const isElement = (column: Column): column is ElementColumn => column.key !== null;

/** Fails under `order` when somebody has to say which order the file uses, else under `table`. */
export function findColumns(cells: Cells, options: ColumnOptions): Result<AnswerColumns> {
  const elementOf = elementReader(options);
  const headerAt = headingRow(cells, elementOf);
  const named = (cells[headerAt] ?? []).map(plainName);
  if (headerAt < 0) return failure({ table: "answers.no-header" });
  const all = named.map((name, at) => ({ at, name, key: elementOf(name) }));
  const isIgnored = emptyExtra(cells, headerAt, all, options.keys);
  const columns = all.filter((column) => !isIgnored(column));
  const wrong = headerProblem(columns, options.order);
  if (wrong !== null) return failure(wrong);
  return success({
    headerAt,
    header: wholeHeader(cells, headerAt, named),
    columns: columns.filter(isElement),
    ignored: all.filter(isIgnored).map(({ name }) => name),
  });
}

function elementReader({ order, extraElement, keys }: ColumnOptions) {
  const codes = officialOrder(order === "names" ? "form" : order);
  return (name: string): string | null => {
    const code = codeOf(name);
    if (code > 0) return codes[code - 1] ?? extraElement(code);
    const plain = plainName(name).toLowerCase();
    return keys.includes(plain) ? plain : null;
  };
}

/** The row that names the most elements: in a title, one word may look like an element. */
function headingRow(cells: Cells, elementOf: (name: string) => string | null): number {
  const top = cells
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => row.some((cell) => cell.trim() !== ""))
    .slice(0, HEADER_WITHIN);
  const named = top.map(({ row, at }) => ({
    at,
    count: row.filter((cell) => codeOf(plainName(cell)) > 0 || elementOf(cell) !== null).length,
  }));
  const best = named.reduce((most, next) => (next.count > most.count ? next : most), {
    at: -1,
    count: 0,
  });
  return best.at;
}

/** An extra element that has a heading and no answers: the form had room for it. */
function emptyExtra(
  cells: Cells,
  headerAt: number,
  columns: readonly Column[],
  keys: readonly string[],
): (column: Column) => boolean {
  const extra = columns.filter(
    ({ name, key }) => codeOf(name) > AMBIGUOUS.length + 7 && (key === null || !keys.includes(key)),
  );
  const others = columns.filter((column) => column.key !== null && !extra.includes(column));
  const answered = cells
    .slice(headerAt + 1)
    .filter((row) => others.length > 0 && others.every(({ at }) => readScore(row[at]) !== null));
  const empty = extra.filter(({ at }) => answered.every((row) => (row[at] ?? "").trim() === ""));
  return (column) => answered.length > 0 && empty.includes(column);
}

function headerProblem(
  columns: readonly Column[],
  order: ColumnOrder,
): Record<string, Message> | null {
  if (order === "names" && columns.some(({ name }) => AMBIGUOUS.includes(codeOf(name)))) {
    return { order: "answers.order-needed" };
  }
  const unknown = columns.find(({ name, key }) => codeOf(name) > 0 && key === null);
  if (unknown !== undefined) {
    return { table: message("answers.unknown-element", { name: unknown.name }) };
  }
  const twice = columns
    .filter(isElement)
    .find(({ key }, at, all) => all.findIndex((other) => other.key === key) < at);
  if (twice === undefined) return null;
  return { table: message("csv.duplicate-column", { name: twice.name }) };
}

/** Merged headings leave blanks in all rows but one. A title stands alone in its row. */
function wholeHeader(cells: Cells, headerAt: number, named: readonly string[]): string[] {
  const above = cells
    .slice(Math.max(0, headerAt - HEADING_ROWS + 1), headerAt)
    .filter((row) => row.filter((cell) => cell.trim() !== "").length > 1)
    .toReversed();
  const rows = [named, ...above];
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, at) =>
    rows.reduce((name, row) => name || plainName(row[at] ?? ""), ""),
  );
}
