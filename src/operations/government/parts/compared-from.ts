import { COMPARED_FROM } from "#core/satisfaction/compared-from.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import type { Context } from "#operations/context.ts";

/** How many answers this government asks for before figures are compared. */
export async function comparedFrom(ctx: Context): Promise<number> {
  const government = await findGovernment(ctx.db);
  return government?.comparedFrom ?? COMPARED_FROM;
}
