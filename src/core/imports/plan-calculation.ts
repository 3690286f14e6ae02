import { OFFICIAL_ELEMENTS } from "#core/instruments/instrument.ts";
import { buildIndexReport } from "#core/satisfaction/build-index-report.ts";
import type { IndexReport } from "#core/satisfaction/index-report.ts";
import { MOST_ELEMENTS, MOST_ROWS } from "#core/satisfaction/index-request.ts";
import { DEFAULT_LEGAL_BASIS } from "#core/satisfaction/method.ts";
import { tallyRows } from "#core/satisfaction/tally-rows.ts";
import { message } from "#lib/message.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { TableFile } from "#lib/tables/table-file.ts";
import { type AnswerTable, type ColumnOrder, readAnswerTable } from "./answer-table.ts";
import type { ImportProblem } from "./import-problem.ts";

/** What the calculator says of a table of raw answers. */
export interface Calculation {
  /** Null while a row is wrong: an index of the rest would look like the index of all. */
  report: IndexReport | null;
  problems: ImportProblem[];
  footers: AnswerTable["footers"];
  /** Element key → the column's name in the file. */
  codes: Record<string, string>;
  /** Elements of the regulation that have no column. */
  missing: string[];
}

/** Elements beyond the nine keep their code as key: u10, u11… */
const extraElement = (code: number): string => `u${code}`;

/**
 * Computes the index of a table that somebody brings along.
 * Fails under `table` or `order` when the table as a whole cannot be read.
 */
export function planCalculation(
  { cells, flaws }: Pick<TableFile, "cells" | "flaws">,
  { order, population }: { order: ColumnOrder; population: number | null },
): Result<Calculation> {
  const table = readAnswerTable(cells, {
    order,
    extraElement,
    keys: OFFICIAL_ELEMENTS,
    most: MOST_ROWS,
    flaws,
  });
  if (!table.ok) return table;
  const { elements, codes, rows, problems, footers } = table.value;
  if (elements.length > MOST_ELEMENTS) {
    return failure({ table: message("error.index-elements", { max: MOST_ELEMENTS }) });
  }
  const tally = tallyRows(
    elements,
    rows.map(({ answers }) => Object.values(answers)),
  );
  const options = { population, legalBasis: DEFAULT_LEGAL_BASIS };
  return success({
    report: problems.length === 0 ? buildIndexReport(tally, options) : null,
    problems,
    footers,
    codes,
    missing: OFFICIAL_ELEMENTS.filter((key) => !elements.includes(key)),
  });
}
