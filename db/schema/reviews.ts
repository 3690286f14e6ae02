import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { REVIEW_RELATIONS, REVIEW_STATES } from "#core/reviews/review-relation.ts";
import { employees } from "./employees.ts";
import { appraisals, cycles } from "./evaluations.ts";

/** The 360° round of a cycle. */
export const reviewRounds = sqliteTable("review_rounds", {
  cycleId: text("cycle_id")
    .primaryKey()
    .references(() => cycles.id),
  state: text("state", { enum: REVIEW_STATES }).notNull().default("draft"),
  opensOn: text("opens_on").notNull(), // YYYY-MM-DD
  closesOn: text("closes_on").notNull(),
});

/** Who is asked about whom. It does not say whether he has answered: nothing here ever does. */
export const reviewRaters = sqliteTable(
  "review_raters",
  {
    appraisalId: text("appraisal_id")
      .notNull()
      .references(() => appraisals.id),
    raterId: text("rater_id")
      .notNull()
      .references(() => employees.id),
    relation: text("relation", { enum: REVIEW_RELATIONS }).notNull(),
    confirmed: integer("confirmed", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.appraisalId, table.raterId] }),
    index("review_raters_by_rater").on(table.raterId),
  ],
);

/**
 * That somebody has answered: a keyed hash (HMAC) of round, ratee and rater. The key is not in the
 * database, so the database alone does not even tell who has answered. Stored in the order of the
 * hashes (WITHOUT ROWID): no order of arrival remains.
 */
export const reviewMarks = sqliteTable("review_marks", {
  mark: text("mark").primaryKey(),
});

/**
 * Answers: no rater, no time, no order. `id` is random and the table is stored in its order
 * (WITHOUT ROWID).
 */
export const reviewAnswers = sqliteTable(
  "review_answers",
  {
    id: text("id").primaryKey(),
    appraisalId: text("appraisal_id")
      .notNull()
      .references(() => appraisals.id),
    relation: text("relation", { enum: REVIEW_RELATIONS }).notNull(),
    /** {"item key": 1..4 or null for "not observed"} for every item of the method. */
    scores: text("scores", { mode: "json" }).$type<Record<string, number | null>>().notNull(),
  },
  (table) => [
    index("review_answers_by_appraisal").on(table.appraisalId, table.relation),
    check("review_answers_scores_json", sql`json_valid(${table.scores})`),
  ],
);

/** Free words of a round: apart from the answers, without rater, time or order; screened first. */
export const reviewComments = sqliteTable(
  "review_comments",
  {
    id: text("id").primaryKey(),
    appraisalId: text("appraisal_id")
      .notNull()
      .references(() => appraisals.id),
    relation: text("relation", { enum: REVIEW_RELATIONS }).notNull(),
    text: text("text").notNull(),
    state: text("state", { enum: ["waiting", "shown", "hidden"] })
      .notNull()
      .default("waiting"),
    /** As the screener rewrote it: patterns, not quotes that identify. */
    maskedText: text("masked_text"),
    hiddenReason: text("hidden_reason"),
  },
  (table) => [index("review_comments_by_appraisal").on(table.appraisalId, table.state)],
);

/** Wishes for training from the self-assessment. */
export const trainingWishes = sqliteTable(
  "training_wishes",
  {
    appraisalId: text("appraisal_id")
      .notNull()
      .references(() => appraisals.id),
    theme: text("theme").notNull(),
    note: text("note"),
  },
  (table) => [primaryKey({ columns: [table.appraisalId, table.theme] })],
);
