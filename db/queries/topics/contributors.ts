import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { folded } from "#db/queries/contains.ts";
import { topicContributors, topicEvents } from "#db/schema/topics.ts";
import { units } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";

/** Units that owned the topic at some time: it was given to them, or they gave it away. */
export async function listOwnerIds(db: Database, topicId: string): Promise<string[]> {
  const rows = await db.orm
    .selectDistinct({
      action: topicEvents.action,
      by: topicEvents.unitId,
      to: topicEvents.toUnitId,
    })
    .from(topicEvents)
    .where(
      and(
        eq(topicEvents.topicId, topicId),
        inArray(topicEvents.action, ["route", "pass-on", "return"]),
      ),
    );
  return rows.flatMap(({ action, by, to }) =>
    [by, action === "return" ? null : to].filter((unitId) => unitId !== null),
  );
}

export async function listContributors(db: Database, topicId: string) {
  return db.orm
    .select({
      unitId: topicContributors.unitId,
      unitName: units.name,
      askedAt: topicContributors.askedAt,
      contributedAt: topicContributors.contributedAt,
    })
    .from(topicContributors)
    .innerJoin(units, eq(units.id, topicContributors.unitId))
    .where(eq(topicContributors.topicId, topicId))
    .orderBy(asc(topicContributors.askedAt), asc(folded(units.name)));
}

/** Asks a unit, or asks it again. */
export const askContributor = (
  db: Database,
  topicId: string,
  unitId: string,
  askedAt: Date,
): Statement =>
  db.orm
    .insert(topicContributors)
    .values({ topicId, unitId, askedAt })
    .onConflictDoUpdate({
      target: [topicContributors.topicId, topicContributors.unitId],
      set: { askedAt, contributedAt: null },
    });

const contributor = (topicId: string, unitId: string) =>
  and(eq(topicContributors.topicId, topicId), eq(topicContributors.unitId, unitId));

export const markContributed = (
  db: Database,
  topicId: string,
  unitId: string,
  contributedAt: Date,
): Statement =>
  db.orm.update(topicContributors).set({ contributedAt }).where(contributor(topicId, unitId));

/** Whoever becomes the owner is no helper any more. */
export const removeContributor = (db: Database, topicId: string, unitId: string): Statement =>
  db.orm.delete(topicContributors).where(contributor(topicId, unitId));
