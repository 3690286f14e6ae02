import { findSite } from "#db/queries/government.ts";
import { localDate } from "#lib/local-date.ts";
import type { Context } from "./context.ts";

/** The calendar day where the government is, YYYY-MM-DD. */
export async function localToday(ctx: Context): Promise<string> {
  const site = await findSite(ctx.db);
  return localDate(ctx.now(), site?.timeZone ?? "Asia/Jakarta");
}
