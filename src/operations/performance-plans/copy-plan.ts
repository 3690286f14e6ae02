import { z } from "zod";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import {
  findEarlierPlan,
  listResultsOf,
  listWorkResults,
  saveWorkResult,
} from "#db/queries/performance-plans/performance-plans.ts";
import { failure, type Result } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { openPlan } from "./parts/open-plan.ts";
import { storePlan } from "./parts/store-plan.ts";

const inputSchema = z.object({ version: versionSchema });

/**
 * Begins an empty plan with the rows of the newest earlier one, without what came of them. A row
 * serves the superior's result of this cycle that reads like the one it served.
 */
export async function copyPlan(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const opened = await openPlan(ctx, "plan.write", id, "copy");
  if (!opened.ok) return opened;
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const { appraisal, cycle } = opened.value;
  const { employeeId, assessorId } = appraisal;
  const earlier = await findEarlierPlan(ctx.db, {
    employeeId,
    cycleId: cycle.id,
    endsOn: cycle.endsOn,
  });
  if (earlier === undefined) return failure({ "": "plan.error.no-earlier" });
  const [present, rows, offered] = await Promise.all([
    listWorkResults(ctx.db, id),
    listWorkResults(ctx.db, earlier.appraisalId),
    assessorId === null ? [] : listResultsOf(ctx.db, cycle.id, assessorId),
  ]);
  if (present.length > 0) return failure({ "": "plan.error.not-empty" });
  const copies = rows.map(
    ({ serves, plan, aspect, indicator, target, fromCitizens, position }) => ({
      id: ctx.newId(),
      appraisalId: id,
      plan,
      aspect,
      indicator,
      target,
      position,
      fromCitizens: appraisal.isHead && fromCitizens,
      servesId: offered.find((row) => row.plan === serves?.plan)?.id ?? null,
    }),
  );
  const entry = { action: "plan.copy" as const, before: null, after: { cycle: earlier.key } };
  return storePlan(
    ctx,
    opened.value,
    { ...entry, version: parsed.value.version },
    copies.map((row) => saveWorkResult(ctx.db, row)),
  );
}
