import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import { BEHAVIOURS } from "#core/cycles/behaviour.ts";
import { EVIDENCE_KINDS, FEEDBACK_RELATIONS } from "#core/performance-plans/evidence-kind.ts";
import { ASPECTS } from "#core/performance-plans/work-result.ts";
import { accounts } from "./access.ts";
import { appraisals } from "./appraisals.ts";
import { employees } from "./employees.ts";
import { topics } from "./topics.ts";
import { units } from "./units.ts";

/** Hasil kerja: one row of an SKP. */
export const workResults = sqliteTable(
  "work_results",
  {
    id: text("id").primaryKey(),
    appraisalId: text("appraisal_id")
      .notNull()
      .references(() => appraisals.id),
    position: integer("position").notNull(),
    /** Rencana hasil kerja. */
    plan: text("plan").notNull(),
    /** The superior's result that it serves; null at the top of the cascade. */
    servesId: text("serves_id").references((): AnySQLiteColumn => workResults.id),
    aspect: text("aspect", { enum: ASPECTS }).notNull(),
    indicator: text("indicator").notNull(),
    target: text("target").notNull(),
    realisation: text("realisation"),
    /** The assessor's feedback on what came of it. */
    feedback: text("feedback"),
    /** For heads of agencies: the perspective "penerima layanan". */
    fromCitizens: integer("from_citizens", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [index("work_results_order").on(table.appraisalId, table.position)],
);

/** Perilaku kerja: what the assessor expects for each BerAKHLAK value, and his feedback. */
export const behaviourExpectations = sqliteTable(
  "behaviour_expectations",
  {
    appraisalId: text("appraisal_id")
      .notNull()
      .references(() => appraisals.id),
    behaviour: text("behaviour", { enum: BEHAVIOURS }).notNull(),
    expectation: text("expectation"),
    feedback: text("feedback"),
  },
  (table) => [primaryKey({ columns: [table.appraisalId, table.behaviour] })],
);

/** Bukti dukung of a person; counts for the unit where he worked on that day. Text is masked. */
export const evidence = sqliteTable(
  "evidence",
  {
    id: text("id").primaryKey(),
    employeeId: text("employee_id")
      .notNull()
      .references(() => employees.id),
    unitId: text("unit_id")
      .notNull()
      .references(() => units.id),
    happenedOn: text("happened_on").notNull(), // YYYY-MM-DD
    kind: text("kind", { enum: EVIDENCE_KINDS }).notNull(),
    text: text("text").notNull(),
    link: text("link"),
    /** The citizen's post it is drawn from, when it is. */
    topicId: text("topic_id").references(() => topics.id),
    /** The publication it is drawn from: `survey-slug/version`, with its checksum. */
    publication: text("publication"),
    checksum: text("checksum"),
    workResultId: text("work_result_id").references(() => workResults.id),
    behaviour: text("behaviour", { enum: BEHAVIOURS }),
    attachedBy: text("attached_by")
      .notNull()
      .references(() => accounts.id),
    attachedByName: text("attached_by_name").notNull(),
    attachedAt: integer("attached_at", { mode: "timestamp_ms" }).notNull(),
    /** Taken back with a reason; stays visible as such. */
    withdrawnReason: text("withdrawn_reason"),
  },
  (table) => [index("evidence_by_employee").on(table.employeeId, table.happenedOn)],
);

/** Umpan balik berkelanjutan: named, constructive, and answered by its receiver. */
export const feedback = sqliteTable(
  "feedback",
  {
    id: text("id").primaryKey(),
    employeeId: text("employee_id")
      .notNull()
      .references(() => employees.id),
    giverId: text("giver_id")
      .notNull()
      .references(() => employees.id),
    relation: text("relation", { enum: FEEDBACK_RELATIONS }).notNull(),
    happenedOn: text("happened_on").notNull(), // YYYY-MM-DD
    behaviour: text("behaviour", { enum: BEHAVIOURS }),
    workResultId: text("work_result_id").references(() => workResults.id),
    /** Strength first, then what was seen, its effect, and a suggestion. */
    strength: text("strength").notNull(),
    seen: text("seen").notNull(),
    effect: text("effect"),
    suggestion: text("suggestion"),
    evidenceId: text("evidence_id").references(() => evidence.id),
    givenAt: integer("given_at", { mode: "timestamp_ms" }).notNull(),
    acknowledgedAt: integer("acknowledged_at", { mode: "timestamp_ms" }),
    response: text("response"),
    respondedAt: integer("responded_at", { mode: "timestamp_ms" }),
  },
  (table) => [
    index("feedback_by_employee").on(table.employeeId, table.givenAt),
    index("feedback_by_giver").on(table.giverId),
  ],
);
