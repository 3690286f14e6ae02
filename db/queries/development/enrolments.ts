import { and, asc, between, desc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { folded } from "#db/queries/contains.ts";
import { enrolments, trainingEvents, trainings } from "#db/schema/development.ts";
import { employees, postings } from "#db/schema/employees.ts";
import { units } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";
import type { TrainingEventRow, TrainingRow } from "./trainings.ts";

export type EnrolmentRow = typeof enrolments.$inferSelect;

/** Somebody's place in a training that is held. */
export interface OwnEnrolment {
  enrolment: EnrolmentRow;
  event: TrainingEventRow;
  training: TrainingRow;
}

/** The trainings of one person, the latest first. */
export const listEnrolments = (db: Database, employeeId: string): Promise<OwnEnrolment[]> =>
  db.orm
    .select({ enrolment: enrolments, event: trainingEvents, training: trainings })
    .from(enrolments)
    .innerJoin(trainingEvents, eq(trainingEvents.id, enrolments.eventId))
    .innerJoin(trainings, eq(trainings.id, trainingEvents.trainingId))
    .where(eq(enrolments.employeeId, employeeId))
    .orderBy(desc(trainingEvents.startsOn), asc(trainingEvents.id));

/** One who wants to take part or did, with the unit where he worked when it began. */
export interface Participant {
  enrolment: EnrolmentRow;
  employee: { id: string; nip: string; name: string };
  /** Null where he had no post on that day. */
  unit: { id: string; slug: string; name: string } | null;
  position: string | null;
}

/** The post of who is enrolled, on the first day of the event. */
const postedThen = sql`${postings.employeeId} = ${enrolments.employeeId}
  AND ${postings.startsOn} <= ${trainingEvents.startsOn}
  AND coalesce(${postings.endsOn}, '9999-12-31') >= ${trainingEvents.startsOn}`;

/** Everybody on the list of an event in the order of asking: who asked first has the first seat. */
export const listParticipants = (db: Database, eventId: string): Promise<Participant[]> =>
  db.orm
    .select({
      enrolment: enrolments,
      employee: { id: employees.id, nip: employees.nip, name: employees.name },
      unit: { id: units.id, slug: units.slug, name: units.name },
      position: postings.position,
    })
    .from(enrolments)
    .innerJoin(trainingEvents, eq(trainingEvents.id, enrolments.eventId))
    .innerJoin(employees, eq(employees.id, enrolments.employeeId))
    .leftJoin(postings, postedThen)
    .leftJoin(units, eq(units.id, postings.unitId))
    .where(eq(enrolments.eventId, eventId))
    .orderBy(asc(enrolments.at), asc(folded(employees.name)), asc(employees.id));

/** Units of which anybody attended a training that serves one of these elements, at any time. */
export async function listTrainedUnits(
  db: Database,
  elements: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.orm
    .selectDistinct({ unitId: postings.unitId, elements: trainings.elements })
    .from(enrolments)
    .innerJoin(trainingEvents, eq(trainingEvents.id, enrolments.eventId))
    .innerJoin(trainings, eq(trainings.id, trainingEvents.trainingId))
    .innerJoin(postings, postedThen)
    .where(eq(enrolments.state, "attended"));
  const served = rows.filter((row) => row.elements.some((key) => elements.includes(key)));
  return new Set(served.map(({ unitId }) => unitId));
}

export async function findEnrolment(
  db: Database,
  eventId: string,
  employeeId: string,
): Promise<EnrolmentRow | undefined> {
  const [row] = await db.orm.select().from(enrolments).where(isOf(eventId, employeeId));
  return row;
}

const isOf = (eventId: string, employeeId: string) =>
  and(eq(enrolments.eventId, eventId), eq(enrolments.employeeId, employeeId));

export const insertEnrolment = (db: Database, row: EnrolmentRow): Statement =>
  db.orm.insert(enrolments).values(row);

export const updateEnrolment = (
  db: Database,
  { eventId, employeeId }: Pick<EnrolmentRow, "eventId" | "employeeId">,
  values: Partial<EnrolmentRow>,
): Statement => db.orm.update(enrolments).set(values).where(isOf(eventId, employeeId));

/** Trainings that began within these days and were attended by people of a unit, the latest first. */
export const listEventsOfUnit = (
  db: Database,
  { unitId, from, to }: { unitId: string; from: string; to: string },
): Promise<{ event: TrainingEventRow; training: TrainingRow; attended: number }[]> =>
  db.orm
    .select({ event: trainingEvents, training: trainings, attended: sql<number>`count(*)` })
    .from(enrolments)
    .innerJoin(trainingEvents, eq(trainingEvents.id, enrolments.eventId))
    .innerJoin(trainings, eq(trainings.id, trainingEvents.trainingId))
    .innerJoin(postings, postedThen)
    .where(
      and(
        eq(postings.unitId, unitId),
        eq(enrolments.state, "attended"),
        between(trainingEvents.startsOn, from, to),
      ),
    )
    .groupBy(trainingEvents.id)
    .orderBy(desc(trainingEvents.startsOn), asc(trainingEvents.id));
