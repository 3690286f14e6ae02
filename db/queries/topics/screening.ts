import { and, desc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publicTopics, topicEvents, topicFiles, topicReplies, topics } from "#db/schema/topics.ts";
import { services, units } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";
import type { TopicRow } from "./topics.ts";

export type ReplyRow = typeof topicReplies.$inferSelect;
export type WaitingKind = "topic" | "appeal" | "reply";

/** One thing that waits for moderation, with its words and every unit that it concerns. */
export interface WaitingRow {
  kind: WaitingKind;
  /** The topic's, or the reply's own. */
  id: string;
  code: string;
  seq: number;
  topicKind: TopicRow["kind"];
  title: string;
  text: string;
  since: number;
  verifyBy: string | null;
  confidential: number;
  unitName: string | null;
  /** Ids, joined by blanks. */
  unitIds: string;
}

/** Every unit that owned the topic once: to be rid of it does not end a conflict. */
const concerned = sql`trim(coalesce(t.chosen_unit_id, '') || ' ' || coalesce(t.owner_unit_id, '') || ' ' ||
  coalesce((SELECT group_concat(e.to_unit_id, ' ') FROM topic_events e
    WHERE e.topic_id = t.id AND e.action IN ('route', 'pass-on')), ''))`;
const unitName = sql`(SELECT name FROM units WHERE id = coalesce(t.owner_unit_id, t.chosen_unit_id))`;

/** What waits, the longest waiting first; supervisory topics wait elsewhere. */
export async function listWaiting(db: Database): Promise<WaitingRow[]> {
  return db.orm.all<WaitingRow>(sql`
    SELECT CASE t.state WHEN 'appealed' THEN 'appeal' ELSE 'topic' END AS kind, t.id, t.code, t.seq,
      t.kind AS topicKind, t.title, t.text, t.confidential, ${unitName} AS unitName,
      CASE t.state WHEN 'appealed'
        THEN (SELECT max(e.at) FROM topic_events e WHERE e.topic_id = t.id AND e.action = 'appeal')
        ELSE t.created_at END AS since,
      CASE t.state WHEN 'appealed' THEN NULL ELSE t.verify_by END AS verifyBy,
      ${concerned} AS unitIds
    FROM topics t WHERE t.supervisory = 0 AND t.state IN ('submitted', 'appealed')
    UNION ALL
    SELECT 'reply', r.id, t.code, t.seq, t.kind, coalesce(t.public_title, t.title), r.text, 0,
      ${unitName}, r.created_at, NULL, ${concerned}
    FROM topic_replies r JOIN topics t ON t.id = r.topic_id
    WHERE r.state = 'waiting' AND t.supervisory = 0
    ORDER BY since, id`);
}

export async function listConcernedUnits(db: Database, topic: TopicRow): Promise<string[]> {
  const rows = await db.orm
    .select({ unitId: topicEvents.toUnitId })
    .from(topicEvents)
    .where(
      and(eq(topicEvents.topicId, topic.id), inArray(topicEvents.action, ["route", "pass-on"])),
    );
  const named = [topic.chosenUnitId, topic.ownerUnitId, ...rows.map(({ unitId }) => unitId)];
  return [...new Set(named.filter((unitId) => unitId !== null))];
}

export interface TopicNames {
  chosenUnit: string | null;
  ownerUnit: string | null;
  service: string | null;
}

export async function findTopicNames(db: Database, topic: TopicRow): Promise<TopicNames> {
  const ids = [topic.chosenUnitId, topic.ownerUnitId].filter((unitId) => unitId !== null);
  const [named, [service]] = await Promise.all([
    db.orm.select({ id: units.id, name: units.name }).from(units).where(inArray(units.id, ids)),
    db.orm
      .select({ name: services.name })
      .from(services)
      .where(eq(services.id, topic.serviceId ?? "")),
  ]);
  const nameOf = (unitId: string | null) => named.find(({ id }) => id === unitId)?.name ?? null;
  return {
    chosenUnit: nameOf(topic.chosenUnitId),
    ownerUnit: nameOf(topic.ownerUnitId),
    service: service?.name ?? null,
  };
}

export interface AlikeTopic {
  code: string;
  title: string;
  text: string;
  unitName: string | null;
}

/** Public topics that share words with a text, the most alike first. */
export async function listAlikePublic(
  db: Database,
  expression: string,
  exceptId: string,
): Promise<AlikeTopic[]> {
  return db.orm.all<AlikeTopic>(sql`
    SELECT t.code, p.title, p.text, (SELECT name FROM units WHERE id = p.unit_id) AS unitName
    FROM topics_search JOIN topics t ON t.number = topics_search.rowid
    JOIN public_topics p ON p.id = t.id
    WHERE topics_search MATCH ${expression} AND t.id <> ${exceptId} AND p.title IS NOT NULL
    ORDER BY bm25(topics_search) LIMIT 20`);
}

export interface TopicPhoto {
  id: string;
  name: string;
  mediaType: string;
  hiddenReason: typeof topicFiles.$inferSelect.hiddenReason;
}

const photo = {
  id: topicFiles.id,
  name: topicFiles.name,
  mediaType: topicFiles.mediaType,
  hiddenReason: topicFiles.hiddenReason,
};

