import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { accounts } from "./access.ts";
import { units } from "./units.ts";

/** A civil servant (ASN). Where he works stands in his postings. */
export const employees = sqliteTable(
  "employees",
  {
    id: text("id").primaryKey(),
    /** Nomor induk pegawai: 18 digits. */
    nip: text("nip").notNull().unique(),
    name: text("name").notNull(),
    /** The account with which he signs in; null for those who have none. */
    accountId: text("account_id")
      .unique()
      .references(() => accounts.id),
    active: integer("active", { mode: "boolean" }).notNull().default(true),
  },
  (table) => [
    check(
      "employees_nip_shape",
      sql`length(${table.nip}) = 18 AND ${table.nip} NOT GLOB '*[^0-9]*'`,
    ),
  ],
);

/**
 * Who worked where, when, under whom. Postings of one person never overlap (a trigger refuses);
 * evidence counts for the unit of the day.
 */
export const postings = sqliteTable(
  "postings",
  {
    id: text("id").primaryKey(),
    employeeId: text("employee_id")
      .notNull()
      .references(() => employees.id),
    unitId: text("unit_id")
      .notNull()
      .references(() => units.id),
    /** Jabatan. */
    position: text("position").notNull(),
    /** Heads the unit. */
    isHead: integer("is_head", { mode: "boolean" }).notNull().default(false),
    /** Pejabat penilai; null only for the highest official. */
    assessorId: text("assessor_id").references((): AnySQLiteColumn => employees.id),
    startsOn: text("starts_on").notNull(), // YYYY-MM-DD
    /** Last day; null while it goes on. */
    endsOn: text("ends_on"),
  },
  (table) => [
    uniqueIndex("postings_start").on(table.employeeId, table.startsOn),
    index("postings_by_unit").on(table.unitId),
    index("postings_by_assessor").on(table.assessorId),
    check(
      "postings_in_order",
      sql`${table.endsOn} IS NULL OR ${table.endsOn} >= ${table.startsOn}`,
    ),
    check("postings_not_own_assessor", sql`${table.assessorId} IS NOT ${table.employeeId}`),
  ],
);

/** Who looked at somebody's record, for that person to see: append-only, once a day and reader. */
export const recordViews = sqliteTable(
  "record_views",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    employeeId: text("employee_id")
      .notNull()
      .references(() => employees.id),
    accountId: text("account_id").notNull(),
    accountName: text("account_name").notNull(),
    /** Which part was read: "appraisal", "feedback", "review", "export" … */
    part: text("part").notNull(),
    viewedOn: text("viewed_on").notNull(), // YYYY-MM-DD
    at: integer("at", { mode: "timestamp_ms" }).notNull(),
  },
  (table) => [
    uniqueIndex("record_views_once").on(
      table.employeeId,
      table.accountId,
      table.part,
      table.viewedOn,
    ),
  ],
);
