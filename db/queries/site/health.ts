import type { Database } from "#db/client.ts";
import { jobRuns } from "#db/schema/calendar.ts";
import type { Statement } from "#db/write.ts";

const KEY = "health";

/** A real change of one row: only a commit proves that the disk and the lock allow one. */
export const noteHealth = (db: Database, at: Date): Statement =>
  db.orm
    .insert(jobRuns)
    .values({ job: KEY, key: KEY, ranAt: at })
    .onConflictDoUpdate({ target: jobRuns.key, set: { ranAt: at } });
