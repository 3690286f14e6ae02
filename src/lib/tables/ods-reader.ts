import type { CellGrid } from "./cell-grid.ts";
import type { CellText } from "./cell-text.ts";
import { isChosen } from "./choose-sheet.ts";
import { odsCell } from "./ods-cell.ts";
import { OdsText } from "./ods-text.ts";
import { TableError } from "./table-error.ts";
import type { Sheet, SheetChoice } from "./table-file.ts";
import type { Attributes } from "./xml.ts";

/** LibreOffice's own limits are 1,048,576 rows and 16,384 columns. */
const MOST_REPEATED = 1_048_576;
const MOST_SHEETS = 1_000;

/** Told of the elements of a `content.xml`: lists the sheets, and puts the cells of one into the grid. */
export class OdsReader {
  readonly sheets: Sheet[] = [];
  readonly #grid: CellGrid;
  readonly #choice: SheetChoice;
  readonly #hidden = new Set<string>();
  #style = "";
  /** Tables that are open: one inside another belongs to a cell and is not read. */
  #tables = 0;
  #chosen: "not yet" | "open" | "done" = "not yet";
  #row = 0;
  #rowRepeated = 1;
  #filled: { column: number; cell: CellText }[] = [];
  #column = 0;
  #cell: Attributes | null = null;
  readonly #text = new OdsText();

  constructor(grid: CellGrid, choice: SheetChoice) {
    this.#grid = grid;
    this.#choice = choice;
  }

  readonly open = (element: string, attributes: Attributes): void => {
    if (element === "style:style") this.#style = attributes["style:name"] ?? "";
    else if (element === "style:table-properties") this.#readStyle(attributes);
    else if (element === "table:table") this.#openTable(attributes);
    if (this.#chosen !== "open" || this.#tables > 1) return;
    if (element === "table:table-row") this.#openRow(attributes);
    else if (isCell(element) && this.#cell === null) this.#openCell(attributes);
    else if (this.#cell !== null) this.#text.open(element, attributes);
  };

  readonly text = (text: string): void => {
    if (this.#cell !== null && this.#tables === 1) this.#text.add(text);
  };

  readonly close = (element: string): void => {
    if (element === "table:table") this.#closeTable();
    else if (this.#chosen !== "open" || this.#tables > 1) return;
    else if (element === "table:table-row") this.#closeRow();
    else if (isCell(element) && this.#cell !== null) this.#closeCell(this.#cell);
    else if (this.#cell !== null) this.#text.close();
  };

  #readStyle(attributes: Attributes): void {
    if (attributes["table:display"] === "false") this.#hidden.add(this.#style);
  }

  #openTable(attributes: Attributes): void {
    this.#tables += 1;
    if (this.#tables > 1) return;
    const visible = !this.#hidden.has(attributes["table:style-name"] ?? "");
    const sheet = { name: attributes["table:name"] ?? "", visible };
    if (this.sheets.length >= MOST_SHEETS) throw new TableError("table.broken");
    const chosen = isChosen(sheet, this.sheets.push(sheet) - 1, this.#choice);
    if (chosen && this.#chosen === "not yet") this.#chosen = "open";
  }

  #closeTable(): void {
    this.#tables -= 1;
    if (this.#tables === 0 && this.#chosen === "open") this.#chosen = "done";
  }

  #openRow(attributes: Attributes): void {
    this.#rowRepeated = repeated(attributes["table:number-rows-repeated"]);
    this.#column = 0;
    this.#filled = [];
  }

  /** Empty rows and cells are repeated to the sheet's end; only what is filled is ever built. */
  #closeRow(): void {
    const repeats = this.#filled.length === 0 ? 0 : this.#rowRepeated;
    for (let at = 0; at < repeats; at += 1) {
      for (const { column, cell } of this.#filled) {
        this.#grid.put(this.#row + at, column, cell.text, cell.flaw, cell.shown);
      }
    }
    this.#row += this.#rowRepeated;
  }

  #openCell(attributes: Attributes): void {
    this.#cell = attributes;
    this.#text.begin();
  }

  #closeCell(attributes: Attributes): void {
    this.#cell = null;
    const cell = odsCell(attributes, this.#text.take());
    const repeats = repeated(attributes["table:number-columns-repeated"]);
    if (cell.text !== "" || cell.flaw !== undefined) {
      this.#grid.reach(this.#row, this.#column + repeats - 1);
      for (let at = 0; at < repeats; at += 1)
        this.#filled.push({ column: this.#column + at, cell });
    }
    this.#column += repeats;
  }
}

const isCell = (element: string): boolean =>
  element === "table:table-cell" || element === "table:covered-table-cell";

function repeated(count = "1"): number {
  const number = Number(count);
  if (Number.isInteger(number) && number >= 1 && number <= MOST_REPEATED) return number;
  throw new TableError("table.broken");
}
