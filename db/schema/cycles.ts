import { sql } from "drizzle-orm";
import { check, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { CYCLE_STATES } from "#core/cycles/cycle-state.ts";
import type { EvaluationMethod } from "#core/cycles/method.ts";
import { PERIOD_KINDS } from "#core/periods/period-kind.ts";

/** Weights, indicators, thresholds and criteria of evaluations: versioned, never changed (triggers refuse). */
export const evaluationMethods = sqliteTable(
  "evaluation_methods",
  {
    id: text("id").primaryKey(),
    key: text("key").notNull(),
    version: integer("version").notNull(),
    name: text("name").notNull(),
    definition: text("definition", { mode: "json" }).$type<EvaluationMethod>().notNull(),
    /** Why it differs from the version before; null for the first. */
    reason: text("reason"),
  },
  (table) => [uniqueIndex("evaluation_methods_version").on(table.key, table.version)],
);

/** Siklus evaluasi. Publications whose period lies within its days are its evidence. */
export const cycles = sqliteTable(
  "cycles",
  {
    id: text("id").primaryKey(),
    /** In addresses and the API: `2026-t3`, `2026-s1`, `2026`. */
    key: text("key").notNull().unique(),
    kind: text("kind", { enum: PERIOD_KINDS }).notNull(),
    startsOn: text("starts_on").notNull(), // YYYY-MM-DD
    endsOn: text("ends_on").notNull(),
    state: text("state", { enum: CYCLE_STATES }).notNull().default("planning"),
    methodId: text("method_id")
      .notNull()
      .references(() => evaluationMethods.id),
  },
  (table) => [check("cycles_in_order", sql`${table.endsOn} >= ${table.startsOn}`)],
);
