/** One sheet of a workbook. */
export interface Sheet {
  name: string;
  visible: boolean;
}

/** A cell whose text is not what somebody meant to say. */
export interface CellFlaw {
  /** Index in `cells`: 0 is row 1. */
  row: number;
  /** Index in the row: 0 is column A. */
  column: number;
  kind: "error" | "no-result" | "lost-digits";
  /** The error as the program shows it ("#N/A"), the formula ("=A1+B1"), or the rounded number. */
  text: string;
}

/** A table as somebody brought it, whatever program wrote it. */
export interface TableFile {
  format: "xlsx" | "ods" | "csv";
  /** All sheets in their order, hidden ones too; a CSV file has one without a name. */
  sheets: Sheet[];
  /** Index in `sheets` of the one that was read. */
  sheet: number;
  /**
   * What the cells show, as text: index 0 is row 1, gaps are "", rows end with their last filled
   * cell. Dates are 2026-01-31 or 2026-01-31 07:30, times 07:30, shares 85%, numbers with a point.
   */
  cells: string[][];
  flaws: CellFlaw[];
}

/** Which sheet: its name or its index; without a choice the first visible one. */
export type SheetChoice = string | number | undefined;

/** What may be built from one file. Everything is checked before it is built. */
export interface TableLimits {
  rows: number;
  columns: number;
  /** Cells in all, the gaps between them too. */
  cells: number;
  /** Characters of one cell. */
  cell: number;
  /** Characters of all cells together: one text may stand in many of them. */
  characters: number;
  /** Bytes of the parts that are read, unpacked, in all. */
  unpacked: number;
}

/** 100,000 rows of answers with titles and footers around them; a cell holds as much as Excel's. */
export const TABLE_LIMITS: TableLimits = {
  rows: 105_000,
  columns: 100,
  cells: 2_000_000,
  cell: 32_767,
  characters: 32 * 1024 * 1024,
  unpacked: 64 * 1024 * 1024,
};
