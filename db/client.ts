import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { type Client, createClient, type InStatement } from "@libsql/client";
import { drizzle, type LibSQLDatabase } from "drizzle-orm/libsql";
import { migrate } from "drizzle-orm/libsql/migrator";
import { type Commit, CommitQueue } from "./commit-queue.ts";
import { ThreadedWriter } from "./threaded-writer.ts";

export interface Database {
  orm: LibSQLDatabase;
  client: Client;
  /** Gathers concurrent writes into shared commits; see db/write.ts. */
  commits: CommitQueue;
  /** The thread that writes to a local file. */
  writer: ThreadedWriter | null;
}

/**
 * Opens `file:`, `:memory:`, `libsql://` or `http(s)://`.
 * Local files use a write-ahead log and wait for the disk at every commit: an accepted answer survives a power cut.
 */
export async function openDatabase(url: string, authToken?: string): Promise<Database> {
  if (url.startsWith("file:")) mkdirSync(dirname(url.slice("file:".length)), { recursive: true });
  // One connection: the settings below belong to a connection, and a local file is never waited for.
  const client = createClient({ url, concurrency: 1, ...(authToken && { authToken }) });
  if (client.protocol === "file") {
    await client.execute("PRAGMA journal_mode = WAL");
    await client.execute("PRAGMA synchronous = FULL");
    await client.execute("PRAGMA busy_timeout = 2000");
    await client.execute("PRAGMA secure_delete = ON");
  }
  await client.execute("PRAGMA foreign_keys = ON");
  const writer = url.startsWith("file:") ? new ThreadedWriter(url.slice("file:".length)) : null;
  const commits = new CommitQueue(writer?.commit.bind(writer) ?? batches(client));
  return { orm: drizzle(client), client, commits, writer };
}

/** A database in memory has one connection, a server has none of ours: both take whole batches. */
const batches =
  (client: Client): Commit =>
  async (statements) => {
    await client.batch(statements as InStatement[], "write");
  };

/** Brings the database to the newest schema; running it again changes nothing. */
export async function migrateDatabase(db: Database, folder = "db/migrations"): Promise<void> {
  await migrate(db.orm, { migrationsFolder: folder });
}

/** Waits for commits under way, folds the write-ahead log back into the file and closes it. */
export async function closeDatabase(db: Database): Promise<void> {
  await db.commits.idle();
  await db.writer?.close();
  if (db.client.protocol === "file") await db.client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  db.client.close();
}
