import Libsql from "libsql";
import type { CompiledStatement } from "./compiled-statement.ts";

const MOST_STATEMENTS = 200;

/**
 * The log is folded back into the file every 64 MiB instead of every 4: each time costs all
 * waiting requests a few milliseconds, and nothing is lost in between.
 */
const CHECKPOINT_PAGES = 16_384;

/**
 * Writes to a local file on a connection of its own that keeps its statements prepared: compiling an
 * insert with its triggers costs three times what running it costs. Everything is synchronous, and
 * therefore on a thread of its own (`ThreadedWriter`).
 */
export class LocalWriter {
  readonly #connection: Libsql.Database;
  readonly #prepared = new Map<string, Libsql.Statement>();

  constructor(path: string) {
    this.#connection = new Libsql(path);
    const settings = [
      "synchronous = FULL",
      "busy_timeout = 2000",
      "foreign_keys = ON",
      `wal_autocheckpoint = ${CHECKPOINT_PAGES}`,
      // What is deleted or overwritten leaves nothing in the file.
      "secure_delete = ON",
    ];
    for (const setting of settings) this.#connection.exec(`PRAGMA ${setting}`);
  }

  /** Runs all statements in one transaction; nothing is kept when one of them fails. */
  commit(statements: readonly CompiledStatement[]): void {
    const [only] = statements;
    if (statements.length === 1 && only !== undefined) this.#run(only.sql, only.args);
    else this.#transact(statements);
  }

  #transact(statements: readonly CompiledStatement[]): void {
    this.#run("BEGIN IMMEDIATE");
    try {
      for (const { sql, args } of statements) this.#run(sql, args);
      this.#run("COMMIT");
    } catch (error) {
      if (this.#connection.inTransaction) this.#run("ROLLBACK");
      throw error;
    }
  }

  /** Folds the log into the file and empties it, unless somebody else keeps reading. */
  emptyLog(): void {
    this.#connection.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
  }

  close(): void {
    this.#prepared.clear();
    this.#connection.close();
  }

  #run(sql: string, args: unknown[] = []): void {
    this.#prepare(sql).run(args);
  }

  #prepare(sql: string): Libsql.Statement {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    const statement = this.#connection.prepare(sql);
    if (this.#prepared.size >= MOST_STATEMENTS) this.#prepared.clear();
    this.#prepared.set(sql, statement);
    return statement;
  }
}
