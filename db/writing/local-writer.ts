import Libsql from "libsql";
import type { CompiledStatement } from "./compiled-statement.ts";
import { isConstraint } from "./failures.ts";

const MOST_STATEMENTS = 200;

/**
 * The log is folded back into the file every 64 MiB instead of every 4: each time costs all
 * waiting requests a few milliseconds, and nothing is lost in between.
 */
const CHECKPOINT_PAGES = 16_384;

/** How long a commit waits for another process to give up the lock, in milliseconds. */
const PATIENCE = 2_000;

/**
 * Writes to a local file on a connection of its own that keeps its statements prepared: compiling an
 * insert with its triggers costs three times what running it costs. Everything is synchronous, and
 * therefore on a thread of its own (`ThreadedWriter`).
 *
 * libsql 0.5.29 leaves a prepared statement that ended in SQLITE_BUSY unreset, and likewise one that
 * returns rows after `run` (tursodatabase/libsql-js, pull requests 237 and 238): the next statement
 * outside a transaction then returns without having been committed. Hence no statement ever runs
 * outside `BEGIN IMMEDIATE … COMMIT`, both are given as text (`exec`, which leaves nothing behind),
 * the end of the transaction is checked, and a connection that failed in any unforeseen way is
 * thrown away.
 */
export class LocalWriter {
  readonly #path: string;
  readonly #prepared = new Map<string, Libsql.Statement>();
  #connection: Libsql.Database | null = null;
  #patience = PATIENCE;

  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Runs all statements in one transaction; nothing is kept when one of them fails.
   * @param patient wait for a lock that somebody else holds; else fail at once
   */
  commit(statements: readonly CompiledStatement[], patient = true): void {
    try {
      const connection = this.#open(patient ? PATIENCE : 0);
      connection.exec("BEGIN IMMEDIATE");
      for (const { sql, args } of statements) this.#run(connection, sql, args);
      connection.exec("COMMIT");
      if (connection.inTransaction) throw new Error("a transaction outlived its COMMIT");
    } catch (error) {
      if (!(isConstraint(error) && this.#rollBack())) this.#throwAway();
      throw error;
    }
  }

  /** Folds the log into the file and empties it, unless somebody else keeps reading. */
  emptyLog(): void {
    this.#open(PATIENCE).prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
  }

  close(): void {
    this.#prepared.clear();
    this.#connection?.close();
    this.#connection = null;
  }

  #run(connection: Libsql.Database, sql: string, args: unknown[]): void {
    const statement = this.#prepare(connection, sql);
    // `run` stops at the first row of a statement that returns some and leaves it open.
    if (statement.reader) statement.all(args);
    else statement.run(args);
  }

  #prepare(connection: Libsql.Database, sql: string): Libsql.Statement {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    const statement = connection.prepare(sql);
    if (this.#prepared.size >= MOST_STATEMENTS) this.#prepared.clear();
    this.#prepared.set(sql, statement);
    return statement;
  }

  #open(patience: number): Libsql.Database {
    const connection = this.#connection ?? this.#connect();
    if (patience !== this.#patience) {
      connection.exec(`PRAGMA busy_timeout = ${patience}`);
      this.#patience = patience;
    }
    return connection;
  }

  #connect(): Libsql.Database {
    const connection = new Libsql(this.#path);
    this.#connection = connection;
    this.#patience = PATIENCE;
    const settings = [
      `busy_timeout = ${PATIENCE}`,
      "synchronous = FULL",
      "foreign_keys = ON",
      `wal_autocheckpoint = ${CHECKPOINT_PAGES}`,
      // What is deleted or overwritten leaves nothing in the file.
      "secure_delete = ON",
    ];
    for (const setting of settings) connection.exec(`PRAGMA ${setting}`);
    return connection;
  }

  /** Undoes the transaction under way; false when the connection is not as it should be. */
  #rollBack(): boolean {
    try {
      if (this.#connection?.inTransaction) this.#connection.exec("ROLLBACK");
      return this.#connection?.inTransaction === false;
    } catch {
      return false;
    }
  }

  #throwAway(): void {
    this.#rollBack();
    try {
      this.close();
    } catch {
      this.#connection = null;
    }
  }
}
