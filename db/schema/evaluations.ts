import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { HEARINGS, OBJECTION_DECISIONS } from "#core/appraisals/objection.ts";
import { CYCLE_STATES } from "#core/cycles/cycle-state.ts";
import type { EvaluationMethod } from "#core/cycles/method.ts";
import { ACHIEVEMENTS, PREDICATES, RATINGS } from "#core/cycles/predicate.ts";
import { PLAN_STATES } from "#core/performance-plans/work-result.ts";
import { PERIOD_KINDS } from "#core/periods/period-kind.ts";
import { accounts } from "./access.ts";
import { employees } from "./employees.ts";
import { units } from "./units.ts";

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

/**
 * One person in one cycle: plan, ratings, predicate, objection. Unit, assessor and reviewer (the
 * assessor's superior) are those of the posting when the cycle began to run; a change is audited.
 */
export const appraisals = sqliteTable(
  "appraisals",
  {
    id: text("id").primaryKey(),
    cycleId: text("cycle_id")
      .notNull()
      .references(() => cycles.id),
    employeeId: text("employee_id")
      .notNull()
      .references(() => employees.id),
    unitId: text("unit_id")
      .notNull()
      .references(() => units.id),
    position: text("position").notNull(),
    isHead: integer("is_head", { mode: "boolean" }).notNull(),
    assessorId: text("assessor_id").references(() => employees.id),
    reviewerId: text("reviewer_id").references(() => employees.id),
    planState: text("plan_state", { enum: PLAN_STATES }).notNull().default("draft"),
    /** Ratings by the assessor, each with its reason; a draft until signed. */
    workRating: text("work_rating", { enum: RATINGS }),
    workReason: text("work_reason"),
    behaviourRating: text("behaviour_rating", { enum: RATINGS }),
    behaviourReason: text("behaviour_reason"),
    /** From the matrix over both ratings, once signed. Never from scores. */
    predicate: text("predicate", { enum: PREDICATES }),
    signedBy: text("signed_by").references(() => accounts.id),
    signedByName: text("signed_by_name"),
    signedAt: integer("signed_at", { mode: "timestamp_ms" }),
    /** Day on which the result was handed to the employee: the objection's clock starts. YYYY-MM-DD */
    receivedOn: text("received_on"),
    /** What the employee says to his result. */
    comment: text("comment"),
    commentedAt: integer("commented_at", { mode: "timestamp_ms" }),
  },
  (table) => [
    uniqueIndex("appraisals_once").on(table.cycleId, table.employeeId),
    index("appraisals_by_assessor").on(table.assessorId),
    index("appraisals_by_reviewer").on(table.reviewerId),
    index("appraisals_by_unit").on(table.cycleId, table.unitId),
    check(
      "appraisals_predicate_by_a_person",
      sql`${table.predicate} IS NULL OR (${table.workRating} IS NOT NULL AND ${table.behaviourRating} IS NOT NULL AND ${table.signedBy} IS NOT NULL AND ${table.signedAt} IS NOT NULL)`,
    ),
  ],
);

/** Keberatan: one per appraisal; the decision of the assessor's superior is final. */
export const objections = sqliteTable("objections", {
  appraisalId: text("appraisal_id")
    .primaryKey()
    .references(() => appraisals.id),
  filedOn: text("filed_on").notNull(), // YYYY-MM-DD
  filedAt: integer("filed_at", { mode: "timestamp_ms" }).notNull(),
  reasons: text("reasons").notNull(),
  evidence: text("evidence"),
  evidenceLink: text("evidence_link"),
  /** Both are heard before anything is decided. */
  employeeStatement: text("employee_statement"),
  employeeHeardAt: integer("employee_heard_at", { mode: "timestamp_ms" }),
  assessorStatement: text("assessor_statement"),
  assessorHeardAt: integer("assessor_heard_at", { mode: "timestamp_ms" }),
  /** How each was heard; null while he has not been. */
  employeeHearing: text("employee_hearing", { enum: HEARINGS }),
  assessorHearing: text("assessor_hearing", { enum: HEARINGS }),
  decision: text("decision", { enum: OBJECTION_DECISIONS }),
  decisionReason: text("decision_reason"),
  /** The ratings it was about; the appraisal has the new ones. */
  previousWorkRating: text("previous_work_rating", { enum: RATINGS }),
  previousBehaviourRating: text("previous_behaviour_rating", { enum: RATINGS }),
  decidedBy: text("decided_by").references(() => accounts.id),
  decidedByName: text("decided_by_name"),
  decidedAt: integer("decided_at", { mode: "timestamp_ms" }),
});
