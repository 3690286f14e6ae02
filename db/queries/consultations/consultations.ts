import { and, asc, desc, eq, exists, inArray, notExists, notInArray, sql } from "drizzle-orm";
import type { ConsultationState } from "#core/consultations/lifecycle.ts";
import type { Database } from "#db/client.ts";
import { folded } from "#db/queries/contains.ts";
import type { UnitRow } from "#db/queries/units/units.ts";
import {
  consultationAgenda,
  consultationParticipants,
  consultations,
  consultationUnits,
} from "#db/schema/consultations.ts";
import { publicTopics } from "#db/schema/topics.ts";
import { units } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";

export type ConsultationRow = typeof consultations.$inferSelect;
export type NewConsultation = typeof consultations.$inferInsert;
export type ParticipantRow = typeof consultationParticipants.$inferSelect;
export type NewParticipant = typeof consultationParticipants.$inferInsert;
type AgendaRow = typeof consultationAgenda.$inferSelect;

/** A point of the agenda; `topic` only while the public may see that topic. */
export interface AgendaItem extends AgendaRow {
  topic: { code: string; title: string | null } | null;
}

export async function findConsultation(
  db: Database,
  slug: string,
): Promise<ConsultationRow | undefined> {
  const [row] = await db.orm.select().from(consultations).where(eq(consultations.slug, slug));
  return row;
}

export async function findUnitsOfConsultation(
  db: Database,
  consultationId: string,
): Promise<UnitRow[]> {
  const rows = await db.orm
    .select({ unit: units })
    .from(consultationUnits)
    .innerJoin(units, eq(units.id, consultationUnits.unitId))
    .where(eq(consultationUnits.consultationId, consultationId))
    .orderBy(asc(folded(units.name)));
  return rows.map((row) => row.unit);
}

export interface ConsultationFilter {
  states?: readonly ConsultationState[] | undefined;
  /** Only events all of whose units are among these; null or absent means all. */
  within?: readonly string[] | null | undefined;
  /** Only events of this unit. */
  unitId?: string | undefined;
}

/** Events, the latest first. */
export async function listConsultations(
  db: Database,
  { states, within, unitId }: ConsultationFilter = {},
): Promise<ConsultationRow[]> {
  const own = eq(consultationUnits.consultationId, consultations.id);
  const link = db.orm.select().from(consultationUnits);
  const outside = notInArray(consultationUnits.unitId, [...(within ?? [])]);
  return db.orm
    .select()
    .from(consultations)
    .where(
      and(
        states && inArray(consultations.state, [...states]),
        within ? notExists(link.where(and(own, outside))) : undefined,
        unitId === undefined
          ? undefined
          : exists(
              db.orm
                .select()
                .from(consultationUnits)
                .where(and(own, eq(consultationUnits.unitId, unitId))),
            ),
      ),
    )
    .orderBy(desc(consultations.startsAt), asc(consultations.slug));
}

/** Names of the units of all these events, by event. */
export async function listUnitsOfConsultations(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { slug: string; name: string }[]>> {
  const rows = await db.orm
    .select({ id: consultationUnits.consultationId, slug: units.slug, name: units.name })
    .from(consultationUnits)
    .innerJoin(units, eq(units.id, consultationUnits.unitId))
    .where(inArray(consultationUnits.consultationId, [...ids]))
    .orderBy(asc(folded(units.name)));
  const named = Map.groupBy(rows, ({ id }) => id);
  return new Map(
    [...named].map(([id, list]) => [id, list.map(({ slug, name }) => ({ slug, name }))]),
  );
}

export async function listAgenda(db: Database, consultationId: string): Promise<AgendaItem[]> {
  const rows = await db.orm
    .select({ item: consultationAgenda, code: publicTopics.code, title: publicTopics.title })
    .from(consultationAgenda)
    .leftJoin(publicTopics, eq(publicTopics.id, consultationAgenda.topicId))
    .where(eq(consultationAgenda.consultationId, consultationId))
    .orderBy(asc(consultationAgenda.position), asc(consultationAgenda.id));
  return rows.map(({ item, code, title }) => ({
    ...item,
    topic: code === null ? null : { code, title },
  }));
}

/** People on the list of an event by name. For staff and the annex of the minutes, never public. */
export async function listParticipants(
  db: Database,
  consultationId: string,
): Promise<ParticipantRow[]> {
  return db.orm
    .select()
    .from(consultationParticipants)
    .where(eq(consultationParticipants.consultationId, consultationId))
    .orderBy(asc(folded(consultationParticipants.name)), asc(consultationParticipants.id));
}

export async function isRegistered(db: Database, instanceId: string): Promise<boolean> {
  return (
    (await db.orm.$count(
      consultationParticipants,
      eq(consultationParticipants.instanceId, instanceId),
    )) > 0
  );
}

/** Public topics of some units with words that may be shown, newest first. */
export async function listTopicsForAgenda(
  db: Database,
  unitIds: readonly string[],
): Promise<{ id: string; code: string; title: string | null; supportCount: number }[]> {
  const { id, code, title, supportCount } = publicTopics;
  return db.orm
    .select({ id, code, title, supportCount })
    .from(publicTopics)
    .where(
      and(
        inArray(publicTopics.unitId, [...unitIds]),
        eq(publicTopics.confidential, false),
        sql`${publicTopics.state} <> 'merged'`,
      ),
    )
    .orderBy(desc(publicTopics.createdAt))
    .limit(50);
}

export const insertConsultation = (db: Database, row: NewConsultation): Statement =>
  db.orm.insert(consultations).values(row);

export const updateConsultation = (
  db: Database,
  id: string,
  values: Partial<NewConsultation>,
): Statement => db.orm.update(consultations).set(values).where(eq(consultations.id, id));

/** Statements that make these the units of an event. */
export const replaceUnits = (
  db: Database,
  consultationId: string,
  unitIds: readonly string[],
): Statement[] => [
  db.orm.delete(consultationUnits).where(eq(consultationUnits.consultationId, consultationId)),
  db.orm.insert(consultationUnits).values(unitIds.map((unitId) => ({ consultationId, unitId }))),
];

export const insertAgenda = (
  db: Database,
  items: readonly (typeof consultationAgenda.$inferInsert)[],
): Statement => db.orm.insert(consultationAgenda).values([...items]);

export const deleteAgendaItem = (db: Database, id: string): Statement =>
  db.orm.delete(consultationAgenda).where(eq(consultationAgenda.id, id));

export const updateDiscussion = (db: Database, id: string, discussion: string | null): Statement =>
  db.orm.update(consultationAgenda).set({ discussion }).where(eq(consultationAgenda.id, id));

export const insertParticipant = (db: Database, row: NewParticipant): Statement =>
  db.orm.insert(consultationParticipants).values(row);

export const deleteParticipant = (db: Database, id: string): Statement =>
  db.orm.delete(consultationParticipants).where(eq(consultationParticipants.id, id));

/** What contacts were kept for is over; names stay in the attendance list of the minutes. */
export const eraseContacts = (db: Database, consultationId: string): Statement =>
  db.orm
    .update(consultationParticipants)
    .set({ contact: null })
    .where(eq(consultationParticipants.consultationId, consultationId));

/** Exactly these people of an event came. */
export const setAttendance = (
  db: Database,
  consultationId: string,
  participantIds: readonly string[],
): Statement =>
  db.orm
    .update(consultationParticipants)
    .set({ attended: inArray(consultationParticipants.id, [...participantIds]) })
    .where(eq(consultationParticipants.consultationId, consultationId));
