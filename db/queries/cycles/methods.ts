import { desc, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { evaluationMethods } from "#db/schema/cycles.ts";
import type { Statement } from "#db/write.ts";
import type { MethodRow } from "./cycles.ts";

/** All versions, the latest first, with how many cycles are judged by each. */
export function listMethods(db: Database): Promise<{ method: MethodRow; cycles: number }[]> {
  return db.orm
    .select({
      method: evaluationMethods,
      cycles: sql<number>`(SELECT count(*) FROM cycles WHERE method_id = evaluation_methods.id)`,
    })
    .from(evaluationMethods)
    .orderBy(desc(evaluationMethods.version));
}

/** Refused (`conflict`) when the version is there already. */
export const insertMethod = (db: Database, row: MethodRow): Statement =>
  db.orm.insert(evaluationMethods).values(row);
