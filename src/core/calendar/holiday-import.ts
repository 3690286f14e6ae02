import { parse } from "#core/parse.ts";
import type { CsvCell, CsvTable } from "#lib/tables/csv.ts";
import type { ImportPlan } from "#lib/tables/import-problem.ts";
import {
  type Columns,
  fieldsOfRow,
  readItems,
  repeated,
  sortOut,
} from "#lib/tables/table-import.ts";
import type { Holiday } from "./holiday.ts";
import { holidaySchema } from "./holiday-input.ts";

/** Column in the file → field. */
export const HOLIDAY_COLUMNS = {
  tanggal: "date",
  nama: "name",
  jenis: "kind",
} as const satisfies Columns<Holiday>;

const dateOf = ({ date }: Holiday): string => date;

export interface HolidayPlan extends ImportPlan<Holiday> {
  /** Calculated days that the decree of their year does not have. */
  remove?: Holiday[];
}

const yearOf = ({ date }: Holiday): string => date.slice(0, 4);
const isDecreed = ({ kind, expected }: Holiday): boolean => kind === "nasional" && !expected;

/**
 * What entering these days would do. A day is recognised by its date. With national days that are
 * decreed, the calculated ones of their year go; what was only calculated never joins a decree.
 * Nothing else is ever removed.
 */
export function planHolidays(
  given: readonly Holiday[],
  existing: readonly Holiday[],
): Omit<HolidayPlan, "problems"> {
  const decreedBefore = new Set(existing.filter(isDecreed).map(yearOf));
  const days = given.filter((day) => !day.expected || !decreedBefore.has(yearOf(day)));
  const dates = new Set(days.map(dateOf));
  const decreed = new Set(days.filter(isDecreed).map(yearOf));
  const remove = existing.filter(
    (day) => day.expected && decreed.has(yearOf(day)) && !dates.has(day.date),
  );
  const plan = sortOut(
    days.map((day) => ({ item: { ...day, expected: day.expected } })),
    new Map(existing.map((holiday) => [holiday.date, holiday])),
    dateOf,
  );
  return { ...plan, ...(remove.length > 0 && { remove }) };
}

/** What an imported table of days off would do. */
export function planHolidayImport(table: CsvTable, existing: readonly Holiday[]): HolidayPlan {
  const { items, problems } = readItems(table, HOLIDAY_COLUMNS, (row) =>
    parse(holidaySchema, fieldsOfRow(row, HOLIDAY_COLUMNS)),
  );
  const days = items.map(({ item }) => item);
  return {
    ...planHolidays(days, existing),
    problems: [...problems, ...repeated(items, dateOf, "tanggal")].toSorted(
      (a, b) => a.row - b.row,
    ),
  };
}

/** The table that `planHolidayImport` reads again without change. */
export const holidayTable = (
  holidays: readonly Holiday[],
): { columns: string[]; rows: CsvCell[][] } => ({
  columns: Object.keys(HOLIDAY_COLUMNS),
  rows: holidays.map((holiday) => Object.values(HOLIDAY_COLUMNS).map((field) => holiday[field])),
});
