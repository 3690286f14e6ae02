import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { HEARINGS, OBJECTION_DECISIONS } from "#core/appraisals/objection.ts";
import { PREDICATES, RATINGS } from "#core/cycles/predicate.ts";
import { PLAN_STATES } from "#core/performance-plans/work-result.ts";
import { accounts } from "./access.ts";
import { cycles } from "./cycles.ts";
import { employees } from "./employees.ts";
import { units } from "./units.ts";

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
