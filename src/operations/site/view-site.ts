import { COMPARED_FROM } from "#core/satisfaction/compared-from.ts";
import { findSite } from "#db/queries/government/government.ts";
import type { Context } from "#operations/context.ts";

/** What every page shows of the government. */
export interface Site {
  name: string;
  hasLogo: boolean;
  timeZone: string;
  demo: boolean;
  /** So many answers both figures of a comparison need. */
  comparedFrom: number;
}

export async function viewSite(ctx: Context): Promise<Site> {
  const site = await findSite(ctx.db);
  const none = { name: "", hasLogo: false, timeZone: "Asia/Jakarta", demo: false };
  return site ?? { ...none, comparedFrom: COMPARED_FROM };
}
