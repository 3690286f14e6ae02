import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { type Client, createClient, type InStatement } from "@libsql/client";
import { drizzle, type LibSQLDatabase } from "drizzle-orm/libsql";
import { migrate } from "drizzle-orm/libsql/migrator";
import { Memories } from "#lib/memories.ts";
import { type Commit, CommitQueue } from "./writing/commit-queue.ts";
import { isUnavailable, tellUnavailable } from "./writing/failures.ts";
import { ThreadedWriter } from "./writing/threaded-writer.ts";

export interface Database {
  url: string;
  /** For reading; everything is written by `write` (db/write.ts). */
  orm: LibSQLDatabase;
  client: Client;
  /** Gathers concurrent writes into shared commits; see db/write.ts. */
  commits: CommitQueue;
  /** The thread that writes to a local file. */
  writer: ThreadedWriter | null;
  /** What is remembered of its rows for a while: once in the process, by whichever build it is read. */
  memories: Memories;
}

/** The database cannot be reached or opened, or must not be used; the message says why in a sentence. */
export class UnusableDatabase extends Error {}

/** How long a start waits for another process that writes to the file, in milliseconds. */
const PATIENCE_AT_START = 5_000;

/**
 * Opens `file:`, `:memory:`, `libsql://` or `http(s)://`.
 * Local files use a write-ahead log and wait for the disk at every commit: an accepted answer survives a power cut.
 * @throws UnusableDatabase
 */
export async function openDatabase(url: string, authToken?: string): Promise<Database> {
  const opening = isLocal(url) ? openLocal(url) : openServer(url, authToken);
  const client = await opening.catch((error) => {
    throw new UnusableDatabase(reasonOf(error), { cause: error });
  });
  const writer = isFile(url) ? new ThreadedWriter(url.slice("file:".length)) : null;
  const commits = new CommitQueue(writer?.commit.bind(writer) ?? batches(client));
  const orm = drizzle(tellUnavailable(client));
  return { url, orm, client, commits, writer, memories: new Memories() };
}

const isFile = (url: string): boolean => url.startsWith("file:");
const isLocal = (url: string): boolean => isFile(url) || url === ":memory:";

/**
 * The connection that everybody reads on. On a file it refuses to write (`query_only`) and never
 * waits for a lock, since waiting would stop the event loop: writing is the writer's, on its thread.
 */
async function openLocal(url: string): Promise<Client> {
  const client = await connectLocal(url);
  if (isFile(url)) {
    await client.execute("PRAGMA busy_timeout = 0");
    await client.execute("PRAGMA query_only = ON");
  }
  return client;
}

async function connectLocal(url: string): Promise<Client> {
  if (isFile(url)) mkdirSync(dirname(url.slice("file:".length)), { recursive: true });
  // One connection: the settings below belong to a connection, and a local file is never waited for.
  const client = createClient({ url, concurrency: 1 });
  await client.execute(`PRAGMA busy_timeout = ${PATIENCE_AT_START}`);
  await client.execute("PRAGMA journal_mode = WAL");
  await client.execute("PRAGMA synchronous = FULL");
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

/**
 * Brings the database to the newest schema; running it again changes nothing.
 * @throws UnusableDatabase when another process holds the file all the while
 */
export async function migrateDatabase(db: Database, folder = "db/migrations"): Promise<void> {
  // A file's reading connection does not write: the schema gets a connection of its own.
  const client = isFile(db.url) ? await connectLocal(db.url) : db.client;
  try {
    await migrate(drizzle(client), { migrationsFolder: folder });
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    throw new UnusableDatabase(reasonOf(error as Error), { cause: error });
  } finally {
    if (client !== db.client) client.close();
  }
}

/** Waits for commits under way, folds the write-ahead log back into the file and closes it. */
export async function closeDatabase(db: Database): Promise<void> {
  await db.commits.idle();
  // Somebody else may hold the file: the log then stays beside it, and nothing is lost.
  await db.writer?.emptyLog().catch(() => {});
  await db.writer?.close();
  db.client.close();
}
