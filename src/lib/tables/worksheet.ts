import type { Archive } from "./archive.ts";
import type { CellGrid } from "./cell-grid.ts";
import { cellPlace } from "./cell-name.ts";
import { type CellText, isoCell, plainCell } from "./cell-text.ts";
import { type Shown, shownCell } from "./number-format.ts";
import { RichText } from "./rich-text.ts";
import { TableError } from "./table-error.ts";
import { unescapeText } from "./text-escapes.ts";
import { type Attributes, readXml } from "./xml.ts";

/** What the cells of a worksheet refer to. */
export interface WorkbookParts {
  texts: readonly string[];
  styles: readonly Shown[];
  from1904: boolean;
}

/** Puts the cells of a worksheet's part into the grid. */
export async function readWorksheet(
  archive: Archive,
  part: string,
  parts: WorkbookParts,
  grid: CellGrid,
): Promise<void> {
  const reader = new WorksheetReader(parts, grid);
  await readXml(archive.read(part), reader);
}

class WorksheetReader {
  readonly #parts: WorkbookParts;
  readonly #grid: CellGrid;
  readonly #rich = new RichText();
  #row = -1;
  #column = -1;
  #cell: Attributes | null = null;
  /** The element whose text is gathered: "v" or "f". */
  #inside = "";
  #value: string | null = null;
  #formula: string | null = null;

  constructor(parts: WorkbookParts, grid: CellGrid) {
    this.#parts = parts;
    this.#grid = grid;
  }

  readonly open = (element: string, attributes: Attributes): void => {
    if (element === "row") this.#openRow(attributes);
    else if (element === "c") this.#openCell(attributes);
    else if (this.#cell !== null) this.#openInside(element);
  };

  readonly text = (text: string): void => {
    if (this.#inside === "v") this.#value += text;
    else if (this.#inside === "f") this.#formula += text;
    else if (this.#cell !== null) this.#rich.add(text);
  };

  readonly close = (element: string): void => {
    this.#inside = "";
    if (this.#cell === null) return;
    this.#rich.close(element);
    if (element !== "c") return;
    const { text, flaw, shown } = this.#read(this.#cell);
    this.#grid.put(this.#row, this.#column, text, flaw, shown);
    this.#cell = null;
  };

  /** Addresses are optional: without one a row or a cell follows the last. */
  #openRow({ r }: Attributes): void {
    this.#row = r === undefined ? this.#row + 1 : rowNumber(r);
    this.#column = -1;
  }

  #openCell(cell: Attributes): void {
    this.#cell = cell;
    this.#value = null;
    this.#formula = null;
    this.#rich.take();
    const place = cell.r === undefined ? null : cellPlace(cell.r);
    if (cell.r !== undefined && place === null) throw new TableError("table.broken");
    this.#row = place?.row ?? this.#row;
    this.#column = place?.column ?? this.#column + 1;
    if (this.#row < 0) throw new TableError("table.broken");
  }

  #openInside(element: string): void {
    this.#rich.open(element);
    this.#inside = element;
    if (element === "v") this.#value = "";
    if (element === "f") this.#formula = "";
  }

  #read({ t = "n", s = "0" }: Attributes): CellText {
    const value = this.#value ?? "";
    if (t === "inlineStr") return plainCell(this.#rich.take());
    if (t === "str") return plainCell(unescapeText(value));
    if (value.trim() === "") return this.#empty();
    if (t === "s") return plainCell(this.#sharedText(value));
    if (t === "e") return { text: value, flaw: "error" };
    if (t === "b") return { text: value.trim() === "0" ? "false" : "true" };
    if (t === "d") return isoCell(value);
    return this.#number(Number(value), this.#parts.styles[Number(s)] ?? "number");
  }

  /** A program that does not calculate writes the formula alone. */
  #empty(): CellText {
    if (this.#formula === null) return { text: "" };
    return { text: "", flaw: "no-result", shown: `=${this.#formula}` };
  }

  #sharedText(value: string): string {
    const text = this.#parts.texts[Number(value)];
    if (text === undefined) throw new TableError("table.broken");
    return text;
  }

  #number(value: number, shown: Shown): CellText {
    if (!Number.isFinite(value)) throw new TableError("table.broken");
    return shownCell(value, shown, this.#parts.from1904);
  }
}

function rowNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new TableError("table.broken");
  return Number(text) - 1;
}
