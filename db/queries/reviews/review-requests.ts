import { and, asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/client.ts";
import { folded } from "#db/queries/contains.ts";
import { appraisals } from "#db/schema/appraisals.ts";
import { cycles } from "#db/schema/cycles.ts";
import { employees } from "#db/schema/employees.ts";
import { reviewRaters, reviewRounds, trainingWishes } from "#db/schema/reviews.ts";
import type { Statement } from "#db/write.ts";

const ratees = alias(employees, "ratees");

/** Whom somebody is asked about in rounds that are open, himself first, then by name. */
export const listOpenRequests = (db: Database, raterId: string) =>
  db.orm
    .select({
      appraisalId: reviewRaters.appraisalId,
      relation: reviewRaters.relation,
      cycle: { id: cycles.id, key: cycles.key, kind: cycles.kind, startsOn: cycles.startsOn },
      closesOn: reviewRounds.closesOn,
      ratee: { name: ratees.name, position: appraisals.position },
    })
    .from(reviewRaters)
    .innerJoin(appraisals, eq(appraisals.id, reviewRaters.appraisalId))
    .innerJoin(ratees, eq(ratees.id, appraisals.employeeId))
    .innerJoin(cycles, eq(cycles.id, appraisals.cycleId))
    .innerJoin(reviewRounds, eq(reviewRounds.cycleId, cycles.id))
    .where(and(eq(reviewRaters.raterId, raterId), eq(reviewRounds.state, "open")))
    .orderBy(
      sql`${reviewRaters.relation} <> 'self'`,
      asc(folded(ratees.name)),
      asc(reviewRaters.appraisalId),
    );

/** How somebody is asked about somebody, and where the round stands; undefined when he is not. */
export async function findRequest(db: Database, appraisalId: string, raterId: string) {
  const [row] = await db.orm
    .select({ relation: reviewRaters.relation, state: reviewRounds.state })
    .from(reviewRaters)
    .innerJoin(appraisals, eq(appraisals.id, reviewRaters.appraisalId))
    .innerJoin(reviewRounds, eq(reviewRounds.cycleId, appraisals.cycleId))
    .where(and(eq(reviewRaters.appraisalId, appraisalId), eq(reviewRaters.raterId, raterId)));
  return row;
}

/** Who is asked about one person, by relation and name. */
export const listRatersOf = (db: Database, appraisalId: string) =>
  db.orm
    .select({
      raterId: reviewRaters.raterId,
      relation: reviewRaters.relation,
      confirmed: reviewRaters.confirmed,
      name: employees.name,
    })
    .from(reviewRaters)
    .innerJoin(employees, eq(employees.id, reviewRaters.raterId))
    .where(eq(reviewRaters.appraisalId, appraisalId))
    .orderBy(asc(reviewRaters.relation), asc(folded(employees.name)));

/** What somebody wishes to learn; his note stands with each theme. */
export const insertTrainingWishes = (
  db: Database,
  appraisalId: string,
  themes: readonly string[],
  note: string | null,
): Statement[] =>
  [...new Set(themes)].map((theme) =>
    db.orm.insert(trainingWishes).values({ appraisalId, theme, note }).onConflictDoNothing(),
  );
