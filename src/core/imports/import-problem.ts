import type { FieldErrors, Message } from "#lib/result.ts";

/** One wrong cell of an imported table. */
export interface ImportProblem {
  /** As a spreadsheet numbers it: the header is row 1. */
  row: number;
  /** The column's name as in the file; "" for the row as a whole. */
  column: string;
  message: Message;
}

/**
 * The problems of one row, with the columns named as in the file.
 * @param columnOf field → column; a field without column stands for the row
 */
export const rowProblems = (
  row: number,
  errors: FieldErrors,
  columnOf: ReadonlyMap<string, string>,
): ImportProblem[] =>
  Object.entries(errors).map(([field, message]) => ({
    row,
    column: columnOf.get(field) ?? "",
    message,
  }));

/** What an import would do: nothing at all when there is any problem. */
export interface ImportPlan<T> {
  problems: ImportProblem[];
  create: T[];
  update: { before: T; after: T }[];
  unchanged: number;
}