/** Files of a topic without their bytes. */
export async function listTopicFiles(db: Database, topicId: string): Promise<TopicPhoto[]> {
  return db.orm
    .select(photo)
    .from(topicFiles)
    .where(eq(topicFiles.topicId, topicId))
    .orderBy(topicFiles.seq, topicFiles.id);
}

export async function findTopicFile(
  db: Database,
  id: string,
): Promise<(TopicPhoto & { topicId: string; bytes: Uint8Array }) | undefined> {
  const [row] = await db.orm
    .select({ ...photo, topicId: topicFiles.topicId, bytes: topicFiles.bytes })
    .from(topicFiles)
    .where(eq(topicFiles.id, id));
  return row;
}

export const hideTopicFile = (
  db: Database,
  id: string,
  hiddenReason: typeof topicFiles.$inferSelect.hiddenReason,
): Statement => db.orm.update(topicFiles).set({ hiddenReason }).where(eq(topicFiles.id, id));

export async function findReply(db: Database, id: string): Promise<ReplyRow | undefined> {
  const [row] = await db.orm.select().from(topicReplies).where(eq(topicReplies.id, id));
  return row;
}

export const updateReply = (
  db: Database,
  id: string,
  changes: Pick<ReplyRow, "state" | "publicText" | "reasonClass">,
): Statement => db.orm.update(topicReplies).set(changes).where(eq(topicReplies.id, id));

/** A topic by its public code, if the public can still take part in it. */
export async function findMergeTarget(db: Database, code: string) {
  const [row] = await db.orm
    .select({ id: publicTopics.id, confidential: publicTopics.confidential })
    .from(publicTopics)
    .where(
      and(
        eq(publicTopics.code, code),
        inArray(publicTopics.state, ["verified", "routed", "in-progress", "returned", "answered"]),
      ),
    );
  return row;
}

/**
 * Supporters and earlier duplicates go along (the source keeps its own list, should the merge be
 * undone); the author counts as one more supporter. Contacts
 * stay with their own topic, from where `mergedIntoId` leads: nobody's address becomes another's.
 */
export const moveToTarget = (
  db: Database,
  source: TopicRow,
  targetId: string,
  at: Date,
): Statement[] => [
  sql`INSERT OR IGNORE INTO topic_supports (topic_id, token_hash, at)
      SELECT ${targetId}, token_hash, at FROM topic_supports WHERE topic_id = ${source.id}`,
  sql`INSERT OR IGNORE INTO topic_supports (topic_id, token_hash, at)
      VALUES (${targetId}, ${`author:${source.id}`}, ${at.getTime()})`,
  db.orm.update(topics).set({ mergedIntoId: targetId }).where(eq(topics.mergedIntoId, source.id)),
];

/**
 * Undoes it: supporters who came along leave with their moment, those who supported both stay with
 * both, and duplicates that were merged into the source itself follow it back.
 */
export const moveBack = (db: Database, source: Pick<TopicRow, "id" | "code">, targetId: string) => [
  sql`DELETE FROM topic_supports WHERE topic_id = ${targetId} AND (
      token_hash = ${`author:${source.id}`} OR EXISTS (SELECT 1 FROM topic_supports AS own
        WHERE own.topic_id = ${source.id} AND own.token_hash = topic_supports.token_hash
          AND own.at = topic_supports.at))`,
  db.orm
    .update(topics)
    .set({ mergedIntoId: source.id })
    .where(and(eq(topics.mergedIntoId, targetId), wasMergedInto(source.code))),
];

/** By the newest merge in the topic's own history. */
const wasMergedInto = (code: string) => sql`${code} = (SELECT e.data ->> 'into' FROM topic_events e
  WHERE e.topic_id = ${topics.id} AND e.action = 'merge' ORDER BY e.seq DESC LIMIT 1)`;

/** What was merged into a topic, as far as it still is. */
export const listMerged = (db: Database, targetId: string): Promise<TopicRow[]> =>
  db.orm
    .select()
    .from(topics)
    .where(and(eq(topics.mergedIntoId, targetId), eq(topics.state, "merged")))
    .orderBy(topics.number);

/** What authors of merged topics added after the merge, oldest first: for who works on the target. */
export async function listJoinedInformation(db: Database, targetId: string) {
  return db.orm.all<{ code: string; at: number; text: string }>(sql`
    SELECT t.code, e.at, e.text FROM topics t JOIN topic_events e ON e.topic_id = t.id
    WHERE t.merged_into_id = ${targetId} AND t.state = 'merged' AND e.action = 'add-information'
    ORDER BY e.at, t.number, e.seq`);
}

/** What the inspectorate takes over leaves the public and the units with its duplicates. */
export const withdrawFromUnits = (db: Database, topicId: string): Statement[] => [
  sql`DELETE FROM topic_contributors WHERE topic_id = ${topicId}`,
  sql`DELETE FROM answer_drafts WHERE topic_id = ${topicId}`,
  db.orm
    .update(topics)
    .set({ supervisory: true, publicTitle: null, publicText: null, searchText: null })
    .where(eq(topics.mergedIntoId, topicId)),
];

/** What the inspectorate has on its desk, the nearest deadline first. */
export async function listSupervisoryTopics(db: Database): Promise<TopicRow[]> {
  return db.orm
    .select()
    .from(topics)
    .where(and(eq(topics.supervisory, true), ne(topics.state, "merged")))
    .orderBy(topics.answerBy, desc(topics.createdAt));
}
