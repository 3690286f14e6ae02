import {
  type CellText,
  isCellError,
  isoCell,
  numberCell,
  percentCell,
  plainCell,
} from "./cell-text.ts";
import { TableError } from "./table-error.ts";
import type { Attributes } from "./xml.ts";

/**
 * What a cell of an OpenDocument spreadsheet says.
 * @param shown its paragraphs, as the program showed it when it was saved
 */
export function odsCell(cell: Attributes, shown: string): CellText {
  const formula = cell["table:formula"];
  const type = cell["office:value-type"];
  if (cell["calcext:value-type"] === "error") return { text: shown, flaw: "error" };
  if (formula !== undefined && isCellError(shown)) return { text: shown, flaw: "error" };
  if (type === undefined) {
    // A program that does not calculate writes the formula alone.
    const bare = formula !== undefined && shown === "";
    return bare ? { text: "", flaw: "no-result", shown: plainFormula(formula) } : plainCell(shown);
  }
  if (type === "string") return plainCell(cell["office:string-value"] || shown);
  if (type === "boolean") return { text: cell["office:boolean-value"] ?? shown };
  if (type === "date") return isoCell(cell["office:date-value"] ?? shown);
  if (type === "time") return isoCell(clockOf(cell["office:time-value"] ?? ""));
  return numeric(Number(cell["office:value"]), type, shown);
}

function numeric(value: number, type: string, shown: string): CellText {
  if (!Number.isFinite(value)) throw new TableError("table.broken");
  if (type === "percentage") return percentCell(value);
  const cell = numberCell(value);
  // Telephone numbers and codes keep the zeros they are shown with.
  return /^0\d+$/.test(shown) && Number(shown) === value ? { ...cell, text: shown } : cell;
}

/** `of:=SUM([.B2:.B9])` as people know it: `=SUM(B2:B9)`. */
const plainFormula = (formula: string): string =>
  formula
    .replace(/^[a-z]+:/, "")
    .replace(/\[\.?([^\]]*)\]/g, (_, cells: string) => cells.replaceAll(":.", ":"));

const DURATION = /^P(?:(\d{1,6})D)?T(?:(\d{1,6})H)?(?:(\d{1,2})M)?(?:(\d{1,2})(?:[.,]\d+)?S)?$/;

/** PT07H30M00S → 07:30:00. */
function clockOf(duration: string): string {
  const found = DURATION.exec(duration);
  if (found === null) throw new TableError("table.broken");
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((n) => Number(n ?? 0));
  return [days * 24 + hours, minutes, seconds].map((n) => String(n).padStart(2, "0")).join(":");
}
