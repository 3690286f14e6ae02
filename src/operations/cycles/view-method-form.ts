import { found } from "#core/app-error.ts";
import type { EvaluationMethod } from "#core/cycles/method.ts";
import { listMethods } from "#db/queries/cycles/methods.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** The latest version, from which a new one begins. */
export async function viewMethodForm(
  ctx: Context,
): Promise<{ definition: EvaluationMethod; version: number }> {
  authoriseEverywhere(ctx, "cycle.manage");
  const latest = found((await listMethods(ctx.db))[0]);
  return { definition: latest.method.definition, version: latest.method.version };
}
