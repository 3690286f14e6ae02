import { and, asc, desc, eq, gte, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { folded } from "#db/queries/contains.ts";
import { enrolments, trainingEvents, trainings } from "#db/schema/development.ts";
import type { Statement } from "#db/write.ts";

export type TrainingRow = typeof trainings.$inferSelect;
export type TrainingEventRow = typeof trainingEvents.$inferSelect;

/** A training that is held, with how many have a seat and how many wait for one. */
export interface FullEvent {
  event: TrainingEventRow;
  training: TrainingRow;
  seated: number;
  waiting: number;
}

/** The catalogue by theme and title. */
export const listTrainings = (db: Database, { activeOnly = false } = {}): Promise<TrainingRow[]> =>
  db.orm
    .select()
    .from(trainings)
    .where(activeOnly ? eq(trainings.active, true) : undefined)
    .orderBy(asc(trainings.theme), asc(folded(trainings.title)), asc(trainings.id));

export async function findTraining(db: Database, id: string): Promise<TrainingRow | undefined> {
  const [row] = await db.orm.select().from(trainings).where(eq(trainings.id, id));
  return row;
}

const countIn = (states: string) =>
  sql<number>`(SELECT count(*) FROM ${enrolments} WHERE ${enrolments.eventId} = ${trainingEvents.id}
    AND ${enrolments.state} IN (${sql.raw(states)}))`;

const selectEvents = (db: Database) =>
  db.orm
    .select({
      event: trainingEvents,
      training: trainings,
      seated: countIn("'enrolled', 'attended', 'absent'"),
      waiting: countIn("'requested'"),
    })
    .from(trainingEvents)
    .innerJoin(trainings, eq(trainings.id, trainingEvents.trainingId));

/** Trainings that are held, the latest first; from a day (YYYY-MM-DD) on when one is given. */
export const listEvents = (
  db: Database,
  { endsFrom, trainingId }: { endsFrom?: string; trainingId?: string } = {},
): Promise<FullEvent[]> =>
  selectEvents(db)
    .where(
      and(
        endsFrom === undefined ? undefined : gte(trainingEvents.endsOn, endsFrom),
        trainingId === undefined ? undefined : eq(trainingEvents.trainingId, trainingId),
      ),
    )
    .orderBy(desc(trainingEvents.startsOn), asc(trainingEvents.id));

export async function findEvent(db: Database, id: string): Promise<FullEvent | undefined> {
  const [row] = await selectEvents(db).where(eq(trainingEvents.id, id));
  return row;
}

export const insertTraining = (db: Database, row: typeof trainings.$inferInsert): Statement =>
  db.orm.insert(trainings).values(row);

export const updateTraining = (db: Database, id: string, values: Partial<TrainingRow>): Statement =>
  db.orm.update(trainings).set(values).where(eq(trainings.id, id));

export const insertEvent = (db: Database, row: TrainingEventRow): Statement =>
  db.orm.insert(trainingEvents).values(row);

export const updateEvent = (
  db: Database,
  id: string,
  values: Partial<TrainingEventRow>,
): Statement => db.orm.update(trainingEvents).set(values).where(eq(trainingEvents.id, id));
