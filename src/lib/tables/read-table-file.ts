import { decodeText } from "#lib/text/decode-text.ts";
import { type Message, type Result, success } from "../result.ts";
import { Archive } from "./archive.ts";
import { type FileKind, fileKind, isProtectedOffice } from "./file-kind.ts";
import { readCsv } from "./read-csv.ts";
import { readOds } from "./read-ods.ts";
import { readXlsx } from "./read-xlsx.ts";
import { readRelations } from "./relations.ts";
import { asFailure, TableError } from "./table-error.ts";
import { type SheetChoice, TABLE_LIMITS, type TableFile, type TableLimits } from "./table-file.ts";

/** A file's bytes, or a text pasted from a spreadsheet. */
export type TableSource = Uint8Array | string;

/**
 * The cells of one sheet, whatever it came as: XLSX, ODS or CSV.
 * Fails under the field "" with words that say what the file is instead, or what is wrong with it.
 */
export async function readTableFile(
  source: TableSource,
  sheet: SheetChoice,
  limits: TableLimits = TABLE_LIMITS,
): Promise<Result<TableFile>> {
  try {
    return success(await read(source, sheet, limits));
  } catch (error) {
    return asFailure(error);
  }
}

async function read(source: TableSource, sheet: SheetChoice, limits: TableLimits) {
  if (typeof source === "string") return readCsv(source, limits);
  if (source.length === 0) throw new TableError("table.empty");
  const kind = fileKind(source);
  if (kind === "zip")
    return readArchive(await Archive.open(source, limits.unpacked), sheet, limits);
  if (kind === "text") return readCsv(decodeText(source), limits);
  if (kind === "old-office" && isProtectedOffice(source)) throw new TableError("table.protected");
  throw new TableError(WORDS[kind]);
}

const WORDS: Record<Exclude<FileKind, "zip" | "text">, Message> = {
  "old-office": "table.old-office",
  "rich-text": "table.document",
  pdf: "table.pdf",
  image: "table.image",
  html: "table.html",
  xml: "table.xml",
  mail: "table.html",
  archive: "table.archive",
  binary: "table.binary",
};

/** Programs of all kinds save zip archives. */
async function readArchive(archive: Archive, sheet: SheetChoice, limits: TableLimits) {
  const main = (await readRelations(archive, "")).find(({ type }) => type === "officeDocument");
  if (main !== undefined && isWorkbook(main.target)) {
    return readXlsx(archive, main.target, sheet, limits);
  }
  if (main !== undefined) throw new TableError(officeWords(main.target));
  if (archive.has("content.xml") || archive.has("encrypted-package")) {
    return readOpenDocument(archive, sheet, limits);
  }
  throw new TableError(
    archive.has("index/document.iwa") || archive.has("index.zip")
      ? "table.numbers"
      : "table.archive",
  );
}

const isWorkbook = (part: string): boolean => !/^(?:word|ppt|visio)\/|\.bin$/i.test(part);

const officeWords = (part: string): Message =>
  part.toLowerCase().endsWith(".bin") ? "table.xlsb" : "table.document";

/** The archive's first part says what kind of OpenDocument it is. */
async function readOpenDocument(archive: Archive, sheet: SheetChoice, limits: TableLimits) {
  let type = "";
  if (archive.has("mimetype")) {
    for await (const chunk of archive.read("mimetype")) type += new TextDecoder().decode(chunk);
  }
  if (type !== "" && !type.includes("spreadsheet")) throw new TableError("table.document");
  return readOds(archive, sheet, limits);
}
