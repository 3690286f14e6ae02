import type { ImportPlan, ImportProblem } from "#core/imports/import-problem.ts";
import type { CsvRow, CsvTable } from "#lib/tables/csv.ts";
import { message } from "#lib/text/message.ts";

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

/** The second and later rows about one and the same thing. */
export function repeated<T>(
  read: readonly { row: number; item: T }[],
  keyOf: (item: T) => string,
): ImportProblem[] {
  const first = new Map<string, number>();
  return read.flatMap(({ row, item }) => {
    const earlier = first.get(keyOf(item));
    if (earlier === undefined) {
      first.set(keyOf(item), row);
      return [];
    }
    return { row, column: "slug", message: message("import.repeated", { row: earlier }) };
  });
}

/** Which rows are new, which change something and how many change nothing. */
export function sortOut<T extends object>(
  read: readonly { item: T }[],
  known: ReadonlyMap<string, T>,
  keyOf: (item: T) => string,
): Omit<ImportPlan<T>, "problems"> {
  const plan = { create: [] as T[], update: [] as { before: T; after: T }[], unchanged: 0 };
  for (const { item } of read) {
    const before = known.get(keyOf(item));
    if (before === undefined) plan.create.push(item);
    else if (sameFields(before, item)) plan.unchanged += 1;
    else plan.update.push({ before, after: item });
  }
  return plan;
}

const sameFields = <T extends object>(a: T, b: T): boolean =>
  (Object.keys(b) as (keyof T)[]).every((field) => a[field] === b[field]);
