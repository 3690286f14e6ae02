import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const OUTBOX_STATES = ["waiting", "sent", "failed", "stopped"] as const;

/** Messages to send: written in the batch of what they tell of, sent afterwards, tried again with growing pauses. */
export const outbox = sqliteTable(
  "outbox",
  {
    id: text("id").primaryKey(),
    channel: text("channel", { enum: ["email", "whatsapp"] }).notNull(),
    /** One message per purpose and occasion: writing it twice is refused. */
    occasion: text("occasion").notNull().unique(),
    recipient: text("recipient").notNull(),
    locale: text("locale", { enum: ["id", "en"] }).notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    /** Address of the one-click stop, where there is one. */
    stopToken: text("stop_token"),
    state: text("state", { enum: OUTBOX_STATES }).notNull().default("waiting"),
    attempts: integer("attempts").notNull().default(0),
    nextAttemptAt: integer("next_attempt_at", { mode: "timestamp_ms" }).notNull(),
    lastError: text("last_error"),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    sentAt: integer("sent_at", { mode: "timestamp_ms" }),
  },
  (table) => [index("outbox_due").on(table.state, table.nextAttemptAt)],
);

/** Addresses (hashed) that asked for no more messages. */
export const mailStops = sqliteTable("mail_stops", {
  recipientHash: text("recipient_hash").primaryKey(),
  at: integer("at", { mode: "timestamp_ms" }).notNull(),
});
