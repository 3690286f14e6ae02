import { officialOrder } from "#core/instruments/element-codes.ts";
import { flawMessage } from "#lib/csv.ts";
import { message } from "#lib/message.ts";
import { failure, type Message, type Result, success } from "#lib/result.ts";
import type { CellFlaw } from "#lib/tables/table-file.ts";
import type { ImportProblem } from "./import-problem.ts";

/**
 * How the columns of a file are named. U8 and U9 mean different elements in the two orders, so
 * somebody has to say which; "names": the columns carry element names, no U8 or U9.
 */
export const COLUMN_ORDERS = ["form", "regulation", "names"] as const;
export type ColumnOrder = (typeof COLUMN_ORDERS)[number];

export interface AnswerRow {
  /** As a spreadsheet numbers it. */
  row: number;
  /** Element key → score, in the order of `AnswerTable.elements`. */
  answers: Record<string, number>;
  /** The whole row as text, for the other columns. */
  cells: readonly string[];
}

export interface AnswerTable {
  /** Element keys in the order of the columns. */
  elements: string[];
  /** Element key → the column's name in the file. */
  codes: Record<string, string>;
  /** Names of all columns as they stand in the file. */
  header: readonly string[];
  rows: AnswerRow[];
  problems: ImportProblem[];
  /** Rows under the answers that are clearly labelled as sums or means, and were left out. */
  footers: { row: number; label: string }[];
}

export interface AnswerTableOptions {
  order: ColumnOrder;
  /** Code number above nine → key of an extra element. */
  extraElement: (code: number) => string | null;
  /** Element keys that may head a column. */
  keys: readonly string[];
  /** Most rows of answers. */
  most: number;
  /** Cells that show an error, or a formula without its result. */
  flaws?: readonly CellFlaw[];
}

/** Titles and remarks may stand above the header. */
const HEADER_WITHIN = 20;
const CODE = /^u[\s._-]*0?([1-9]\d?)$/;
const AMBIGUOUS = [8, 9];
const SCORE = /^([1-4])(?:[.,]0+)?$/;
const FOOTER =
  /^(σ|∑|jumlah|jml|total|sum|rata[\s-]*rata|rerata|mean|average|nrr|ikm|skm|indeks|bobot|mutu)(?![a-z0-9])/i;

/**
 * Finds the columns of answers and reads every row.
 * Fails when the table as a whole cannot be read: under `order` when it has U8 or U9 and nobody said
 * which order it uses, else under `table`. Wrong cells are not a failure but listed in `problems`.
 */
export function readAnswerTable(
  cells: readonly (readonly string[])[],
  options: AnswerTableOptions,
): Result<AnswerTable> {
  const elementOf = elementReader(options);
  const top = cells.slice(0, HEADER_WITHIN);
  const at = top.findIndex((row) => row.some((name) => elementOf(name) !== null));
  const header = top[at]?.map((name) => name.trim());
  if (header === undefined) return failure({ table: "answers.no-header" });
  const columns = header.map((name, position) => ({ at: position, name, key: elementOf(name) }));
  const wrong = headerProblem(columns, options.order);
  if (wrong !== null) return failure(wrong);
  const flaws = Map.groupBy(options.flaws ?? [], (flaw) => flaw.row + 1);
  const table = readRows(cells, at, header, columns.filter(isElement), flaws);
  if (table.rows.length + table.problems.length === 0) {
    return failure({ table: "answers.no-rows" });
  }
  if (table.rows.length > options.most) {
    return failure({ table: message("csv.too-many", { max: options.most }) });
  }
  return success(table);
}

/** Row → cells of it that have no value. */
type Flaws = ReadonlyMap<number, readonly CellFlaw[]>;

interface Column {
  at: number;
  name: string;
  key: string | null;
}

type ElementColumn = Column & { key: string };

const isElement = (column: Column): column is ElementColumn => column.key !== null;

const codeOf = (name: string): number => Number(CODE.exec(name.trim().toLowerCase())?.[1] ?? 0);

function elementReader({ order, extraElement, keys }: AnswerTableOptions) {
  const codes = officialOrder(order === "names" ? "form" : order);
  return (name: string): string | null => {
    const code = codeOf(name);
    if (code > 0) return codes[code - 1] ?? extraElement(code);
    const plain = name.trim().toLowerCase();
    return keys.includes(plain) ? plain : null;
  };
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

function readRows(
  cells: readonly (readonly string[])[],
  headerAt: number,
  header: readonly string[],
  columns: readonly ElementColumn[],
  flaws: Flaws,
): AnswerTable {
  const elements = columns.map(({ key }) => key);
  const codes = Object.fromEntries(columns.map(({ key, name }) => [key, name]));
  const table: AnswerTable = { elements, codes, header, rows: [], problems: [], footers: [] };
  for (const [at, row] of cells.entries()) {
    const first = row.find((cell) => cell.trim() !== "")?.trim();
    if (at <= headerAt || first === undefined) continue;
    if (FOOTER.test(first)) table.footers.push({ row: at + 1, label: first.slice(0, 60) });
    else readRow(table, at + 1, row, columns, flaws);
  }
  return table;
}

function readRow(
  table: AnswerTable,
  row: number,
  cells: readonly string[],
  columns: readonly ElementColumn[],
  flaws: Flaws,
): void {
  const flawed = flaws.get(row);
  const given = columns.map(({ at, name, key }) => {
    const cell = (cells[at] ?? "").trim();
    const flaw = flawed?.find(({ column }) => column === at);
    return { name, key, cell, flaw, score: Number(SCORE.exec(cell)?.[1] ?? 0) };
  });
  const wrong = given.filter(({ score }) => score === 0);
  if (given.every(({ cell, flaw }) => cell === "" && flaw === undefined)) {
    table.problems.push({ row, column: "", message: "answers.no-answers" });
  } else if (wrong.length > 0) {
    table.problems.push(
      ...wrong.map(({ name, cell, flaw }) => ({
        row,
        column: name,
        message: flaw === undefined ? scoreProblem(cell) : flawMessage(flaw),
      })),
    );
  } else {
    const answers = Object.fromEntries(given.map(({ key, score }) => [key, score]));
    table.rows.push({ row, answers, cells });
  }
}

const scoreProblem = (cell: string): Message =>
  cell === "" ? "answers.blank" : message("answers.not-a-score", { value: cell.slice(0, 40) });
