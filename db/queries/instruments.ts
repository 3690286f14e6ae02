import { asc, desc, eq } from "drizzle-orm";
import type { Database } from "../client.ts";
import { instruments } from "../schema/surveys.ts";

export type InstrumentRow = typeof instruments.$inferSelect;

/** All versions of all instruments, the newest version of each first. */
export function listInstruments(db: Database): Promise<InstrumentRow[]> {
  return db.orm.select().from(instruments).orderBy(asc(instruments.key), desc(instruments.version));
}

export async function findInstrument(db: Database, id: string): Promise<InstrumentRow | undefined> {
  const [row] = await db.orm.select().from(instruments).where(eq(instruments.id, id));
  return row;
}
