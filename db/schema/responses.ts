import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  sqliteView,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { AGE_BANDS, CHANNELS, EDUCATIONS, GENDERS, OCCUPATIONS } from "#core/responses/profile.ts";
import { HIDING_REASONS } from "#core/responses/screening-input.ts";
import { surveys } from "./surveys.ts";
import { services, units } from "./units.ts";

/**
 * One filled form, stored once and never changed (triggers refuse). No name, number or address.
 * An imported row may lack parts of the profile, therefore they are nullable here.
 */
export const responses = sqliteTable(
  "responses",
  {
    id: integer("id").primaryKey(),
    surveyId: text("survey_id")
      .notNull()
      .references(() => surveys.id),
    /** Made by the form; a second submit of the same form is recognised by it. */
    instanceId: text("instance_id").notNull(),
    receipt: text("receipt").notNull(),
    serviceId: text("service_id").references(() => services.id),
    channel: text("channel", { enum: CHANNELS }).notNull(),
    gender: text("gender", { enum: GENDERS }),
    ageBand: text("age_band", { enum: AGE_BANDS }),
    education: text("education", { enum: EDUCATIONS }),
    occupation: text("occupation", { enum: OCCUPATIONS }),
    /** "Were you steered towards good answers?" */
    steered: integer("steered", { mode: "boolean" }),
    /** {"element key": 1..4} for every element of the instrument. */
    answers: text("answers", { mode: "json" }).$type<Record<string, number>>().notNull(),
    submittedAt: integer("submitted_at", { mode: "timestamp_ms" }).notNull(),
    /** The same as a date where the government is: YYYY-MM-DD. */
    submittedOn: text("submitted_on").notNull(),
  },
  (table) => [
    uniqueIndex("responses_once").on(table.surveyId, table.instanceId),
    check("responses_answers_json", sql`json_valid(${table.answers})`),
  ],
);

/**
 * Up to which answer (by `responses.id`) the tallies below are folded; one row. A trigger folds a block
 * of answers at a time, because eighteen counts per answer cost more than storing it. Nothing enters
 * at or below the mark, so the views of counts at the end are exact at every moment.
 */
export const tallyMark = sqliteTable(
  "tally_mark",
  { id: integer("id").primaryKey(), foldedUpTo: integer("folded_up_to").notNull() },
  (table) => [check("tally_mark_once", sql`${table.id} = 1`)],
);

const SCORE_COUNT = {
  surveyId: text("survey_id").notNull(),
  serviceId: text("service_id").notNull(),
  channel: text("channel", { enum: CHANNELS }).notNull(),
  element: text("element").notNull(),
  score: integer("score").notNull(),
  count: integer("count").notNull(),
};

/** Counts per survey × service × channel × element × score; `serviceId` is '' where none is known. */
export const scoreTallies = sqliteTable("score_tallies", SCORE_COUNT, (table) => [
  primaryKey({
    columns: [table.surveyId, table.serviceId, table.channel, table.element, table.score],
  }),
]);

export const TALLY_DIMENSIONS = [
  "all",
  "service",
  "channel",
  "gender",
  "ageBand",
  "education",
  "occupation",
  "steered",
  "day",
] as const;

const GROUP_COUNT = {
  surveyId: text("survey_id").notNull(),
  dimension: text("dimension", { enum: TALLY_DIMENSIONS }).notNull(),
  key: text("key").notNull(),
  n: integer("n").notNull(),
  sum: integer("sum").notNull(),
  sumOfSquares: integer("sum_of_squares").notNull(),
};

/**
 * n, Σt and Σt² of the respondents' totals t, for all and for each value of each dimension;
 * `key` is '' for "all" and for unknown values, '1'/'0' for "steered", YYYY-MM-DD for "day".
 */
export const groupTallies = sqliteTable("group_tallies", GROUP_COUNT, (table) => [
  primaryKey({ columns: [table.surveyId, table.dimension, table.key] }),
]);

/**
 * The counts of all answers: the folded tallies, and the answers since, counted when they are read.
 * A key may come once from each: readers always add up.
 */
export const scoreCounts = sqliteView("score_counts", SCORE_COUNT).existing();
export const groupCounts = sqliteView("group_counts", GROUP_COUNT).existing();

/**
 * Free text, screened before anyone outside moderation reads it. Deliberately without a link to
 * the filled form and with the date only: nobody can join an opinion to a profile.
 */
export const comments = sqliteTable(
  "comments",
  {
    id: text("id").primaryKey(),
    surveyId: text("survey_id")
      .notNull()
      .references(() => surveys.id),
    unitId: text("unit_id")
      .notNull()
      .references(() => units.id),
    serviceId: text("service_id").references(() => services.id),
    text: text("text").notNull(),
    state: text("state", { enum: ["waiting", "shown", "hidden"] })
      .notNull()
      .default("waiting"),
    /** Text with personal data masked by the moderator; null when the original may be read as it is. */
    maskedText: text("masked_text"),
    hiddenReason: text("hidden_reason", { enum: HIDING_REASONS }),
    writtenOn: text("written_on").notNull(), // YYYY-MM-DD
  },
  (table) => [index("comments_queue").on(table.state, table.writtenOn)],
);
