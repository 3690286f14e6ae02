import {
  and,
  asc,
  desc,
  eq,
  gte,
  inArray,
  isNull,
  lte,
  ne,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import type { TopicState } from "#core/topics/lifecycle.ts";
import type { TopicKind } from "#core/topics/topic-kind.ts";
import type { Database } from "#db/client.ts";
import { publicTopics, topicFiles, topicReplies, topicSupports } from "#db/schema/topics.ts";
import { services, units } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";

export type PublicTopicRow = typeof publicTopics.$inferSelect;

/** A topic as the public may see it, with the names around it. */
export interface PublicTopic extends PublicTopicRow {
  unitSlug: string | null;
  unitName: string | null;
  serviceSlug: string | null;
  serviceName: string | null;
}

export type TopicSort = "new" | "waiting" | "supported";

export interface TopicFilter {
  unitIds?: readonly string[] | undefined;
  serviceId?: string | undefined;
  kind?: TopicKind | undefined;
  states?: readonly TopicState[] | undefined;
  since?: string | undefined;
  until?: string | undefined;
  /** An expression for the full-text search. */
  match?: string | undefined;
}

/** Where the page before ended. */
export interface TopicCursor {
  supportCount: number;
  createdAt: number;
  id: string;
}

const columns = {
  id: publicTopics.id,
  code: publicTopics.code,
  kind: publicTopics.kind,
  state: publicTopics.state,
  title: publicTopics.title,
  text: publicTopics.text,
  confidential: publicTopics.confidential,
  unitId: publicTopics.unitId,
  ownerUnitId: publicTopics.ownerUnitId,
  serviceId: publicTopics.serviceId,
  mergedIntoId: publicTopics.mergedIntoId,
  createdAt: publicTopics.createdAt,
  createdOn: publicTopics.createdOn,
  verifyBy: publicTopics.verifyBy,
  answerBy: publicTopics.answerBy,
  answeredOn: publicTopics.answeredOn,
  closesAfter: publicTopics.closesAfter,
  closedOn: publicTopics.closedOn,
  solved: publicTopics.solved,
  reopenedCount: publicTopics.reopenedCount,
  passedOnCount: publicTopics.passedOnCount,
  supportCount: publicTopics.supportCount,
  unitSlug: units.slug,
  unitName: units.name,
  serviceSlug: services.slug,
  serviceName: services.name,
};

const select = (db: Database) =>
  db.orm
    .select(columns)
    .from(publicTopics)
    .leftJoin(units, eq(publicTopics.unitId, units.id))
    .leftJoin(services, eq(publicTopics.serviceId, services.id));

/** The search index holds exactly what is public; `number` is how it names a topic. */
const matching = (expression: string): SQL => sql`${publicTopics.id} IN (
  SELECT topics.id FROM topics_search JOIN topics ON topics.number = topics_search.rowid
  WHERE topics_search MATCH ${expression})`;

function conditions(filter: TopicFilter): SQL | undefined {
  const { unitIds, serviceId, kind, states, since, until, match } = filter;
  return and(
    ne(publicTopics.state, "merged"),
    unitIds && inArray(publicTopics.unitId, [...unitIds]),
    serviceId === undefined ? undefined : eq(publicTopics.serviceId, serviceId),
    kind && eq(publicTopics.kind, kind),
    states && inArray(publicTopics.state, [...states]),
    since === undefined ? undefined : gte(publicTopics.createdOn, since),
    until === undefined ? undefined : lte(publicTopics.createdOn, until),
    match === undefined ? undefined : matching(match),
  );
}

const { supportCount, createdAt, id } = publicTopics;
const ORDER: Record<TopicSort, SQL[]> = {
  new: [desc(createdAt), desc(id)],
  waiting: [asc(createdAt), asc(id)],
  supported: [desc(supportCount), desc(createdAt), desc(id)],
};

const tuple = (...values: (SQLWrapper | number | string)[]) =>
  sql`(${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`;

function after(sort: TopicSort, cursor: TopicCursor | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  const place = [cursor.createdAt, cursor.id];
  if (sort === "waiting") return sql`${tuple(createdAt, id)} > ${tuple(...place)}`;
  if (sort === "new") return sql`${tuple(createdAt, id)} < ${tuple(...place)}`;
  return sql`${tuple(supportCount, createdAt, id)} < ${tuple(cursor.supportCount, ...place)}`;
}

/** One page of topics; `limit + 1` rows tell whether there is another one. */
export async function listPublicTopics(
  db: Database,
  filter: TopicFilter,
  page: { sort: TopicSort; cursor?: TopicCursor | undefined; limit: number },
): Promise<PublicTopic[]> {
  return select(db)
    .where(and(conditions(filter), after(page.sort, page.cursor)))
    .orderBy(...ORDER[page.sort])
    .limit(page.limit);
}

export async function countPublicTopics(db: Database, filter: TopicFilter): Promise<number> {
  return db.orm.$count(publicTopics, conditions(filter));
}

/** Topics that share words with a text, the most alike first. */
export async function listAlikeTopics(
  db: Database,
  expression: string,
  limit: number,
): Promise<PublicTopic[]> {
  const ranked = await db.orm.all<{ id: string }>(sql`
    SELECT topics.id FROM topics_search JOIN topics ON topics.number = topics_search.rowid
    WHERE topics_search MATCH ${expression} ORDER BY bm25(topics_search) LIMIT ${limit}`);
  const ids = ranked.map((row) => row.id);
  if (ids.length === 0) return [];
  const rows = await select(db).where(inArray(publicTopics.id, ids));
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

export async function findPublicTopic(
  db: Database,
  by: { code: string } | { id: string },
): Promise<PublicTopic | undefined> {
  const [row] = await select(db).where(
    "code" in by ? eq(publicTopics.code, by.code) : eq(publicTopics.id, by.id),
  );
  return row;
}

/** Pictures of the post that moderation did not hide, without their bytes. */
export async function listShownPhotos(
  db: Database,
  topicId: string,
): Promise<{ id: string; seq: number; width: number | null; height: number | null }[]> {
  const { id: photoId, seq, width, height } = topicFiles;
  return db.orm
    .select({ id: photoId, seq, width, height })
    .from(topicFiles)
    .where(and(eq(topicFiles.topicId, topicId), eq(seq, 1), isNull(topicFiles.hiddenReason)))
    .orderBy(asc(photoId));
}

/** A picture of the post, unless moderation hid it. */
export async function findShownPhoto(
  db: Database,
  topicId: string,
  photoId: string,
): Promise<{ mediaType: string; bytes: Buffer } | undefined> {
  const { mediaType, bytes } = topicFiles;
  const [row] = await db.orm
    .select({ mediaType, bytes })
    .from(topicFiles)
    .where(
      and(
        eq(topicFiles.id, photoId),
        eq(topicFiles.topicId, topicId),
        eq(topicFiles.seq, 1),
        isNull(topicFiles.hiddenReason),
      ),
    );
  return row;
}

export type TopicReplyRow = typeof topicReplies.$inferSelect;

/** Replies that moderation lets everybody read, oldest first. */
export async function listShownReplies(db: Database, topicId: string): Promise<TopicReplyRow[]> {
  return db.orm
    .select()
    .from(topicReplies)
    .where(and(eq(topicReplies.topicId, topicId), eq(topicReplies.state, "shown")))
    .orderBy(asc(topicReplies.createdAt), asc(topicReplies.id));
}

export const insertReply = (db: Database, reply: typeof topicReplies.$inferInsert): Statement =>
  db.orm.insert(topicReplies).values(reply).onConflictDoNothing();

/** One support per device; again does nothing. */
export const insertSupport = (
  db: Database,
  support: typeof topicSupports.$inferInsert,
): Statement => db.orm.insert(topicSupports).values(support).onConflictDoNothing();
