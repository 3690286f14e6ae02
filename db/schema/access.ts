import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { ROLES } from "#core/access/roles.ts";
import { units } from "./units.ts";

export const accounts = sqliteTable("accounts", {
  id: text("id").primaryKey(),
  username: text("username").notNull().unique(),
  name: text("name").notNull(),
  email: text("email"),
  passwordHash: text("password_hash").notNull(),
  mustChangePassword: integer("must_change_password", { mode: "boolean" }).notNull().default(false),
  active: integer("active", { mode: "boolean" }).notNull().default(true),
  /** A daily summary by mail of what waits; only with an e-mail address. */
  wantsDigest: integer("wants_digest", { mode: "boolean" }).notNull().default(true),
  createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
});

/** A role of an account; without a unit it holds for the whole government. */
export const accountRoles = sqliteTable(
  "account_roles",
  {
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id),
    role: text("role", { enum: ROLES }).notNull(),
    unitId: text("unit_id").references(() => units.id),
  },
  (table) => [
    uniqueIndex("account_roles_once").on(
      table.accountId,
      table.role,
      sql`coalesce(${table.unitId}, '')`,
    ),
  ],
);

/** `id` is the SHA-256 of the secret in the cookie: a stolen database opens no session. */
export const sessions = sqliteTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => accounts.id),
    expiresAt: integer("expires_at").notNull(),
    startedAt: integer("started_at").notNull(),
  },
  (table) => [index("sessions_by_user").on(table.userId)],
);

/**
 * What staff changed: append-only (triggers refuse update and delete), and at the same time the
 * lock. Two officers changing one subject both write `seq = n + 1`; the second one is refused.
 */
export const auditEntries = sqliteTable(
  "audit_entries",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    seq: integer("seq").notNull(),
    at: integer("at", { mode: "timestamp_ms" }).notNull(),
    accountId: text("account_id").notNull(),
    accountName: text("account_name").notNull(),
    action: text("action").notNull(),
    before: text("before", { mode: "json" }).$type<unknown>(),
    after: text("after", { mode: "json" }).$type<unknown>(),
    reason: text("reason"),
  },
  (table) => [
    uniqueIndex("audit_entries_history").on(table.subjectKind, table.subjectId, table.seq),
    index("audit_entries_by_time").on(table.at),
    check("audit_entries_seq_positive", sql`${table.seq} > 0`),
  ],
);
