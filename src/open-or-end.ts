import { type Database, migrateDatabase, openDatabase, UnusableDatabase } from "#db/client.ts";
import type { Env } from "./env.ts";

/** For entry points: the database of the settings with the newest schema, or a clear sentence and the end. */
export async function openOrEnd(env: Env): Promise<Database> {
  try {
    const db = await openDatabase(env.DATABASE_URL, env.DATABASE_TOKEN);
    await migrateDatabase(db);
    return db;
  } catch (error) {
    if (!(error instanceof UnusableDatabase)) throw error;
    console.error(
      `Basis data tidak dapat dibuka / the database cannot be opened — DATABASE_URL: ${error.message}`,
    );
    process.exit(1);
  }
}
