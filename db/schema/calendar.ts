import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { HOLIDAY_KINDS } from "#core/calendar/holiday.ts";
import { TOPIC_KINDS } from "#core/topics/topic-kind.ts";

/** National holidays and cuti bersama (SKB 3 Menteri), and local days off: editable data. */
export const holidays = sqliteTable("holidays", {
  date: text("date").primaryKey(), // YYYY-MM-DD
  name: text("name").notNull(),
  kind: text("kind", { enum: HOLIDAY_KINDS }).notNull(),
  /** Calculated and not decreed (yet). */
  expected: integer("expected", { mode: "boolean" }).notNull().default(false),
});

/** Clocks in working days, per kind of topic; "pengawasan" is the clock of supervisory complaints. */
export const topicClocks = sqliteTable("topic_clocks", {
  kind: text("kind", { enum: [...TOPIC_KINDS, "pengawasan"] }).primaryKey(),
  verifyDays: integer("verify_days").notNull(),
  answerDays: integer("answer_days").notNull(),
  /** How long the author may confirm or object before the topic closes by itself. */
  reactionDays: integer("reaction_days").notNull(),
  /** How long after closing the author may reopen. */
  reopenDays: integer("reopen_days").notNull(),
});

/** What a scheduled job has done, so that running it twice does nothing twice. */
export const jobRuns = sqliteTable("job_runs", {
  job: text("job").notNull(),
  key: text("key").primaryKey(),
  ranAt: integer("ran_at", { mode: "timestamp_ms" }).notNull(),
});
