import { sql } from "drizzle-orm";
import {
  blob,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  sqliteView,
  text,
} from "drizzle-orm/sqlite-core";
import { LOCALES } from "#core/locale.ts";
import { TOPIC_STATES } from "#core/topics/lifecycle.ts";
import { MASK_REASONS, REJECT_REASONS } from "#core/topics/screening-reasons.ts";
import { TOPIC_KINDS } from "#core/topics/topic-kind.ts";
import { accounts } from "./access.ts";
import { services, units } from "./units.ts";

/**
 * A citizen's post and where it stands. `title` and `text` are as written; the public reads only
 * `publicTitle` and `publicText`, which exist from screening on. What happened is in topic_events.
 */
export const topics = sqliteTable(
  "topics",
  {
    /** Stable row number, by which the search index knows the topic. */
    number: integer("number").primaryKey({ autoIncrement: true }),
    id: text("id").notNull().unique(),
    /** What the public calls the topic, without look-alikes. */
    code: text("code").notNull().unique(),
    /** SHA-256 of the secret in the author's link; the database cannot open a topic as its author. */
    secretHash: text("secret_hash").notNull(),
    /** Made by the form; a second submit of the same form is recognised by it. */
    instanceId: text("instance_id").notNull().unique(),
    kind: text("kind", { enum: TOPIC_KINDS }).notNull(),
    state: text("state", { enum: TOPIC_STATES }).notNull().default("submitted"),
    /** Number of the newest event: the lock of every action. */
    seq: integer("seq").notNull().default(1),
    title: text("title").notNull(),
    text: text("text").notNull(),
    publicTitle: text("public_title"),
    publicText: text("public_text"),
    /** Words of the public text in their basic form, for the full-text search; written with publicText. */
    searchText: text("search_text"),
    /** Unit named by the author; null is "belum tahu". */
    chosenUnitId: text("chosen_unit_id").references(() => units.id),
    serviceId: text("service_id").references(() => services.id),
    kecamatan: text("kecamatan"),
    /** One owner at a time; null until routed. */
    ownerUnitId: text("owner_unit_id").references(() => units.id),
    assigneeId: text("assignee_id").references(() => accounts.id),
    /** Hides the name from the unit and the public. */
    anonymous: integer("anonymous", { mode: "boolean" }).notNull(),
    /** Hides the content from the public. */
    confidential: integer("confidential", { mode: "boolean" }).notNull(),
    /** Berkadar pengawasan: for the inspectorate only, never public. */
    supervisory: integer("supervisory", { mode: "boolean" }).notNull().default(false),
    mergedIntoId: text("merged_into_id"),
    /** The citizen's clock: never restarts. Dates where the government is, YYYY-MM-DD. */
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    createdOn: text("created_on").notNull(),
    verifyBy: text("verify_by").notNull(),
    answerBy: text("answer_by").notNull(),
    verifiedOn: text("verified_on"),
    answeredOn: text("answered_on"),
    /** After this day an answer without reaction closes the topic. */
    closesAfter: text("closes_after"),
    closedOn: text("closed_on"),
    /** What the author says: did the answer solve it? */
    solved: integer("solved", { mode: "boolean" }),
    reopenedCount: integer("reopened_count").notNull().default(0),
    passedOnCount: integer("passed_on_count").notNull().default(0),
    supportCount: integer("support_count").notNull().default(0),
  },
  (table) => [
    index("topics_public").on(table.state, table.createdAt),
    index("topics_by_owner").on(table.ownerUnitId, table.state),
    index("topics_by_clock").on(table.state, table.answerBy),
    // What the view public_topics shows, in the orders in which lists are read.
    index("topics_shown")
      .on(table.createdAt, table.id, table.state)
      .where(sql`supervisory = 0 AND public_text IS NOT NULL`),
    index("topics_shown_by_support")
      .on(table.supportCount, table.createdAt, table.id, table.state)
      .where(sql`supervisory = 0 AND public_text IS NOT NULL`),
    index("topics_by_unit").on(sql`coalesce(owner_unit_id, chosen_unit_id)`, table.createdOn),
    check("topics_seq_positive", sql`${table.seq} > 0`),
  ],
);

