import type { GovernmentSettings } from "#core/government/government.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface GovernmentForm {
  /** Null until somebody fills them in: an installation without demo starts empty. */
  settings: (Omit<GovernmentSettings, "timeZone"> & { timeZone: string }) | null;
  hasLogo: boolean;
  version: number;
}

/** The settings as they are, for their form. */
export async function viewGovernment(ctx: Context): Promise<GovernmentForm> {
  authoriseEverywhere(ctx, "government.manage");
  const row = await findGovernment(ctx.db);
  return {
    settings: row ?? null,
    hasLogo: row?.logo != null,
    version: await auditVersion(ctx.db, "government", "1"),
  };
}
