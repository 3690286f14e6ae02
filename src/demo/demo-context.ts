import type { Actor } from "#core/access/roles.ts";
import type { Database } from "#db/client.ts";
import type { Context } from "#operations/context.ts";
import { createLimits } from "#server/limits.ts";
import { randomCode } from "#server/random.ts";
import { createTableReader } from "#server/table-reader.ts";

/** What an operation may know of the world while the demo is made: somebody acts on a day of the past. */
export const demoContext = (db: Database, actor: Actor | null, at: Date): Context => ({
  db,
  actor,
  locale: "id",
  address: "demo",
  now: () => at,
  newId: () => randomCode(16),
  newReceipt: () => randomCode(10),
  markOf: () => {
    throw new Error("nothing is marked while the demo is made");
  },
  limits: createLimits(1),
  channels: [],
  tables: createTableReader(),
});
