import { z } from "zod";
import { takesNewcomers } from "#core/cycles/cycle-step.ts";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import { insertAppraisal } from "#db/queries/appraisals/appraisals.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { cycleParties } from "#operations/cycles/parts/cycle-parties.ts";
import { openCycle } from "#operations/cycles/parts/open-cycle.ts";

/**
 * Opens an appraisal for everybody posted in the cycle's days who has none; done again it takes in
 * newcomers. Appraisals that are there stay as they are.
 */
export async function openAppraisals(
  ctx: Context,
  key: string,
  input: unknown,
): Promise<Result<{ opened: number }>> {
  const actor = authoriseEverywhere(ctx, "cycle.manage");
  const full = await openCycle(ctx, key);
  const parsed = parse(z.object({ version: versionSchema }), input);
  if (!parsed.ok) return parsed;
  const { cycle } = full;
  if (!takesNewcomers(cycle.state)) return failure({ "": "cycle.too-late" });
  const { waiting } = await cycleParties(ctx, full);
  if (waiting.length === 0) return failure({ "": "cycle.nobody-new" });
  const rows = waiting.map((parties) => ({ id: ctx.newId(), cycleId: cycle.id, ...parties }));
  const audit = auditChange(
    ctx,
    actor,
    ["cycle", cycle.id, parsed.value.version],
    "cycle.open-appraisals",
    { after: { opened: rows.length, employees: rows.map(({ employeeId }) => employeeId) } },
  );
  await write(ctx.db, [...rows.map((row) => insertAppraisal(ctx.db, row)), audit]);
  return success({ opened: rows.length });
}
