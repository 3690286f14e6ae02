import type { Database } from "#db/client.ts";
import { findAccountByUsername, findActor } from "#db/queries/access/accounts.ts";
import { listSurveysToPublish } from "#db/queries/satisfaction/result-surveys.ts";
import { DAY } from "#lib/dates/day.ts";
import { publishSurvey } from "#operations/publications/publish-survey.ts";
import { demoContext } from "./demo-context.ts";

const TEN_DAYS = 10 * DAY;

/**
 * Publishes the demo's closed surveys through the same operation as the bureau, ten days after each
 * was closed, so that the demo has nothing that the portal itself could not have made.
 * @param username of the bureau's demo account
 */
export async function publishDemo(db: Database, username: string, now: Date): Promise<number> {
  const account = await findAccountByUsername(db, username);
  const actor = account === undefined ? null : await findActor(db, account.id);
  const closed = await listSurveysToPublish(db);
  for (const { slug, closedAt } of closed) {
    const at = Math.min((closedAt ?? now).getTime() + TEN_DAYS, now.getTime());
    const ctx = demoContext(db, actor, new Date(at));
    await publishSurvey(ctx, slug, { history: "0", confirmed: "on" });
  }
  return closed.length;
}
