import { checkFile, refuseNewer } from "#db/checks/start-check.ts";
import { type Database, migrateDatabase, openDatabase, UnusableDatabase } from "#db/client.ts";
import type { Env } from "./env.ts";
import { tightenFiles } from "./tighten-files.ts";

/** For entry points: the database of the settings with the newest schema, or a clear sentence and the end. */
export async function openOrEnd(env: Env): Promise<Database> {
  try {
    tightenFiles(env);
    checkFile(env.DATABASE_URL);
    const db = await openDatabase(env.DATABASE_URL, env.DATABASE_TOKEN);
    await refuseNewer(db.client);
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
