import { canEverywhere } from "#core/access/policy.ts";
import { AppError } from "#core/app-error.ts";
import type { MethodRow } from "#db/queries/cycles/cycles.ts";
import { listMethods } from "#db/queries/cycles/methods.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface MethodView {
  method: MethodRow;
  /** All versions, the latest first, with how many cycles are judged by each. */
  versions: { version: number; name: string; reason: string | null; cycles: number }[];
  latest: number;
  /** May the actor make a new version? */
  mayChange: boolean;
}

/**
 * A version of how performance is judged, for everybody it is applied to.
 * @param version a number; undefined means the latest
 * @throws AppError `not_found`
 */
export async function viewMethod(ctx: Context, version?: string): Promise<MethodView> {
  authorise(ctx, "method.read");
  const all = await listMethods(ctx.db);
  const [latest] = all;
  const wanted =
    version === undefined ? latest : all.find(({ method }) => String(method.version) === version);
  if (wanted === undefined || latest === undefined) throw new AppError("not_found");
  return {
    method: wanted.method,
    versions: all.map(({ method, cycles }) => ({
      version: method.version,
      name: method.name,
      reason: method.reason,
      cycles,
    })),
    latest: latest.method.version,
    mayChange: canEverywhere(ctx.actor, "cycle.manage"),
  };
}
