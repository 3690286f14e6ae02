import { sql } from "drizzle-orm";
import type { Database } from "../client.ts";

/** The unit itself and everything below it in the tree. */
export async function subtreeIds(db: Database, unitId: string): Promise<string[]> {
  const rows = await db.orm.all<{ id: string }>(sql`
    WITH RECURSIVE below(id) AS (
      SELECT id FROM units WHERE id = ${unitId}
      UNION SELECT units.id FROM units JOIN below ON units.parent_id = below.id
    ) SELECT id FROM below`);
  return rows.map((row) => row.id);
}
