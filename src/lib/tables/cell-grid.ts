import { message } from "#lib/text/message.ts";
import { cellName } from "./cell-name.ts";
import { TableError } from "./table-error.ts";
import type { CellFlaw, TableLimits } from "./table-file.ts";

/** Collects the cells of one sheet; every limit is checked before anything is built. */
export class CellGrid {
  readonly cells: string[][] = [];
  readonly flaws: CellFlaw[] = [];
  readonly #limits: TableLimits;
  #cells = 0;
  #characters = 0;

  constructor(limits: TableLimits) {
    this.#limits = limits;
  }

  /**
   * Places are counted from 0. An empty cell without a flaw is no cell: sheets are styled far beyond
   * what is written in them.
   */
  put(row: number, column: number, text: string, flaw?: CellFlaw["kind"], shown = text): void {
    if (text === "" && flaw === undefined) return;
    this.reach(row, column);
    this.#measure(row, column, text);
    while (this.cells.length <= row) this.cells.push([]);
    const cells = this.cells[row] as string[];
    this.#count(Math.max(1, column + 1 - cells.length), text.length);
    while (cells.length < column) cells.push("");
    cells[column] = text;
    if (flaw !== undefined) this.flaws.push({ row, column, kind: flaw, text: shown.slice(0, 100) });
  }

  /** Is there room for a cell at this place? @throws TableError when there is none */
  reach(row: number, column: number): void {
    const { rows, columns } = this.#limits;
    if (row >= rows) throw new TableError(message("table.too-many-rows", { max: rows }));
    if (column >= columns) throw new TableError(message("table.too-wide", { max: columns }));
  }

  #measure(row: number, column: number, text: string): void {
    const { cell: max } = this.#limits;
    if (text.length <= max) return;
    throw new TableError(message("table.cell-too-long", { cell: cellName(row, column), max }));
  }

  #count(cells: number, characters: number): void {
    this.#cells += cells;
    this.#characters += characters;
    if (this.#cells > this.#limits.cells || this.#characters > this.#limits.characters) {
      throw new TableError("table.too-large");
    }
  }
}
