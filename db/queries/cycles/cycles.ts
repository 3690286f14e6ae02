import { desc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import type { CycleRow } from "#db/queries/appraisals/appraisals.ts";
import { cycles, evaluationMethods } from "#db/schema/cycles.ts";
import type { Statement } from "#db/write.ts";

export type MethodRow = typeof evaluationMethods.$inferSelect;

/** A cycle with the method by which it is judged. */
export interface FullCycle {
  cycle: CycleRow;
  method: MethodRow;
}

const selectCycles = (db: Database) =>
  db.orm
    .select({ cycle: cycles, method: evaluationMethods })
    .from(cycles)
    .innerJoin(evaluationMethods, eq(evaluationMethods.id, cycles.methodId));

/** All cycles, the latest first. */
export const listCycles = (db: Database): Promise<FullCycle[]> =>
  selectCycles(db).orderBy(desc(cycles.endsOn), desc(cycles.startsOn));

export async function findCycle(db: Database, key: string): Promise<FullCycle | undefined> {
  const [row] = await selectCycles(db).where(eq(cycles.key, key));
  return row;
}

export const insertCycle = (db: Database, row: CycleRow): Statement =>
  db.orm.insert(cycles).values(row);

/** One step forward, or another method while planning: triggers refuse the rest. */
export const updateCycle = (
  db: Database,
  id: string,
  values: Partial<Pick<CycleRow, "state" | "methodId">>,
): Statement => db.orm.update(cycles).set(values).where(eq(cycles.id, id));
