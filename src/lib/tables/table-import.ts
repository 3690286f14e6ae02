import { type FieldErrors, failure, type Result } from "#lib/result.ts";
import type { CsvRow, CsvTable } from "#lib/tables/csv.ts";
import { message } from "#lib/text/message.ts";
import type { ImportPlan, ImportProblem } from "./import-problem.ts";

/** Column name in the file → field of the thing it describes. */
export type Columns<T> = Readonly<Record<string, keyof T & string>>;

/** A row's cells by field; columns that the file does not have are absent. */
export const fieldsOfRow = (
  row: CsvRow,
  columns: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([column, field]) => {
      const cell = Object.hasOwn(row.values, column) ? row.values[column] : undefined;
      return cell === undefined ? [] : [[field, cell]];
    }),
  );

/** A mistyped heading must not lose a whole column silently. */
export const unknownColumns = (table: CsvTable, columns: object): ImportProblem[] =>
  table.columns
    .filter((column) => column !== "" && !Object.hasOwn(columns, column))
    .map((column) => ({ row: 1, column, message: "import.unknown-column" }));

/** What a row tells of. */
export interface RowItem<T> {
  row: number;
  item: T;
}

/**
 * Every row as the thing that it tells of, or what is wrong with it.
 * @param columns column name in the file → the field that `read` fails under
 */
export function readItems<T>(
  table: CsvTable,
  columns: Readonly<Record<string, string>>,
  read: (row: CsvRow) => Result<T>,
): { items: RowItem<T>[]; problems: ImportProblem[] } {
  const problems = unknownColumns(table, columns);
  const items: RowItem<T>[] = [];
  for (const row of table.rows) {
    const item = row.error === null ? read(row) : failure({ "": row.error });
    if (item.ok) items.push({ row: row.row, item: item.value });
    else problems.push(...rowProblems(row.row, item.errors, columns));
  }
  return { items, problems };
}

/** Columns as in the file; a field without one stands for the row as a whole. */
function rowProblems(
  row: number,
  errors: FieldErrors,
  columns: Readonly<Record<string, string>>,
): ImportProblem[] {
  const columnOf = new Map(Object.entries(columns).map(([column, field]) => [field, column]));
  return Object.entries(errors).map(([field, message]) => ({
    row,
    column: columnOf.get(field) ?? "",
    message,
  }));
}

/** Of columns that are named like their fields. */
export const ownNames = (columns: readonly string[]): Record<string, string> =>
  Object.fromEntries(columns.map((column) => [column, column]));

/**
 * The second and later rows about one and the same thing.
 * @param column where the message stands
 */
export function repeated<T>(
  read: readonly RowItem<T>[],
  keyOf: (item: T) => string,
  column = "slug",
): ImportProblem[] {
  const first = new Map<string, number>();
  return read.flatMap(({ row, item }) => {
    const earlier = first.get(keyOf(item));
    if (earlier === undefined) {
      first.set(keyOf(item), row);
      return [];
    }
    return { row, column, message: message("import.repeated", { row: earlier }) };
  });
}

/** Which rows are new, which change something and how many change nothing. */
export function sortOut<T extends object, B extends T = T>(
  read: readonly { item: T }[],
  known: ReadonlyMap<string, B>,
  keyOf: (item: T) => string,
  isSame: (before: T, after: T) => boolean = sameFields,
): Omit<ImportPlan<T, B>, "problems"> {
  const plan: Omit<ImportPlan<T, B>, "problems"> = { create: [], update: [], unchanged: 0 };
  for (const { item } of read) {
    const before = known.get(keyOf(item));
    if (before === undefined) plan.create.push(item);
    else if (isSame(before, item)) plan.unchanged += 1;
    else plan.update.push({ before, after: item });
  }
  return plan;
}

const sameFields = <T extends object>(a: T, b: T): boolean =>
  (Object.keys(b) as (keyof T)[]).every((field) => a[field] === b[field]);
