import type { Message } from "#lib/result.ts";

/** One wrong cell of an imported table. */
export interface ImportProblem {
  /** As a spreadsheet numbers it: the header is row 1. */
  row: number;
  /** The column's name as in the file; "" for the row as a whole. */
  column: string;
  message: Message;
}

/**
 * What an import would do.
 * @template B what is known of a thing before; the thing itself where nothing more is needed
 */
export interface ImportPlan<T, B = T> {
  problems: ImportProblem[];
  create: T[];
  update: { before: B; after: T }[];
  unchanged: number;
}
