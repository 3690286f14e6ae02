const RUNNING_NUMBER = /^\d{1,6}[.)]?$/;

/**
 * A table as it goes back and forth with questions about it: of the rows of respondents only what is
 * read, so that names and phone numbers are not carried along. Every row keeps its place and its
 * kind.
 * @param respondents row numbers, from 1
 * @param read indexes of the columns that are read
 */
export const carriedCells = (
  cells: readonly (readonly string[])[],
  respondents: ReadonlySet<number>,
  read: ReadonlySet<number>,
): string[][] =>
  cells.map((row, at) =>
    row.map((cell, column) => {
      const plain = cell.trim();
      const stays = !respondents.has(at + 1) || read.has(column) || plain === "";
      return stays || RUNNING_NUMBER.test(plain) ? cell : "-";
    }),
  );
