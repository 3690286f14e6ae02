import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { REVIEW_STATES } from "#core/cycles/review-state.ts";
import { COMMENT_KINDS, COMMENT_SOURCES, COMMENT_STATES } from "#core/reviews/comment-source.ts";
import { REVIEW_RELATIONS } from "#core/reviews/review-relation.ts";
import { appraisals } from "./appraisals.ts";
import { cycles } from "./cycles.ts";
import { employees } from "./employees.ts";

/** The 360° round of a cycle. */
export const reviewRounds = sqliteTable("review_rounds", {
  cycleId: text("cycle_id")
    .primaryKey()
    .references(() => cycles.id),
  state: text("state", { enum: REVIEW_STATES }).notNull().default("draft"),
  opensOn: text("opens_on").notNull(), // YYYY-MM-DD
  closesOn: text("closes_on").notNull(),
});

/**
 * Who is asked about whom. It does not say whether he has answered: nothing here ever does. Once the
 * round is open this is exactly who is asked, and nobody else ever was.
 */
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
 * One row for everybody asked in the open round, whether or not he has answered: a keyed hash (HMAC)
 * of round, ratee and rater. The key is not in the database, so the database alone does not even
 * tell who has answered. All rows are laid down when the round opens and taken out when it closes;
 * to answer only sets `used`, so that not even their place in the file tells an order.
 */
export const reviewMarks = sqliteTable("review_marks", {
  mark: text("mark").primaryKey(),
  /** A trigger lets it be set once: nobody answers twice. */
  used: integer("used", { mode: "boolean" }).notNull(),
});

/**
 * What came in about one person from one group of raters. A filled form is taken apart on arrival:
 * only counts are kept, never a form, and words only as a sorted list. All rows are laid down when
 * the round opens and are overwritten in place, in the same length: the file holds no order of
 * arrival and no single answer (see core/reviews/urn.ts).
 */
export const reviewUrns = sqliteTable(
  "review_urns",
  {
    appraisalId: text("appraisal_id")
      .notNull()
      .references(() => appraisals.id),
    relation: text("relation", { enum: REVIEW_RELATIONS }).notNull(),
    /** JSON list of five counts for each item in the method's order: not observed, 1, 2, 3, 4. */
    counts: text("counts").notNull(),
    /** JSON lists of words, sorted, with blanks behind them; emptied when the round closes. */
    strengths: text("strengths").notNull(),
    suggestions: text("suggestions").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.appraisalId, table.relation] }),
    check(
      "review_urns_json",
      sql`json_valid(${table.counts}) AND json_valid(${table.strengths}) AND json_valid(${table.suggestions})`,
    ),
  ],
);

/**
 * Free words of a closed round, out of the urns: without rater, time or order, and without the
 * relation where that could tell who wrote. Screened first.
 */
export const reviewComments = sqliteTable(
  "review_comments",
  {
    /** Random; the table is stored and shown in its order (WITHOUT ROWID). */
    id: text("id").primaryKey(),
    appraisalId: text("appraisal_id")
      .notNull()
      .references(() => appraisals.id),
    source: text("source", { enum: COMMENT_SOURCES }).notNull(),
    kind: text("kind", { enum: COMMENT_KINDS }).notNull(),
    text: text("text").notNull(),
    state: text("state", { enum: COMMENT_STATES }).notNull().default("waiting"),
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
