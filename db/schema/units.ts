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
import { UNIT_KINDS } from "#core/units/unit-kind.ts";

/** The one government of this installation. */
export const government = sqliteTable(
  "government",
  {
    id: integer("id").primaryKey().default(1),
    name: text("name").notNull(),
    code: text("code").notNull(),
    timeZone: text("time_zone").notNull().default("Asia/Jakarta"),
    /** PNG, JPEG or WebP as a data address; null shows the name alone. */
    logo: text("logo"),
    /** Which figure over several units is the official one; printed beside it. */
    officialPooling: text("official_pooling", { enum: ["pooled", "mean-of-units"] })
      .notNull()
      .default("pooled"),
    /** May the public see the running index while a survey is open? */
    showRunningIndex: integer("show_running_index", { mode: "boolean" }).notNull().default(false),
    /** So many answers both figures of a comparison need. */
    comparedFrom: integer("compared_from").notNull().default(30),
    /** A demo installation says so on every page. */
    demo: integer("demo", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [check("government_is_one", sql`${table.id} = 1`)],
);

export const units = sqliteTable(
  "units",
  {
    id: text("id").primaryKey(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    kind: text("kind", { enum: UNIT_KINDS }).notNull(),
    parentId: text("parent_id").references((): AnySQLiteColumn => units.id),
    kecamatan: text("kecamatan"),
    address: text("address"),
    hours: text("hours"),
    phone: text("phone"),
    email: text("email"),
    active: integer("active", { mode: "boolean" }).notNull().default(true),
    /** Who goes on with the work of a unit that left service: its printed codes lead there. */
    successorId: text("successor_id").references((): AnySQLiteColumn => units.id),
  },
  (table) => [index("units_by_parent").on(table.parentId)],
);

/** jenis layanan */
export const services = sqliteTable(
  "services",
  {
    id: text("id").primaryKey(),
    unitId: text("unit_id")
      .notNull()
      .references(() => units.id),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    free: integer("free", { mode: "boolean" }).notNull(),
    /** Text of the service standard: requirements, time, product. */
    standard: text("standard"),
    active: integer("active", { mode: "boolean" }).notNull().default(true),
  },
  (table) => [uniqueIndex("services_slug").on(table.unitId, table.slug)],
);
