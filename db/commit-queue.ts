import type { Client } from "@libsql/client";

export interface CompiledStatement {
  sql: string;
  args: unknown[];
}

interface Waiting {
  statements: CompiledStatement[];
  resolve(): void;
  reject(error: unknown): void;
}

/** SQLite binds at most 32,766 values in one statement. */
const MOST_VALUES = 30_000;

/** A plain insert of one row and nothing after it; Drizzle writes a key left to the database as null. */
const ONE_ROW = /^insert into [^;]+? values \((?:\?|null)(?:, (?:\?|null))*\)$/i;

/**
 * Concurrent batches share one commit, because a commit waits for the disk and an insert does not.
 * There is no timer: an idle queue commits in the same turn of the event loop, a busy one gathers
 * what arrives meanwhile. If a shared commit fails, each batch is tried by itself, so that one
 * caller's conflict is never another caller's error.
 */
export class CommitQueue {
  readonly #client: Client;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Resolves when the batch is on disk; rejects when none of it is. */
  add(statements: CompiledStatement[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ statements, resolve, reject });
      this.#running ??= this.#drain();
    });
  }

  async idle(): Promise<void> {
    await this.#running;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Requests already read from their sockets join before the commit starts.
      await new Promise((resolve) => setImmediate(resolve));
      const group = this.#waiting;
      this.#waiting = [];
      await this.#commit(group);
    }
    this.#running = null;
  }

  async #commit(group: Waiting[]): Promise<void> {
    try {
      const statements = mergeInserts(group.map((member) => member.statements));
      await this.#client.batch(statements as never, "write");
      for (const member of group) member.resolve();
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error);
      else for (const member of group) await this.#commit([member]);
    }
  }
}

/**
 * Where several batches begin with the same one-row insert, the rows go into one statement:
 * preparing an insert with its triggers costs more than running it. Only first statements are
 * joined, so the order within a batch stays as its caller wrote it.
 */
export function mergeInserts(batches: CompiledStatement[][]): CompiledStatement[] {
  const heads = new Map<string, CompiledStatement[]>();
  const statements: CompiledStatement[] = [];
  for (const [first, ...rest] of batches) {
    if (first === undefined) continue;
    if (ONE_ROW.test(first.sql)) append(heads, first);
    else statements.push(first);
    statements.push(...rest);
  }
  return [...[...heads.values()].flatMap(joinRows), ...statements];
}

function append(heads: Map<string, CompiledStatement[]>, statement: CompiledStatement): void {
  const known = heads.get(statement.sql);
  if (known === undefined) heads.set(statement.sql, [statement]);
  else known.push(statement);
}

function joinRows(same: CompiledStatement[]): CompiledStatement[] {
  const [first] = same;
  if (first === undefined) return [];
  const most = Math.max(1, Math.floor(MOST_VALUES / Math.max(1, first.args.length)));
  const row = first.sql.slice(first.sql.lastIndexOf("("));
  const joined: CompiledStatement[] = [];
  for (let at = 0; at < same.length; at += most) {
    const rows = same.slice(at, at + most);
    const sql = first.sql + `, ${row}`.repeat(rows.length - 1);
    joined.push({ sql, args: rows.flatMap((statement) => statement.args) });
  }
  return joined;
}
