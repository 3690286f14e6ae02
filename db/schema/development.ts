import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Behaviour } from "#core/cycles/behaviour.ts";
import {
  COACHING_OUTCOMES,
  COACHING_STATES,
  ENROLMENT_ORIGINS,
  ENROLMENT_STATES,
  TRAINING_THEMES,
} from "#core/development/development-state.ts";
import { MEDIA } from "#core/service-index/media.ts";
import { accounts } from "./access.ts";
import { appraisals } from "./appraisals.ts";
import { cycles } from "./cycles.ts";
import { employees } from "./employees.ts";
import { surveys } from "./surveys.ts";
import { units } from "./units.ts";

/** Penghargaan as decided by people from the shortlist; to a unit or to an employee (a trigger refuses both). */
export const rewards = sqliteTable(
  "rewards",
  {
    id: text("id").primaryKey(),
    cycleId: text("cycle_id")
      .notNull()
      .references(() => cycles.id),
    unitId: text("unit_id").references(() => units.id),
    employeeId: text("employee_id").references(() => employees.id),
    title: text("title").notNull(),
    reason: text("reason").notNull(),
    decidedOn: text("decided_on").notNull(), // YYYY-MM-DD
    decidedByName: text("decided_by_name"),
    /** Did it stand on the shortlist when it was decided? */
    shortlisted: integer("shortlisted", { mode: "boolean" }).notNull().default(false),
    /** Taken back with a reason; stays known as such to the personnel office. */
    withdrawnReason: text("withdrawn_reason"),
  },
  (table) => [index("rewards_by_cycle").on(table.cycleId)],
);

/** Pembinaan: goals that assessor and employee agree on, with dates. "agreed" needs `acceptedAt` (a trigger refuses). */
export const coachings = sqliteTable(
  "coachings",
  {
    id: text("id").primaryKey(),
    appraisalId: text("appraisal_id")
      .notNull()
      .references(() => appraisals.id),
    goals: text("goals").notNull(),
    startsOn: text("starts_on").notNull(), // YYYY-MM-DD
    dueOn: text("due_on").notNull(),
    state: text("state", { enum: COACHING_STATES }).notNull(),
    /** What the employee wrote back instead of accepting. */
    reply: text("reply"),
    /** The employee agrees to the goals himself. */
    acceptedAt: integer("accepted_at", { mode: "timestamp_ms" }),
    closedOn: text("closed_on"),
    result: text("result", { enum: COACHING_OUTCOMES }),
    outcome: text("outcome"),
  },
  (table) => [index("coachings_by_appraisal").on(table.appraisalId)],
);

export const coachingSteps = sqliteTable(
  "coaching_steps",
  {
    id: text("id").primaryKey(),
    coachingId: text("coaching_id")
      .notNull()
      .references(() => coachings.id),
    on: text("on_date").notNull(), // YYYY-MM-DD
    text: text("text").notNull(),
    progress: integer("progress").notNull(), // percent
    byName: text("by_name").notNull(),
    at: integer("at", { mode: "timestamp_ms" }).notNull(),
  },
  (table) => [index("coaching_steps_order").on(table.coachingId, table.at)],
);

/** Catalogue: which behaviours and elements of service a training is for. */
export const trainings = sqliteTable("trainings", {
  id: text("id").primaryKey(),
  title: text("title").notNull(),
  theme: text("theme", { enum: TRAINING_THEMES }).notNull(),
  description: text("description").notNull(),
  /** Jam pelajaran (JP) of 45 minutes. */
  hours: integer("hours").notNull(),
  provider: text("provider").notNull(),
  behaviours: text("behaviours", { mode: "json" }).$type<Behaviour[]>().notNull().default([]),
  elements: text("elements", { mode: "json" }).$type<string[]>().notNull().default([]),
  active: integer("active", { mode: "boolean" }).notNull().default(true),
});

/** A training that is held. */
export const trainingEvents = sqliteTable(
  "training_events",
  {
    id: text("id").primaryKey(),
    trainingId: text("training_id")
      .notNull()
      .references(() => trainings.id),
    startsOn: text("starts_on").notNull(), // YYYY-MM-DD
    endsOn: text("ends_on").notNull(),
    place: text("place").notNull(),
    seats: integer("seats").notNull(),
  },
  (table) => [index("training_events_by_day").on(table.startsOn)],
);

export const enrolments = sqliteTable(
  "enrolments",
  {
    eventId: text("event_id")
      .notNull()
      .references(() => trainingEvents.id),
    employeeId: text("employee_id")
      .notNull()
      .references(() => employees.id),
    state: text("state", { enum: ENROLMENT_STATES }).notNull(),
    origin: text("origin", { enum: ENROLMENT_ORIGINS }).notNull().default("asked"),
    /** Who nominated him. */
    nominatedByName: text("nominated_by_name"),
    /** Why, in the words of who asked for it. */
    need: text("need"),
    at: integer("at", { mode: "timestamp_ms" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.employeeId] })],
);

/** Where the result of a survey was published besides the portal: PEKPPP counts the media. */
export const publicationMedia = sqliteTable(
  "publication_media",
  {
    id: text("id").primaryKey(),
    surveyId: text("survey_id")
      .notNull()
      .references(() => surveys.id),
    medium: text("medium", { enum: MEDIA }).notNull(),
    link: text("link"),
    publishedOn: text("published_on").notNull(), // YYYY-MM-DD
    addedBy: text("added_by")
      .notNull()
      .references(() => accounts.id),
  },
  (table) => [index("publication_media_by_survey").on(table.surveyId)],
);
