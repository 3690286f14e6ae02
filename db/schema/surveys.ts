import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { InstrumentDefinition } from "#core/instruments/instrument.ts";
import { PERIOD_KINDS } from "#core/periods/period-kind.ts";
import { SURVEY_STATES } from "#core/surveys/survey-state.ts";
import { services, units } from "./units.ts";

/** A questionnaire version. Its definition never changes once a survey uses it; a change is a new version. */
export const instruments = sqliteTable(
  "instruments",
  {
    id: text("id").primaryKey(),
    key: text("key").notNull(),
    version: integer("version").notNull(),
    name: text("name").notNull(),
    validFrom: text("valid_from").notNull(), // YYYY-MM-DD
    validTo: text("valid_to"),
    definition: text("definition", { mode: "json" }).$type<InstrumentDefinition>().notNull(),
  },
  (table) => [uniqueIndex("instruments_version").on(table.key, table.version)],
);

export const periods = sqliteTable("periods", {
  id: text("id").primaryKey(),
  /** In addresses and the API: `2026-t3`, `2026-s1`, `2026`. */
  key: text("key").notNull().unique(),
  kind: text("kind", { enum: PERIOD_KINDS }).notNull(),
  year: integer("year").notNull(),
  number: integer("number").notNull(),
  startsOn: text("starts_on").notNull(), // YYYY-MM-DD
  endsOn: text("ends_on").notNull(),
});

/** unit × period × instrument */
export const surveys = sqliteTable(
  "surveys",
  {
    id: text("id").primaryKey(),
    slug: text("slug").notNull().unique(),
    unitId: text("unit_id")
      .notNull()
      .references(() => units.id),
    periodId: text("period_id")
      .notNull()
      .references(() => periods.id),
    instrumentId: text("instrument_id")
      .notNull()
      .references(() => instruments.id),
    /** N: people served in a year; null when unknown. */
    population: integer("population"),
    state: text("state", { enum: SURVEY_STATES }).notNull().default("draft"),
    openedAt: integer("opened_at", { mode: "timestamp_ms" }),
    closedAt: integer("closed_at", { mode: "timestamp_ms" }),
    /** Why it was opened for a period long past; null where it was not. */
    lateReason: text("late_reason"),
  },
  (table) => [
    uniqueIndex("surveys_once").on(table.unitId, table.periodId),
    index("surveys_by_period").on(table.periodId),
  ],
);

/**
 * What the public may read of a survey: frozen figures with their checksum. Never changed
 * (triggers refuse); a newer version supersedes, a withdrawal needs a reason.
 */
export const publications = sqliteTable(
  "publications",
  {
    surveyId: text("survey_id")
      .notNull()
      .references(() => surveys.id),
    version: integer("version").notNull(),
    /** Canonical JSON (RFC 8785), exactly the bytes under the checksum. */
    snapshot: text("snapshot").notNull(),
    /** SHA-256 of the snapshot, hexadecimal. */
    checksum: text("checksum").notNull(),
    /** Why a newer version replaced the one before; null for the first. */
    reason: text("reason"),
    publishedAt: integer("published_at", { mode: "timestamp_ms" }).notNull(),
    withdrawnAt: integer("withdrawn_at", { mode: "timestamp_ms" }),
    withdrawnReason: text("withdrawn_reason"),
  },
  (table) => [primaryKey({ columns: [table.surveyId, table.version] })],
);

/** Which services a survey covers are the active ones of its unit when it opened. */
export const surveyServices = sqliteTable(
  "survey_services",
  {
    surveyId: text("survey_id")
      .notNull()
      .references(() => surveys.id),
    serviceId: text("service_id")
      .notNull()
      .references(() => services.id),
  },
  (table) => [primaryKey({ columns: [table.surveyId, table.serviceId] })],
);
