import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

/** Rows handed over in one statement: few statements, and none so large that it is felt in memory. */
const ROWS = 2_000;

/**
 * Many rows in a few statements for `write()`. Each statement takes its rows as one JSON value, so it
 * is compiled once and never meets SQLite's limit of bound values.
 */
export function insertAll<T extends SQLiteTable>(table: T, rows: T["$inferInsert"][]): SQL[] {
  const [first] = rows as Record<string, unknown>[];
  if (first === undefined) return [];
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in first);
  const names = sql.raw(columns.map(([, column]) => column.name).join(", "));
  const values = sql.raw(columns.map((_, at) => `value ->> ${at}`).join(", "));
  const into = sql.raw(getTableName(table));
  return chunks(rows as Record<string, unknown>[]).map((chunk) => {
    const json = JSON.stringify(
      chunk.map((row) => columns.map(([key, column]) => encode(column, row[key]))),
    );
    return sql`INSERT INTO ${into} (${names}) SELECT ${values} FROM json_each(${json})`;
  });
}

const encode = (column: { mapToDriverValue(value: unknown): unknown }, value: unknown): unknown =>
  value === null || value === undefined ? null : column.mapToDriverValue(value);

function chunks<T>(rows: T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, at) =>
    rows.slice(at * ROWS, (at + 1) * ROWS),
  );
}
