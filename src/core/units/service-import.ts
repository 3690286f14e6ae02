import { parse } from "#core/parse.ts";
import { failure, type Result } from "#lib/result.ts";
import type { CsvCell, CsvRow, CsvTable } from "#lib/tables/csv.ts";
import type { ImportPlan } from "#lib/tables/import-problem.ts";
import {
  type Columns,
  fieldsOfRow,
  readItems,
  repeated,
  sortOut,
} from "#lib/tables/table-import.ts";
import { cleanCode } from "#lib/text/clean-text.ts";
import { message } from "#lib/text/message.ts";
import { type Service, serviceRowSchema } from "./service.ts";

/** Column in the file → field. */
export const SERVICE_COLUMNS = {
  unit: "unit",
  slug: "slug",
  nama: "name",
  gratis: "free",
  standar: "standard",
  aktif: "active",
} as const satisfies Columns<Service>;

/** What makes a service: its slug is unique within its unit only. */
export const serviceKey = ({ unit, slug }: Pick<Service, "unit" | "slug">): string =>
  `${unit}/${slug}`;

/**
 * What an imported table of services would do. A service is recognised by its unit and its slug.
 * @param unitSlugs every unit there is
 */
export function planServiceImport(
  table: CsvTable,
  existing: readonly Service[],
  unitSlugs: ReadonlySet<string>,
): ImportPlan<Service> {
  const known = new Map(existing.map((service) => [serviceKey(service), service]));
  const read = (row: CsvRow) => checkUnit(readRow(row, known), unitSlugs);
  const { items, problems } = readItems(table, SERVICE_COLUMNS, read);
  problems.push(...repeated(items, serviceKey));
  return {
    ...sortOut(items, known, serviceKey),
    problems: problems.toSorted((a, b) => a.row - b.row),
  };
}

function readRow(row: CsvRow, known: ReadonlyMap<string, Service>): Result<Service> {
  const cell = (column: string) => cleanCode(row.values[column] ?? "");
  const before = known.get(serviceKey({ unit: cell("unit"), slug: cell("slug") }));
  return parse(serviceRowSchema, { ...before, ...fieldsOfRow(row, SERVICE_COLUMNS) });
}

function checkUnit(service: Result<Service>, unitSlugs: ReadonlySet<string>): Result<Service> {
  if (!service.ok || unitSlugs.has(service.value.unit)) return service;
  return failure({ unit: message("import.unknown-unit", { slug: service.value.unit }) });
}

/** The table that `planServiceImport` reads again without change. */
export const serviceTable = (
  services: readonly Service[],
): { columns: string[]; rows: CsvCell[][] } => ({
  columns: Object.keys(SERVICE_COLUMNS),
  rows: services.map((service) => Object.values(SERVICE_COLUMNS).map((field) => service[field])),
});
