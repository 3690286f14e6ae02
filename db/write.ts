import type { SQL } from "drizzle-orm";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";
import { AppError } from "#core/app-error.ts";
import type { Database } from "./client.ts";
import type { CompiledStatement } from "./writing/compiled-statement.ts";
import { isConstraint, toldAs } from "./writing/failures.ts";

/** A Drizzle builder that was not awaited, or a raw `sql` template. Queries return these; only `write` runs them. */
export type Statement = { toSQL(): { sql: string; params: unknown[] } } | SQL;

const dialect = new SQLiteAsyncDialect();

function compile(statement: Statement): CompiledStatement {
  const { sql, params } = "toSQL" in statement ? statement.toSQL() : dialect.sqlToQuery(statement);
  return { sql, args: params };
}

/**
 * Stores all statements in one atomic batch; concurrent batches share a commit.
 * @throws AppError `conflict` when a key, uniqueness or trigger rule refuses, `unavailable` when the
 * storage takes nothing for now (locked, full, read-only): nothing was stored.
 */
export async function write(db: Database, statements: readonly Statement[]): Promise<void> {
  try {
    await db.commits.add(statements.map(compile));
  } catch (error) {
    throw isConstraint(error) ? new AppError("conflict") : toldAs(error);
  }
}

/**
 * Empties the write-ahead log of a local file. The log keeps every page as it was after each commit:
 * who has it can see what was written next to what, which must not be known of secret answers.
 */
export async function forgetOrder(db: Database): Promise<void> {
  await db.commits.idle();
  await db.writer?.emptyLog();
}
