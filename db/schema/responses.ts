import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  sqliteView,
  text,
} from "drizzle-orm/sqlite-core";
import { AGE_BANDS, CHANNELS, EDUCATIONS, GENDERS, OCCUPATIONS } from "#core/responses/profile.ts";
import { HIDING_REASONS } from "#core/responses/screening-input.ts";
import type { LiveSteps } from "#core/satisfaction/live-steps.ts";
import { surveys } from "./surveys.ts";
import { services, units } from "./units.ts";

/**
 * One filled form, stored once and never changed (triggers refuse). No name, number or address; the
 * hour and no moment; no running number: the table is stored in the order of its random keys (WITHOUT
 * ROWID), so that no log of requests can be laid beside it.
 * An imported row may lack parts of the profile, therefore they are nullable here.
 */
export const responses = sqliteTable(
  "responses",
  {
    surveyId: text("survey_id")
      .notNull()
      .references(() => surveys.id),
    /** Random, made by the form; a second submit of the same form is recognised by it. */
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
    /** The beginning of the hour. */
    submittedAt: integer("submitted_at", { mode: "timestamp_ms" }).notNull(),
    /** The same as a date where the government is: YYYY-MM-DD. */
    submittedOn: text("submitted_on").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.surveyId, table.instanceId] }),
    check("responses_answers_json", sql`json_valid(${table.answers})`),
    check("responses_hour", sql`${table.submittedAt} % 3600000 = 0`),
  ],
);

/**
 * The answers that the tallies below do not count yet. A trigger folds a block of answers at a time,
 * because eighteen counts per answer cost more than storing it. Every answer enters here, so the views
 * of counts at the end are exact at every moment.
 */
export const freshResponses = sqliteTable(
  "fresh_responses",
  { surveyId: text("survey_id").notNull(), instanceId: text("instance_id").notNull() },
  (table) => [primaryKey({ columns: [table.surveyId, table.instanceId] })],
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
 * What staff see of a survey while it is open. It moves in steps of five answers and stays five behind,
 * see core/satisfaction/live-steps.ts. Nothing is left of it when the survey closes.
 */
export const liveFigures = sqliteTable("live_figures", {
  surveyId: text("survey_id")
    .primaryKey()
    .references(() => surveys.id),
  step: integer("step").notNull(),
  /** How many answers had come in at this step: the next one is five later. */
  counted: integer("counted").notNull(),
  steps: text("steps", { mode: "json" }).$type<LiveSteps>().notNull(),
});

/**
 * The comments of an open survey that nobody has read yet: a JSON list in the order of the alphabet
 * with blanks behind it, overwritten in place. The file does not tell which came last, nor with which
 * answer. See core/responses/comment-urn.ts.
 */
export const commentUrns = sqliteTable("comment_urns", {
  surveyId: text("survey_id")
    .primaryKey()
    .references(() => surveys.id),
  words: text("words").notNull(),
});

/**
 * Free text out of the urns, screened before anyone outside moderation reads it. Deliberately without
 * link, date, service and order (WITHOUT ROWID): nobody can join an opinion to a filled form.
 */
export const comments = sqliteTable(
  "comments",
  {
    /** Random. */
    id: text("id").primaryKey(),
    surveyId: text("survey_id")
      .notNull()
      .references(() => surveys.id),
    unitId: text("unit_id")
      .notNull()
      .references(() => units.id),
    text: text("text").notNull(),
    state: text("state", { enum: ["waiting", "shown", "hidden"] })
      .notNull()
      .default("waiting"),
    /** Text with personal data masked by the moderator; null when the original may be read as it is. */
    maskedText: text("masked_text"),
    hiddenReason: text("hidden_reason", { enum: HIDING_REASONS }),
  },
  (table) => [
    index("comments_queue").on(table.state, table.unitId),
    index("comments_by_survey").on(table.surveyId, table.state),
  ],
);
