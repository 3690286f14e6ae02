import { desc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { recordViews } from "#db/schema/employees.ts";
import type { Statement } from "#db/write.ts";

export type RecordViewRow = typeof recordViews.$inferSelect;

/** Once a day and reader: a second look changes nothing. */
export const insertRecordView = (db: Database, view: Omit<RecordViewRow, "id">): Statement =>
  db.orm.insert(recordViews).values(view).onConflictDoNothing();

/** Who looked at somebody's record, the latest first. */
export const listRecordViews = (db: Database, employeeId: string): Promise<RecordViewRow[]> =>
  db.orm
    .select()
    .from(recordViews)
    .where(eq(recordViews.employeeId, employeeId))
    .orderBy(desc(recordViews.at), desc(recordViews.id));
