import { findGovernment } from "#db/queries/government.ts";
import type { Context } from "./context.ts";

/** Fails when the database cannot be read. */
export async function checkHealth(ctx: Context): Promise<{ status: "ok" }> {
  await findGovernment(ctx.db);
  return { status: "ok" };
}
