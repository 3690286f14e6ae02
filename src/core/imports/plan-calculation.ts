import { OFFICIAL_ELEMENTS } from "#core/instruments/instrument.ts";
import { buildIndexReport } from "#core/satisfaction/build-index-report.ts";
import type { IndexReport } from "#core/satisfaction/index-report.ts";
import { MOST_ELEMENTS, MOST_ROWS } from "#core/satisfaction/index-request.ts";
import { DEFAULT_LEGAL_BASIS } from "#core/satisfaction/method.ts";
import { tallyRows } from "#core/satisfaction/tally-rows.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { ImportProblem } from "#lib/tables/import-problem.ts";
import type { TableFile } from "#lib/tables/table-file.ts";
import { message } from "#lib/text/message.ts";
import type { ColumnOrder } from "./answer-columns.ts";
import { type AnswerTable, type RowChoice, readAnswerTable } from "./answer-table.ts";
import { carriedCells } from "./carried-cells.ts";

/** What the calculator says of a table of raw answers. */
export interface Calculation {
  /** Null while a row is wrong or not clear: an index of the rest would look like the index of all. */
  report: IndexReport | null;
  problems: ImportProblem[];
  /** Rows that are no respondents, rows that may be, and empty columns. */
  leftOut: AnswerTable["leftOut"];
  asked: AnswerTable["asked"];
  ignored: string[];
  /** The table, to be sent back with what was chosen. */
  cells: string[][];
  /** Element key → the column's name in the file. */
  codes: Record<string, string>;
  /** Elements of the regulation that have no column. */
  missing: string[];
}

/** Is every row either a good answer or none? */
const isClear = ({
  rows,
  problems,
  asked,
}: Pick<AnswerTable, "rows" | "problems" | "asked">): boolean =>
  rows.length > 0 && problems.length === 0 && asked.every(({ choice }) => choice !== null);

/** Elements beyond the nine keep their code as key: u10, u11… */
const extraElement = (code: number): string => `u${code}`;

/**
 * Computes the index of a table that somebody brings along.
 * Fails under `table` or `order` when the table as a whole cannot be read.
 */
export function planCalculation(
  { cells, flaws }: Pick<TableFile, "cells" | "flaws">,
  {
    order,
    population,
    choices = new Map(),
  }: {
    order: ColumnOrder;
    population: number | null;
    choices?: ReadonlyMap<number, RowChoice>;
  },
): Result<Calculation> {
  const table = readAnswerTable(cells, {
    order,
    extraElement,
    keys: OFFICIAL_ELEMENTS,
    most: MOST_ROWS,
    choices,
    flaws,
  });
  if (!table.ok) return table;
  const { elements, codes, rows, problems, leftOut, asked, ignored } = table.value;
  if (elements.length > MOST_ELEMENTS) {
    return failure({ table: message("error.index-elements", { max: MOST_ELEMENTS }) });
  }
  const tally = tallyRows(
    elements,
    rows.map(({ answers }) => Object.values(answers)),
  );
  const options = { population, legalBasis: DEFAULT_LEGAL_BASIS };
  return success({
    report: isClear(table.value) ? buildIndexReport(tally, options) : null,
    problems,
    leftOut,
    asked,
    ignored,
    cells: carriedCells(cells, new Set(rows.map(({ row }) => row)), new Set(table.value.places)),
    codes,
    missing: OFFICIAL_ELEMENTS.filter((key) => !elements.includes(key)),
  });
}
