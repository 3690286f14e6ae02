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

/** The database cannot be reached or opened, or must not be used; the message says why in a sentence. */
export class UnusableDatabase extends Error {}

/**
 * Opens `file:`, `:memory:`, `libsql://` or `http(s)://`.
 * Local files use a write-ahead log and wait for the disk at every commit: an accepted answer survives a power cut.
 * @throws UnusableDatabase
 */
export async function openDatabase(url: string, authToken?: string): Promise<Database> {
  const opening = /^(file:|:memory:)/.test(url) ? openLocal(url) : openServer(url, authToken);
  const client = await opening.catch((error) => {
    throw new UnusableDatabase(reasonOf(error), { cause: error });
  });
  const writer = url.startsWith("file:") ? new ThreadedWriter(url.slice("file:".length)) : null;
  const commits = new CommitQueue(writer?.commit.bind(writer) ?? batches(client));
  return { orm: drizzle(client), client, commits, writer };
}

async function openLocal(url: string): Promise<Client> {
  if (url.startsWith("file:")) mkdirSync(dirname(url.slice("file:".length)), { recursive: true });
  // One connection: the settings below belong to a connection, and a local file is never waited for.
  const client = createClient({ url, concurrency: 1 });
  await client.execute("PRAGMA journal_mode = WAL");
  await client.execute("PRAGMA synchronous = FULL");
  await client.execute("PRAGMA busy_timeout = 2000");
  await client.execute("PRAGMA secure_delete = ON");
  await client.execute("PRAGMA foreign_keys = ON");
  return client;
}

/** A server makes a connection for every request and sets it up itself: it can only be asked how. */
async function openServer(url: string, authToken?: string): Promise<Client> {
  const client = createClient({ url, ...(authToken && { authToken }) });
  const { rows } = await client.execute("PRAGMA foreign_keys");
  if (rows[0]?.foreign_keys !== 1) throw new Error("the server does not enforce foreign keys");
  return client;
}

function reasonOf({ message, cause }: Error): string {
  if (/HTTP status 40[13]/.test(message)) return `${message}; DATABASE_TOKEN?`;
  // "fetch failed" says little: why it did is one level below.
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
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
