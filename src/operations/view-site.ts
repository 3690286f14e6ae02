import { findGovernment } from "#db/queries/government.ts";
import type { Context } from "./context.ts";

/** What every page shows of the government. */
export interface Site {
  name: string;
  hasLogo: boolean;
  timeZone: string;
  demo: boolean;
}

export async function viewSite(ctx: Context): Promise<Site> {
  const row = await findGovernment(ctx.db);
  return {
    name: row?.name ?? "",
    hasLogo: row?.logo != null,
    timeZone: row?.timeZone ?? "Asia/Jakarta",
    demo: row?.demo ?? false,
  };
}