/**
 * What the public may know of topics, in one place: screened, alive or answered, never supervisory,
 * without title and text where the author asked for confidentiality. Every public page, feed, count
 * and API reads this view (db/migrations) and not the table.
 */
export const publicTopics = sqliteView("public_topics", {
  id: text("id").notNull(),
  code: text("code").notNull(),
  kind: text("kind", { enum: TOPIC_KINDS }).notNull(),
  state: text("state", { enum: TOPIC_STATES }).notNull(),
  /** Null where the content is confidential. */
  title: text("title"),
  text: text("text"),
  confidential: integer("confidential", { mode: "boolean" }).notNull(),
  /** The owner, or the unit named by the author while nobody owns it. */
  unitId: text("unit_id"),
  ownerUnitId: text("owner_unit_id"),
  serviceId: text("service_id"),
  mergedIntoId: text("merged_into_id"),
  createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  createdOn: text("created_on").notNull(),
  verifyBy: text("verify_by").notNull(),
  answerBy: text("answer_by").notNull(),
  answeredOn: text("answered_on"),
  closesAfter: text("closes_after"),
  closedOn: text("closed_on"),
  solved: integer("solved", { mode: "boolean" }),
  reopenedCount: integer("reopened_count").notNull(),
  passedOnCount: integer("passed_on_count").notNull(),
  supportCount: integer("support_count").notNull(),
}).existing();

/** Who may be told what, by consent for each purpose; erased without touching the topic. */
export const topicContacts = sqliteTable("topic_contacts", {
  topicId: text("topic_id")
    .primaryKey()
    .references(() => topics.id),
  name: text("name"),
  email: text("email"),
  phone: text("phone"),
  /** Consent to news of this topic. */
  mayNotify: integer("may_notify", { mode: "boolean" }).notNull(),
  /** Consent to be called back by the unit about this topic. */
  mayContact: integer("may_contact", { mode: "boolean" }).notNull(),
  /** The language in which the author wrote to us, and is written to. */
  locale: text("locale", { enum: LOCALES }).notNull().default("id"),
  consentedAt: integer("consented_at", { mode: "timestamp_ms" }).notNull(),
});

/** Why a file of a proposed answer is out of public view: its answer is not released. */
export const NOT_RELEASED = "not-released";
const FILE_HIDING_REASONS = [...MASK_REASONS, NOT_RELEASED] as const;

export const EVENT_AUDIENCES = ["public", "units", "moderation", "inspectorate"] as const;

/**
 * Everything that happened to a topic, append-only, and its lock: two officers acting at once both
 * write `seq = n + 1`, and the second batch is refused as a whole.
 */
export const topicEvents = sqliteTable(
  "topic_events",
  {
    topicId: text("topic_id")
      .notNull()
      .references(() => topics.id),
    seq: integer("seq").notNull(),
    at: integer("at", { mode: "timestamp_ms" }).notNull(),
    /** A TopicAction, or "submit" for the first one. */
    action: text("action").notNull(),
    party: text("party").notNull(),
    accountId: text("account_id"),
    accountName: text("account_name"),
    /** The unit that acts, and the one that is meant (route, pass-on, return, ask-unit). */
    unitId: text("unit_id").references(() => units.id),
    toUnitId: text("to_unit_id").references(() => units.id),
    audience: text("audience", { enum: EVENT_AUDIENCES }).notNull(),
    /** Reason, question, answer, information: what people read. */
    text: text("text"),
    data: text("data", { mode: "json" }).$type<Record<string, unknown>>(),
  },
  (table) => [
    primaryKey({ columns: [table.topicId, table.seq] }),
    index("topic_events_answers").on(table.topicId, table.at).where(sql`action = 'answer'`),
  ],
);

/** Units that were asked to contribute, besides the owner. */
export const topicContributors = sqliteTable(
  "topic_contributors",
  {
    topicId: text("topic_id")
      .notNull()
      .references(() => topics.id),
    unitId: text("unit_id")
      .notNull()
      .references(() => units.id),
    askedAt: integer("asked_at", { mode: "timestamp_ms" }).notNull(),
    contributedAt: integer("contributed_at", { mode: "timestamp_ms" }),
  },
  (table) => [primaryKey({ columns: [table.topicId, table.unitId] })],
);

