import { z } from "zod";
import { failure, type Result, success } from "#lib/result.ts";
import { type CsvTable, type TableShape, toTable, writeCells } from "#lib/tables/csv.ts";
import type { TableFile } from "#lib/tables/table-file.ts";
import type { Context } from "#operations/context.ts";

/** A table as a form brings it: a file, or text pasted from a spreadsheet. The file goes first. */
export const tableFields = {
  file: z.instanceof(File, { error: "error.invalid" }).optional(),
  text: z.string("error.invalid").default(""),
  /** Name of the sheet; the first visible one when nothing is chosen. */
  sheet: z
    .string("error.invalid")
    .max(200, "error.choose")
    .optional()
    .transform((name) => (name === "" ? undefined : name)),
};

export interface TableInput {
  file?: File | undefined;
  text: string;
  sheet?: string | undefined;
}

/**
 * First step of the operations that take a table: the cells of one sheet as text, whatever it came
 * as (XLSX, ODS, CSV). Fails under `file` or `text`.
 */
export async function readTable(
  { tables, address }: Context,
  { file, text, sheet }: TableInput,
): Promise<Result<TableFile>> {
  const field = file === undefined ? "text" : "file";
  const source = file === undefined ? text : new Uint8Array(await file.arrayBuffer());
  const read = await tables.read({ address, source, sheet });
  if (!read.ok) return failure({ [field]: read.errors[""] ?? "error.invalid" });
  const empty = read.value.cells.every((row) => row.every((cell) => cell.trim() === ""));
  return empty ? failure({ [field]: "answers.nothing" }) : read;
}

/** A table with a heading, and the same as text, to be sent back with a confirmation. */
export interface ReadRows {
  table: CsvTable;
  text: string;
  file: TableFile;
}

/** The same for tables whose first row names the columns. Fails under `file`. */
export async function readRows(
  ctx: Context,
  input: TableInput,
  shape: TableShape = {},
): Promise<Result<ReadRows>> {
  const given = input.file !== undefined || input.text.trim() !== "";
  if (!given) return failure({ file: "import.nothing" });
  const read = await readTable(ctx, input);
  if (!read.ok) return failure({ file: Object.values(read.errors)[0] ?? "error.invalid" });
  const table = toTable(read.value, shape);
  if (!table.ok) return failure({ file: table.errors[""] ?? "error.invalid" });
  return success({
    table: table.value,
    text: writeCells(shownCells(read.value)),
    file: read.value,
  });
}

/** Which sheet was read, and which others there are: what a preview tells. */
export const sheetsOf = ({ sheets, sheet }: TableFile): Pick<TableFile, "sheets" | "sheet"> => ({
  sheets,
  sheet,
});

/** A formula without a result must not become an empty cell, which is right, on its way back. */
function shownCells({ cells, flaws }: TableFile): string[][] {
  const shown = cells.map((row) => [...row]);
  for (const { row, column, text } of flaws) shown[row]?.splice(column, 1, text);
  return shown;
}
