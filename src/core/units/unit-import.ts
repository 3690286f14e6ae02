import { parse } from "#core/parse.ts";
import type { Result } from "#lib/result.ts";
import type { CsvCell, CsvRow, CsvTable } from "#lib/tables/csv.ts";
import type { ImportPlan, ImportProblem } from "#lib/tables/import-problem.ts";
import {
  type Columns,
  fieldsOfRow,
  type RowItem,
  readItems,
  repeated,
  sortOut,
} from "#lib/tables/table-import.ts";
import { cleanCode } from "#lib/text/clean-text.ts";
import { message } from "#lib/text/message.ts";
import { depthOf, parentProblem } from "./tree.ts";
import { type Unit, unitRowSchema } from "./unit.ts";

/** Column in the file → field. */
export const UNIT_COLUMNS = {
  slug: "slug",
  nama: "name",
  jenis: "kind",
  induk: "parent",
  kecamatan: "kecamatan",
  alamat: "address",
  jam: "hours",
  telepon: "phone",
  surel: "email",
  aktif: "active",
} as const satisfies Columns<Unit>;

/**
 * What an imported table of units would do. A unit is recognised by its slug; a column that is not
 * in the file leaves that part of a known unit as it is. Parents may come later in the same file.
 * Units to make are ordered so that each comes after its parent.
 * @param asking slugs of the units whose survey is open: they stay in service
 * @param busy slugs of the units with anything else that is open
 */
export function planUnitImport(
  table: CsvTable,
  existing: readonly Unit[],
  asking: ReadonlySet<string>,
  busy: ReadonlySet<string>,
): ImportPlan<Unit> {
  const busyOnly = new Set([...busy].filter((slug) => !asking.has(slug)));
  const known = new Map(existing.map((unit) => [unit.slug, unit]));
  const { items, problems } = readItems(table, UNIT_COLUMNS, (row) => readRow(row, known));
  problems.push(
    ...repeated(items, (unit) => unit.slug),
    ...wrongParents(table, items, known),
    ...stillOpen(items, asking, "master-unit.survey-open"),
    ...stillOpen(items, busyOnly, "master-unit.still-open"),
  );
  const plan = sortOut(items, known, (unit) => unit.slug);
  const parents = new Map(plan.create.map((unit) => [unit.slug, unit.parent]));
  const create = plan.create.toSorted(
    (a, b) => depthOf(parents, a.slug) - depthOf(parents, b.slug),
  );
  return { ...plan, create, problems: problems.toSorted((a, b) => a.row - b.row) };
}

function readRow(row: CsvRow, known: ReadonlyMap<string, Unit>): Result<Unit> {
  const before = known.get(cleanCode(row.values.slug ?? ""));
  return parse(unitRowSchema, { ...before, ...fieldsOfRow(row, UNIT_COLUMNS) });
}

function wrongParents(
  table: CsvTable,
  read: readonly RowItem<Unit>[],
  known: ReadonlyMap<string, Unit>,
): ImportProblem[] {
  const parents = new Map([...known.values()].map((unit) => [unit.slug, unit.parent]));
  for (const { item } of read) parents.set(item.slug, item.parent);
  const misplaced = read.flatMap(({ row, item }) => {
    const message = parentProblem(parents, item.slug, item.parent);
    return message === null ? [] : { row, column: "induk", message };
  });
  return [...unknownParents(table, known), ...misplaced];
}

const stillOpen = (
  read: readonly RowItem<Unit>[],
  units: ReadonlySet<string>,
  message: "master-unit.survey-open" | "master-unit.still-open",
): ImportProblem[] =>
  read
    .filter(({ item }) => !item.active && units.has(item.slug))
    .map(({ row }) => ({ row, column: "aktif", message }));

/** From the cells themselves: a row that is wrong elsewhere still names a unit and its parent. */
function unknownParents(table: CsvTable, known: ReadonlyMap<string, Unit>): ImportProblem[] {
  const named = new Set(table.rows.map(({ values }) => cleanCode(values.slug ?? "")));
  return table.rows.flatMap(({ row, values }) => {
    const parent = cleanCode(values.induk ?? "");
    if (parent === "" || known.has(parent) || named.has(parent)) return [];
    return { row, column: "induk", message: message("import.unknown-parent", { slug: parent }) };
  });
}

/** The table that `planUnitImport` reads again without change. */
export const unitTable = (units: readonly Unit[]): { columns: string[]; rows: CsvCell[][] } => ({
  columns: Object.keys(UNIT_COLUMNS),
  rows: units.map((unit) => Object.values(UNIT_COLUMNS).map((field) => unit[field])),
});
