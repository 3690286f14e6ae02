import type { Archive } from "./archive.ts";
import { CellGrid } from "./cell-grid.ts";
import { chooseSheet } from "./choose-sheet.ts";
import { type Relation, readRelations } from "./relations.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readStyles } from "./styles.ts";
import { TableError } from "./table-error.ts";
import type { Sheet, SheetChoice, TableFile, TableLimits } from "./table-file.ts";
import { readWorksheet } from "./worksheet.ts";
import { readXml } from "./xml.ts";

/**
 * One sheet of an Excel workbook. Only the parts that the workbook's relations name are unpacked,
 * whatever else the archive holds and whatever those parts are called.
 * @param workbook name of the workbook's part
 * @throws TableError
 */
export async function readXlsx(
  archive: Archive,
  workbook: string,
  choice: SheetChoice,
  limits: TableLimits,
): Promise<TableFile> {
  const relations = await readRelations(archive, workbook);
  const { listed, from1904 } = await readWorkbook(archive, workbook, relations);
  const sheets = listed.map(({ name, visible }) => ({ name, visible }));
  const sheet = chooseSheet(sheets, choice);
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const texts = partOf("sharedStrings");
  const styles = partOf("styles");
  const parts = {
    texts: texts === undefined ? [] : await readSharedStrings(archive, texts, limits),
    styles: styles === undefined ? [] : await readStyles(archive, styles),
    from1904,
  };
  const grid = new CellGrid(limits);
  await readWorksheet(archive, (listed[sheet] as ListedSheet).part, parts, grid);
  return { format: "xlsx", sheets, sheet, cells: grid.cells, flaws: grid.flaws };
}

/** Names of sheets are 31 letters; a file has some hundred at most. */
const MOST_SHEETS = 1_000;

interface ListedSheet extends Sheet {
  part: string;
}

/** The sheets that hold cells, in their order: charts and dialogs on sheets of their own are left out. */
async function readWorkbook(archive: Archive, part: string, relations: readonly Relation[]) {
  const worksheets = new Map(
    relations.filter(({ type }) => type === "worksheet").map(({ id, target }) => [id, target]),
  );
  const listed: ListedSheet[] = [];
  let from1904 = false;
  await readXml(archive.read(part), {
    open(element, { name = "", state = "visible", date1904, "r:id": id = "" }) {
      if (element === "workbookPr") from1904 = date1904 === "1" || date1904 === "true";
      const target = element === "sheet" ? worksheets.get(id) : undefined;
      if (target === undefined) return;
      listed.push({ name, visible: state === "visible", part: target });
      if (listed.length > MOST_SHEETS) throw new TableError("table.broken");
    },
  });
  return { listed, from1904 };
}
