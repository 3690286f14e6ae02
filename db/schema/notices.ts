import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { LOCALES } from "#core/locale.ts";
import { NOTICE_CHANNELS, NOTICE_PURPOSES, type NoticeParams } from "#core/notices/notice.ts";
import { accounts } from "./access.ts";
import { topics } from "./topics.ts";

export const OUTBOX_STATES = ["waiting", "sent", "failed", "stopped"] as const;

/**
 * Messages to send: written in the batch of what they tell of, sent afterwards, tried again with
 * growing pauses. They hold neither words nor addresses: both are read when sending, so who erases
 * his contact data gets no more messages and leaves no trace here.
 */
export const outbox = sqliteTable(
  "outbox",
  {
    id: text("id").primaryKey(),
    channel: text("channel", { enum: NOTICE_CHANNELS }).notNull(),
    /** One message per purpose and occasion: a second one is not written. */
    occasion: text("occasion").notNull().unique(),
    purpose: text("purpose", { enum: NOTICE_PURPOSES }).notNull(),
    params: text("params", { mode: "json" }).$type<NoticeParams>().notNull(),
    locale: text("locale", { enum: LOCALES }).notNull(),
    /** To the author of a topic, about the event `seq` … */
    topicId: text("topic_id").references(() => topics.id),
    seq: integer("seq"),
    /** … or to a member of staff. */
    accountId: text("account_id").references(() => accounts.id),
    /** Random; opens the page where these messages are stopped, and nothing else. */
    stopToken: text("stop_token").notNull().unique(),
    state: text("state", { enum: OUTBOX_STATES }).notNull().default("waiting"),
    attempts: integer("attempts").notNull().default(0),
    nextAttemptAt: integer("next_attempt_at", { mode: "timestamp_ms" }).notNull(),
    /** Who is sending it just now: a random word of one round of sending. */
    claim: text("claim"),
    /** A code, never a sentence of a mail server: those repeat addresses. */
    lastError: text("last_error"),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    sentAt: integer("sent_at", { mode: "timestamp_ms" }),
  },
  (table) => [
    index("outbox_due").on(table.state, table.nextAttemptAt),
    index("outbox_by_claim").on(table.claim),
  ],
);

/** Addresses (hashed) that asked for no more messages, whoever gives them again. */
export const mailStops = sqliteTable("mail_stops", {
  recipientHash: text("recipient_hash").primaryKey(),
  at: integer("at", { mode: "timestamp_ms" }).notNull(),
});
