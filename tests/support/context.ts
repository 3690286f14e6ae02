import { randomBytes } from "node:crypto";
import type { Actor, Grant, Role } from "#core/access/roles.ts";
import type { Database } from "#db/client.ts";
import type { Context } from "#operations/context.ts";
import { createLimits } from "#server/limits.ts";
import { randomCode } from "#server/random.ts";
import { markWith } from "#server/review-key.ts";
import { createTableReader } from "#server/table-reader.ts";

export function actorWith(
  grants: readonly (Grant | Role)[],
  employee: Actor["employee"] = null,
): Actor {
  return {
    employee,
    accountId: "account-1",
    username: "tester",
    name: "Penguji",
    mustChangePassword: false,
    grants: grants.map((grant) =>
      typeof grant === "string" ? { role: grant, unitIds: null } : grant,
    ),
  };
}

/** A context on a real database; by default an anonymous citizen at a fixed time. */
export function testContext(db: Database, overrides: Partial<Context> = {}): Context {
  return {
    db,
    actor: null,
    locale: "id",
    address: "192.0.2.1",
    now: () => new Date("2026-11-21T03:00:00Z"),
    newId: () => randomBytes(8).toString("hex"),
    newReceipt: () => randomCode(10),
    markOf: markWith("a key that only tests know, 32 characters"),
    limits: createLimits(1_000_000),
    channels: ["email", "whatsapp"],
    tables: createTableReader(),
    ...overrides,
  };
}
