import type { Database } from "../client.ts";
import { government } from "../schema/units.ts";

export type GovernmentRow = typeof government.$inferSelect;

export async function findGovernment(db: Database): Promise<GovernmentRow | undefined> {
  const [row] = await db.orm.select().from(government);
  return row;
}
