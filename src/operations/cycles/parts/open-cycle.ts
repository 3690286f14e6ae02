import { found } from "#core/app-error.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { type FullCycle, findCycle } from "#db/queries/cycles/cycles.ts";
import type { Context } from "#operations/context.ts";

/** A cycle with the lock of its forms. */
export interface CycleCase extends FullCycle {
  version: number;
}

/** @throws AppError `not_found` */
export async function openCycle(ctx: Context, key: string): Promise<CycleCase> {
  const full = found(await findCycle(ctx.db, key));
  return { ...full, version: await auditVersion(ctx.db, "cycle", full.cycle.id) };
}