/** "Saya juga mengalami": one per device, known only by the hash of a random token. */
export const topicSupports = sqliteTable(
  "topic_supports",
  {
    topicId: text("topic_id")
      .notNull()
      .references(() => topics.id),
    tokenHash: text("token_hash").notNull(),
    at: integer("at", { mode: "timestamp_ms" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.topicId, table.tokenHash] })],
);

/** Public replies by citizens, one level deep, held for screening. */
export const topicReplies = sqliteTable(
  "topic_replies",
  {
    id: text("id").primaryKey(),
    topicId: text("topic_id")
      .notNull()
      .references(() => topics.id),
    parentId: text("parent_id"),
    instanceId: text("instance_id").notNull().unique(),
    byAuthor: integer("by_author", { mode: "boolean" }).notNull().default(false),
    text: text("text").notNull(),
    publicText: text("public_text"),
    state: text("state", { enum: ["waiting", "shown", "hidden"] })
      .notNull()
      .default("waiting"),
    reasonClass: text("reason_class", { enum: REJECT_REASONS }),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    createdOn: text("created_on").notNull(),
  },
  (table) => [
    index("topic_replies_queue").on(table.state, table.createdAt),
    index("topic_replies_by_topic").on(table.topicId, table.state, table.createdAt, table.id),
  ],
);

/** Pictures and papers of a topic, re-encoded without metadata. */
export const topicFiles = sqliteTable(
  "topic_files",
  {
    id: text("id").primaryKey(),
    topicId: text("topic_id")
      .notNull()
      .references(() => topics.id),
    /** From the author's post, or the number of the event that it belongs to. */
    seq: integer("seq").notNull(),
    name: text("name").notNull(),
    mediaType: text("media_type").notNull(),
    width: integer("width"),
    height: integer("height"),
    bytes: blob("bytes", { mode: "buffer" }).notNull(),
    /** Set when moderation takes a picture out of public view. */
    hiddenReason: text("hidden_reason", { enum: FILE_HIDING_REASONS }),
  },
  (table) => [index("topic_files_by_topic").on(table.topicId)],
);

/** Pictures that came with the first step of posting: they wait an hour for the author to send the post. */
export const photoUploads = sqliteTable(
  "photo_uploads",
  {
    id: text("id").primaryKey(),
    /** The form they came with; only that form may claim them. */
    instanceId: text("instance_id").notNull(),
    mediaType: text("media_type").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    bytes: blob("bytes", { mode: "buffer" }).notNull(),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  },
  (table) => [index("photo_uploads_by_age").on(table.createdAt)],
);

/** Texts that units start their answers from. */
export const answerTemplates = sqliteTable("answer_templates", {
  id: text("id").primaryKey(),
  /** Null: for every unit. */
  unitId: text("unit_id").references(() => units.id),
  kind: text("kind", { enum: TOPIC_KINDS }).notNull(),
  title: text("title").notNull(),
  text: text("text").notNull(),
  active: integer("active", { mode: "boolean" }).notNull().default(true),
});

/** An answer somebody is writing: one draft per topic and person, nothing typed is lost. */
export const answerDrafts = sqliteTable(
  "answer_drafts",
  {
    topicId: text("topic_id")
      .notNull()
      .references(() => topics.id),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id),
    text: text("text").notNull(),
    savedAt: integer("saved_at", { mode: "timestamp_ms" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.topicId, table.accountId] })],
);

/** How units handle topics; a unit without a row has the defaults. */
export const unitSettings = sqliteTable("unit_settings", {
  unitId: text("unit_id")
    .primaryKey()
    .references(() => units.id),
  /** Answers are published by the head of the unit only. */
  headReleasesAnswers: integer("head_releases_answers", { mode: "boolean" })
    .notNull()
    .default(false),
});

/** Words that findings point to; data of the government, not of the program. */
export const abusiveWords = sqliteTable("abusive_words", {
  word: text("word").primaryKey(),
  active: integer("active", { mode: "boolean" }).notNull().default(true),
});
