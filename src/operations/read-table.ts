import { z } from "zod";
import { decodeText, parseCells } from "#lib/csv.ts";
import { failure, type Result } from "#lib/result.ts";
import { isOldExcel, isZip, readXlsx } from "#lib/xlsx.ts";

/** A table as a form brings it: a file, or text pasted from a spreadsheet. The file goes first. */
export const tableFields = {
  file: z.instanceof(File, { error: "error.invalid" }).optional(),
  text: z.string("error.invalid").default(""),
};

/**
 * First step of the operations that take a table: its cells as text, whatever it came as
 * (CSV with comma, semicolon or tab; XLSX, first sheet). Fails under `file` or `text`.
 */
export async function readTable({
  file,
  text,
}: {
  file?: File | undefined;
  text: string;
}): Promise<Result<string[][]>> {
  const field = file === undefined ? "text" : "file";
  const cells = file === undefined ? parseCells(text) : await readFile(file);
  if (!cells.ok) return failure({ [field]: cells.errors[""] ?? "error.invalid" });
  const empty = cells.value.every((row) => row.every((cell) => cell.trim() === ""));
  return empty ? failure({ [field]: "answers.nothing" }) : cells;
}

async function readFile(file: File): Promise<Result<string[][]>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isZip(bytes)) return readXlsx(bytes);
  return isOldExcel(bytes) ? failure({ "": "xlsx.old" }) : parseCells(decodeText(bytes));
}
