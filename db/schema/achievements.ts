import { sql } from "drizzle-orm";
import { check, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ACHIEVEMENTS } from "#core/cycles/predicate.ts";
import { accounts } from "./access.ts";
import { cycles } from "./cycles.ts";
import { units } from "./units.ts";

/** Target of a unit's indicator where it differs from the method's; manual ones also their realisation. */
export const unitIndicators = sqliteTable(
  "unit_indicators",
  {
    cycleId: text("cycle_id")
      .notNull()
      .references(() => cycles.id),
    unitId: text("unit_id")
      .notNull()
      .references(() => units.id),
    indicatorKey: text("indicator_key").notNull(),
    target: real("target"),
    /** Of manual indicators only: the others are read from what is frozen. */
    realisation: real("realisation"),
    evidence: text("evidence"),
    evidenceLink: text("evidence_link"),
  },
  (table) => [primaryKey({ columns: [table.cycleId, table.unitId, table.indicatorKey] })],
);

/** Capaian of a unit in a cycle: what was proposed and why, what its head says, what was set. */
export const unitAchievements = sqliteTable(
  "unit_achievements",
  {
    cycleId: text("cycle_id")
      .notNull()
      .references(() => cycles.id),
    unitId: text("unit_id")
      .notNull()
      .references(() => units.id),
    headComment: text("head_comment"),
    headCommentAt: integer("head_comment_at", { mode: "timestamp_ms" }),
    achievement: text("achievement", { enum: ACHIEVEMENTS }),
    /** What the system proposed when it was set; null where evidence was missing. */
    proposed: text("proposed", { enum: ACHIEVEMENTS }),
    /** Canonical JSON of the indicators, rule and checksums at that moment. */
    basis: text("basis"),
    /** Needed when it differs from the proposal. */
    reason: text("reason"),
    setBy: text("set_by").references(() => accounts.id),
    setByName: text("set_by_name"),
    setAt: integer("set_at", { mode: "timestamp_ms" }),
  },
  (table) => [
    primaryKey({ columns: [table.cycleId, table.unitId] }),
    check(
      "unit_achievements_set_by_a_person",
      sql`${table.achievement} IS NULL OR (${table.setBy} IS NOT NULL AND ${table.setAt} IS NOT NULL AND ${table.basis} IS NOT NULL)`,
    ),
    check(
      "unit_achievements_reason",
      sql`${table.achievement} IS NULL OR ${table.achievement} IS ${table.proposed} OR coalesce(${table.reason}, '') <> ''`,
    ),
  ],
);
