import { and, asc, count, desc, eq, max } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { instruments, surveys } from "#db/schema/surveys.ts";
import type { Statement } from "#db/write.ts";

export type InstrumentRow = typeof instruments.$inferSelect;

/** All versions of all instruments, the newest version of each first. */
export function listInstruments(db: Database): Promise<InstrumentRow[]> {
  return db.orm.select().from(instruments).orderBy(asc(instruments.key), desc(instruments.version));
}

export async function findInstrument(db: Database, id: string): Promise<InstrumentRow | undefined> {
  const [row] = await db.orm.select().from(instruments).where(eq(instruments.id, id));
  return row;
}

/** One version of an instrument, with the number of surveys that use it: with any it is frozen. */
export async function findInstrumentVersion(
  db: Database,
  key: string,
  version: number,
): Promise<(InstrumentRow & { surveys: number }) | undefined> {
  const [row] = await db.orm
    .select()
    .from(instruments)
    .where(and(eq(instruments.key, key), eq(instruments.version, version)));
  if (row === undefined) return undefined;
  return { ...row, surveys: await db.orm.$count(surveys, eq(surveys.instrumentId, row.id)) };
}

/** How many surveys use each instrument; those without any are not in it. */
export async function countSurveysOfInstruments(
  db: Database,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.orm
    .select({ instrumentId: surveys.instrumentId, count: count() })
    .from(surveys)
    .groupBy(surveys.instrumentId);
  return new Map(rows.map((row) => [row.instrumentId, row.count]));
}

/** The highest version number of an instrument, 0 when there is none. */
export async function latestVersion(db: Database, key: string): Promise<number> {
  const [row] = await db.orm
    .select({ version: max(instruments.version) })
    .from(instruments)
    .where(eq(instruments.key, key));
  return row?.version ?? 0;
}

export const insertInstrument = (db: Database, instrument: InstrumentRow): Statement =>
  db.orm.insert(instruments).values(instrument);

/** The database refuses when a survey uses the instrument. */
export const updateInstrument = (
  db: Database,
  id: string,
  values: Omit<InstrumentRow, "id" | "key" | "version">,
): Statement => db.orm.update(instruments).set(values).where(eq(instruments.id, id));
