import type { Database } from "#db/client.ts";

/** Changes the database past all rules of the operations, on the way that everything is written. */
export const runSql = (db: Database, sql: string, ...args: unknown[]): Promise<void> =>
  db.commits.add([{ sql, args }]);
