import { eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { accounts } from "#db/schema/access.ts";
import { mailStops } from "#db/schema/notices.ts";
import type { Statement } from "#db/write.ts";

/** Which of these addresses (hashed) want no messages? */
export async function stoppedAmong(
  db: Database,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.orm
    .select({ hash: mailStops.recipientHash })
    .from(mailStops)
    .where(inArray(mailStops.recipientHash, [...hashes]));
  return new Set(rows.map(({ hash }) => hash));
}

export const stopRecipient = (db: Database, recipientHash: string, at: Date): Statement =>
  db.orm.insert(mailStops).values({ recipientHash, at }).onConflictDoNothing();

export const resumeRecipient = (db: Database, recipientHash: string): Statement =>
  db.orm.delete(mailStops).where(eq(mailStops.recipientHash, recipientHash));

export const setDigest = (db: Database, accountId: string, wantsDigest: boolean): Statement =>
  db.orm.update(accounts).set({ wantsDigest }).where(eq(accounts.id, accountId));
