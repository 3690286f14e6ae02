import { message } from "#lib/text/message.ts";
import { TableError } from "./table-error.ts";
import type { Sheet, SheetChoice } from "./table-file.ts";

/**
 * The sheet to read: the chosen one, else the first visible one; a hidden one only by choice.
 * @returns its index
 * @throws TableError
 */
export function chooseSheet(sheets: readonly Sheet[], choice: SheetChoice): number {
  if (sheets.length === 0) throw new TableError("table.no-sheet");
  const at = sheets.findIndex((sheet, index) => isChosen(sheet, index, choice));
  if (at >= 0) return at;
  throw new TableError(
    choice === undefined
      ? "table.all-hidden"
      : message("table.unknown-sheet", { name: String(choice).slice(0, 60) }),
  );
}

/** Without a choice, is it the first visible one? */
export const isChosen = ({ name, visible }: Sheet, at: number, choice: SheetChoice): boolean => {
  if (choice === undefined) return visible;
  return typeof choice === "number" ? choice === at : choice === name;
};
