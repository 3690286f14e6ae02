import { asc, desc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { periods } from "#db/schema/surveys.ts";
import type { Statement } from "#db/write.ts";

export type PeriodRow = typeof periods.$inferSelect;

/** All periods, the latest first; of those that end together the shorter one first. */
export function listPeriods(db: Database): Promise<PeriodRow[]> {
  return db.orm
    .select()
    .from(periods)
    .orderBy(desc(periods.endsOn), desc(periods.startsOn), asc(periods.key));
}

export async function findPeriodByKey(db: Database, key: string): Promise<PeriodRow | undefined> {
  const [row] = await db.orm.select().from(periods).where(eq(periods.key, key));
  return row;
}

export const insertPeriod = (db: Database, period: PeriodRow): Statement =>
  db.orm.insert(periods).values(period);
