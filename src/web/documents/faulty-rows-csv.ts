import { type FaultyRow, REASON_COLUMN } from "#core/attendance/attendance-import.ts";
import type { Translator } from "#i18n/translate.ts";
import { writeCsv } from "#lib/tables/csv.ts";

/** Rows that an import left out, as a file: their own columns, and in the last one why. */
export const faultyRowsCsv = (
  t: Translator,
  { columns, rows }: { columns: readonly string[]; rows: readonly FaultyRow[] },
): string =>
  writeCsv(
    [...columns, REASON_COLUMN],
    rows.map(({ cells, problems }) => [
      ...cells,
      problems
        .map(({ column, message }) => (column ? `${column}: ` : "") + t.message(message))
        .join(" "),
    ]),
  );
