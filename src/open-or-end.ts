import { type Database, openDatabase, UnusableDatabase } from "#db/client.ts";
import type { Env } from "./env.ts";

/** For entry points: the database of the settings, or a clear sentence and the end. */
export async function openOrEnd(env: Env): Promise<Database> {
  try {
    return await openDatabase(env.DATABASE_URL, env.DATABASE_TOKEN);
  } catch (error) {
    if (!(error instanceof UnusableDatabase)) throw error;
    console.error(
      `Basis data tidak dapat dibuka / the database cannot be opened — DATABASE_URL: ${error.message}`,
    );
    process.exit(1);
  }
}
