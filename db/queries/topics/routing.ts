import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { topicEvents, topics } from "#db/schema/topics.ts";
import { services, units } from "#db/schema/units.ts";

/** Units in service with what is written of them: for the search of the responsible one. */
export async function listRoutableUnits(db: Database) {
  const [unitRows, serviceRows] = await Promise.all([
    db.orm.select().from(units).where(eq(units.active, true)),
    db.orm.select().from(services).where(eq(services.active, true)),
  ]);
  const offered = Object.groupBy(serviceRows, ({ unitId }) => unitId);
  return unitRows.map((unit) => ({ ...unit, services: offered[unit.id] ?? [] }));
}

export async function findService(db: Database, id: string) {
  const [row] = await db.orm.select().from(services).where(eq(services.id, id));
  return row;
}

/** Letters and digits only: nothing in them is syntax of the search. */
const PLAIN = /^[\p{L}\p{N}]+$/u;

/**
 * The posts most like these words that a unit owns or owned, by the full-text index; it knows public
 * texts only, so that no confidential word leads anywhere.
 */
export async function findSimilarRouted(
  db: Database,
  words: readonly string[],
  exceptId: string,
): Promise<{ unitId: string; words: string }[]> {
  const plain = words.filter((word) => PLAIN.test(word)).slice(0, 40);
  if (plain.length === 0) return [];
  const match = plain.map((word) => `"${word}"`).join(" OR ");
  return db.orm.all<{ unitId: string; words: string }>(sql`
    SELECT ${topics.ownerUnitId} AS unitId, topics_search.words AS words
    FROM topics_search JOIN ${topics} ON ${topics.number} = topics_search.rowid
    WHERE topics_search MATCH ${match} AND ${topics.ownerUnitId} IS NOT NULL
      AND ${topics.id} <> ${exceptId}
    ORDER BY rank LIMIT 30`);
}

/** The newest return of a topic: by which unit, and which one it named. */
export async function findNewestReturn(db: Database, topicId: string) {
  const [row] = await db.orm
    .select({
      unitId: topicEvents.toUnitId,
      byUnitId: topicEvents.unitId,
      by: units.name,
      text: topicEvents.text,
    })
    .from(topicEvents)
    .innerJoin(units, eq(units.id, topicEvents.unitId))
    .where(
      and(
        eq(topicEvents.topicId, topicId),
        eq(topicEvents.action, "return"),
        isNotNull(topicEvents.toUnitId),
      ),
    )
    .orderBy(desc(topicEvents.seq))
    .limit(1);
  return row;
}
