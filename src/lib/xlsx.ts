import { readSheet } from "read-excel-file/universal";
import { failure, type Result, success } from "./result.ts";
import { unzip } from "./zip.ts";

/** 100,000 rows of a dozen cells unpack to about 30 MB of XML. */
const MOST_XML = 32 * 1024 * 1024;
const MOST_ROWS = 105_000;
const MOST_COLUMNS = 100;

const isXml = (name: string): boolean => name.endsWith(".xml") || name.endsWith(".rels");

/** Every `r="…"` of a sheet: the address of a row ("12") or of a cell ("AB12"); groups empty when odd. */
const ADDRESS = /\br\s*=\s*(?:(["'])([A-Z]{0,2})([1-9]\d{0,5})\1)?/g;

/** Does the file begin like a zip archive (XLSX), not like text? */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** Does it begin like the binary workbooks of Excel before 2007? */
export const isOldExcel = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

/**
 * The cells of a workbook's first sheet as text; index 0 is row 1, gaps are "".
 * Checked before it is read: one cell with a far address ("ZZZZZ1") would make the reader fill the
 * gap until memory ends. Fails under the field "" with `xlsx.broken` or `xlsx.too-large`.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Result<string[][]>> {
  const files = unzip(bytes, { most: MOST_XML, wanted: isXml });
  if (!files.ok) {
    return failure({ "": files.errors[""] === "zip.broken" ? "xlsx.broken" : "xlsx.too-large" });
  }
  if ([...files.value.values()].some(isTooWide)) return failure({ "": "xlsx.too-large" });
  try {
    const rows: unknown[][] = await readSheet(new Uint8Array(bytes).buffer);
    return success(rows.map((row) => row.map(cellText)));
  } catch {
    return failure({ "": "xlsx.broken" });
  }
}

function isTooWide(content: Buffer): boolean {
  if (!content.includes("sheetData")) return false;
  for (const [, quote, letters = "", digits] of content.toString("latin1").matchAll(ADDRESS)) {
    if (quote === undefined) return true;
    if (Number(digits) > MOST_ROWS || columnNumber(letters) > MOST_COLUMNS) return true;
  }
  return false;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

function cellText(value: unknown): string {
  if (value === null) return "";
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
