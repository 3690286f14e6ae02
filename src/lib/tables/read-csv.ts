import { parse } from "csv-parse/sync";
import { message } from "#lib/text/message.ts";
import { CellGrid } from "./cell-grid.ts";
import { plainCell } from "./cell-text.ts";
import { detectDelimiter } from "./delimiter.ts";
import { restore } from "./formula-guard.ts";
import { TableError } from "./table-error.ts";
import type { TableFile, TableLimits } from "./table-file.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** Signs between the cells of one line: as many columns as a sheet of Excel has. */
const MOST_SIGNS = 16_384;
/** Characters of one line: a hundred cells of a paragraph each. */
const LONGEST_LINE = 256 * 1024;

/**
 * Cells of a delimited text: comma, semicolon or tab, with or without byte order mark or Excel's
 * `sep=;` line. Limits are held line by line, so a text that is too much is given up where it is.
 * @throws TableError
 */
export function readCsv(text: string, limits: TableLimits): TableFile {
  const plain = text.replace(/^\uFEFF/, "");
  const named = /^sep=([,;\t])\r?\n/i.exec(plain);
  const body = named === null ? plain : plain.slice(named[0].length);
  const delimiter = named?.[1] ?? detectDelimiter(body);
  checkWidth(body, delimiter, limits.columns);
  const grid = new CellGrid(limits);
  let row = 0;
  const take = (line: string[]): null => {
    for (const [column, cell] of line.entries()) put(grid, row, column, cell);
    row += 1;
    if (row > limits.rows) grid.reach(row, 0);
    return null;
  };
  try {
    parse(body, {
      delimiter,
      relax_column_count: true,
      max_record_size: LONGEST_LINE,
      on_record: take,
    });
  } catch (error) {
    throw error instanceof TableError ? error : unreadable(error, row + 1);
  }
  const sheets = [{ name: "", visible: true }];
  return { format: "csv", sheets, sheet: 0, cells: grid.cells, flaws: grid.flaws };
}

/** The parser builds a line whole, empty cells too, before anybody can look at it. */
function checkWidth(text: string, delimiter: string, max: number): void {
  const sign = delimiter.charCodeAt(0);
  let signs = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === sign) signs += 1;
    else if (code === LINE_FEED || code === CARRIAGE_RETURN) signs = 0;
    if (signs > MOST_SIGNS) throw new TableError(message("table.too-wide", { max }));
  }
}

function put(grid: CellGrid, row: number, column: number, cell: string): void {
  const { text, flaw, shown } = plainCell(restore(cell));
  grid.put(row, column, text, flaw, shown);
}

function unreadable(error: unknown, row: number): TableError {
  const { code } = error as { code?: string };
  const key = code === "CSV_MAX_RECORD_SIZE" ? "table.line-too-long" : "csv.unreadable";
  return new TableError(message(key, { row }));
}
