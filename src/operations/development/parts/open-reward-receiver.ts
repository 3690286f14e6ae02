import { z } from "zod";
import type { Actor } from "#core/access/roles.ts";
import { AppError, found } from "#core/app-error.ts";
import { isOnPersonShortlist, unitShortlist } from "#core/development/reward-shortlist.ts";
import { listRunningObjections } from "#db/queries/appraisals/objection-states.ts";
import { type FullCycle, findCycle } from "#db/queries/cycles/cycles.ts";
import { findUnitBySlug } from "#db/queries/units/units.ts";
import { openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import { authorise, authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { cycleEvidence } from "#operations/cycles/parts/cycle-evidence.ts";

/** To whom a reward is to go, as the address of the form says. */
export interface RewardReceiver {
  actor: Actor;
  full: FullCycle;
  unitId: string | null;
  employeeId: string | null;
  name: string;
  /** Does it fulfil the published criteria, within the places? */
  shortlisted: boolean;
}

const addressSchema = z.object({
  siklus: z.string().max(20).catch(""),
  unit: z.string().max(100).catch(""),
  penilaian: z.string().max(100).catch(""),
});

/**
 * Opens the receiver of a reward for who may decide on it.
 * @param address `{siklus, unit}` for a unit, `{penilaian}` for a person
 * @throws AppError `not_found`, `forbidden`; nobody decides on himself
 */
export async function openRewardReceiver(ctx: Context, address: unknown): Promise<RewardReceiver> {
  authorise(ctx, "reward.manage");
  const parsed = addressSchema.safeParse(address);
  if (!parsed.success) throw new AppError("not_found");
  const { siklus, unit, penilaian } = parsed.data;
  return penilaian === "" ? unitReceiver(ctx, siklus, unit) : personReceiver(ctx, penilaian);
}

async function unitReceiver(ctx: Context, key: string, slug: string): Promise<RewardReceiver> {
  const [full, unit] = await Promise.all([findCycle(ctx.db, key), findUnitBySlug(ctx.db, slug)]);
  if (full === undefined || unit === undefined) throw new AppError("not_found");
  const actor = authoriseStaff(ctx, "reward.manage", unit.id);
  // The places are shared by all units, whatever the reach of who decides.
  const { groups } = unitShortlist(
    await cycleEvidence(ctx, full.cycle, null),
    full.method.definition.reward,
  );
  const shortlisted = groups.some(({ units }) => units.some((each) => each.key === slug));
  return { actor, full, unitId: unit.id, employeeId: null, name: unit.name, shortlisted };
}

async function personReceiver(ctx: Context, appraisalId: string): Promise<RewardReceiver> {
  const { actor, appraisal, cycle, employee } = await openAppraisal(
    ctx,
    "reward.manage",
    appraisalId,
  );
  const full = found(await findCycle(ctx.db, cycle.key));
  const running = await listRunningObjections(ctx.db, cycle.id);
  const shortlisted = isOnPersonShortlist({
    ...appraisal,
    objectionRunning: running.has(appraisal.id),
  });
  return { actor, full, unitId: null, employeeId: employee.id, name: employee.name, shortlisted };
}
