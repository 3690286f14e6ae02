import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { unitSettings } from "#db/schema/topics.ts";
import type { Statement } from "#db/write.ts";

/** Does the head of this unit release its answers? */
export async function headReleasesAnswers(db: Database, unitId: string): Promise<boolean> {
  const [row] = await db.orm.select().from(unitSettings).where(eq(unitSettings.unitId, unitId));
  return row?.headReleasesAnswers ?? false;
}

/** Units whose head releases answers. */
export async function listReleasingUnits(db: Database): Promise<string[]> {
  const rows = await db.orm
    .select({ unitId: unitSettings.unitId })
    .from(unitSettings)
    .where(eq(unitSettings.headReleasesAnswers, true));
  return rows.map(({ unitId }) => unitId);
}

export const saveUnitSettings = (
  db: Database,
  unitId: string,
  settings: { headReleasesAnswers: boolean },
): Statement =>
  db.orm
    .insert(unitSettings)
    .values({ unitId, ...settings })
    .onConflictDoUpdate({ target: unitSettings.unitId, set: settings });
