import { isNotNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { government } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";

export type GovernmentRow = typeof government.$inferSelect;

export async function findGovernment(db: Database): Promise<GovernmentRow | undefined> {
  const [row] = await db.orm.select().from(government);
  return row;
}

/** What every page needs of it: not the logo itself, which is large. */
export async function findSite(db: Database) {
  const { name, timeZone, demo, logo, comparedFrom } = government;
  const [row] = await db.orm
    .select({ name, timeZone, demo, comparedFrom, hasLogo: sql<number>`${isNotNull(logo)}` })
    .from(government);
  return row && { ...row, hasLogo: row.hasLogo === 1 };
}

/** Creates or changes the one government; whether it is a demo stays as it was. */
export const saveGovernment = (
  db: Database,
  settings: Omit<GovernmentRow, "id" | "demo">,
): Statement =>
  db.orm
    .insert(government)
    .values({ id: 1, ...settings })
    .onConflictDoUpdate({ target: government.id, set: settings });
