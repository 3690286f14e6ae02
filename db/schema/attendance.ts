import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ATTENDANCE_STATUSES, LEAVE_KINDS, LEAVE_STATES } from "#core/attendance/attendance.ts";
import { employees } from "./employees.ts";

/** A working day as e-absensi reports it; feeds the discipline evidence only. */
export const attendanceDays = sqliteTable(
  "attendance_days",
  {
    employeeId: text("employee_id")
      .notNull()
      .references(() => employees.id),
    date: text("date").notNull(), // YYYY-MM-DD
    status: text("status", { enum: ATTENDANCE_STATUSES }).notNull(),
    /** HH:MM where the government is. */
    cameAt: text("came_at"),
    leftAt: text("left_at"),
  },
  (table) => [primaryKey({ columns: [table.employeeId, table.date] })],
);

/** Cuti: asked by the employee, decided by his superior. A day on approved leave is no absence. */
export const leaveRequests = sqliteTable(
  "leave_requests",
  {
    id: text("id").primaryKey(),
    employeeId: text("employee_id")
      .notNull()
      .references(() => employees.id),
    kind: text("kind", { enum: LEAVE_KINDS }).notNull(),
    startsOn: text("starts_on").notNull(), // YYYY-MM-DD
    endsOn: text("ends_on").notNull(),
    /** Working days it takes, as the calendar stood when it was asked for. */
    days: integer("days").notNull(),
    /** Of these, the days after the end of the year it starts in: they are taken from the next year. */
    nextYearDays: integer("next_year_days").notNull().default(0),
    reason: text("reason").notNull(),
    /** Where he can be reached meanwhile. */
    contact: text("contact"),
    state: text("state", { enum: LEAVE_STATES }).notNull().default("requested"),
    requestedAt: integer("requested_at", { mode: "timestamp_ms" }).notNull(),
    decidedByName: text("decided_by_name"),
    decidedAt: integer("decided_at", { mode: "timestamp_ms" }),
    decisionReason: text("decision_reason"),
  },
  (table) => [
    index("leave_requests_by_employee").on(table.employeeId, table.startsOn),
    index("leave_requests_by_state").on(table.state, table.endsOn),
    check("leave_requests_in_order", sql`${table.endsOn} >= ${table.startsOn}`),
  ],
);

/** Days of annual leave of a year: the entitlement and what was carried over. */
export const leaveBalances = sqliteTable(
  "leave_balances",
  {
    employeeId: text("employee_id")
      .notNull()
      .references(() => employees.id),
    year: integer("year").notNull(),
    entitled: integer("entitled").notNull(),
    carriedOver: integer("carried_over").notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.employeeId, table.year] })],
);
