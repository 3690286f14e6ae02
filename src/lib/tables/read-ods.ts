import type { Archive } from "./archive.ts";
import { CellGrid } from "./cell-grid.ts";
import { chooseSheet } from "./choose-sheet.ts";
import { OdsReader } from "./ods-reader.ts";
import { TableError } from "./table-error.ts";
import type { SheetChoice, TableFile, TableLimits } from "./table-file.ts";
import { readXml } from "./xml.ts";

/**
 * One sheet of an OpenDocument spreadsheet.
 * @throws TableError
 */
export async function readOds(
  archive: Archive,
  choice: SheetChoice,
  limits: TableLimits,
): Promise<TableFile> {
  if (await isProtected(archive)) throw new TableError("table.protected");
  const grid = new CellGrid(limits);
  const reader = new OdsReader(grid, choice);
  await readXml(archive.read("content.xml"), reader);
  const { sheets } = reader;
  const sheet = chooseSheet(sheets, choice);
  return { format: "ods", sheets, sheet, cells: grid.cells, flaws: grid.flaws };
}

async function isProtected(archive: Archive): Promise<boolean> {
  let found = false;
  if (!archive.has("META-INF/manifest.xml")) return false;
  await readXml(archive.read("META-INF/manifest.xml"), {
    open(element) {
      if (element === "manifest:encryption-data") found = true;
    },
  });
  return found;
}
