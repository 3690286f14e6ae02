import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** Does the column hold this text somewhere, taken as it is (no wildcards), upper and lower case alike? */
export const contains = (column: SQLWrapper, text: string): SQL =>
  sql`${column} LIKE ${`%${text.replace(/[\\%_]/g, "\\$&")}%`} ESCAPE '\\'`;
