import { findSite } from "#db/queries/government/government.ts";
import type { Context } from "#operations/context.ts";

/** What every page shows of the government. */
export interface Site {
  name: string;
  hasLogo: boolean;
  timeZone: string;
  demo: boolean;
}

export async function viewSite(ctx: Context): Promise<Site> {
  const site = await findSite(ctx.db);
  return site ?? { name: "", hasLogo: false, timeZone: "Asia/Jakarta", demo: false };
}
