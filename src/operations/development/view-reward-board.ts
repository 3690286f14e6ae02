import { can, reach } from "#core/access/policy.ts";
import type { EvaluationMethod } from "#core/cycles/method.ts";
import { type UnitShortlist, unitShortlist } from "#core/development/reward-shortlist.ts";
import { type FullAppraisal, listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import type { FullCycle } from "#db/queries/cycles/cycles.ts";
import {
  type FullReward,
  listRewards,
  listRewardsOfCycle,
} from "#db/queries/development/rewards.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { cycleEvidence } from "#operations/cycles/parts/cycle-evidence.ts";
import { cycleOfPage } from "#operations/cycles/parts/cycle-of-page.ts";
import type { ListedCycle } from "#operations/cycles/parts/listed-cycles.ts";
import { shortlistedPeople } from "./parts/shortlisted-people.ts";

/** What the personnel office decides from. */
export interface RewardDesk {
  units: UnitShortlist;
  /** Who fulfils the criteria; by unit and name, which is no order of merit. */
  people: FullAppraisal[];
  /** All that was decided, for persons too, and what was taken back. */
  decided: FullReward[];
}

export interface RewardBoard {
  cycles: ListedCycle[];
  cycle: FullCycle["cycle"] | null;
  /** As published, with minimum n and places. */
  rule: EvaluationMethod["reward"] | null;
  /** What units were given: known to all staff. */
  units: FullReward[];
  /** The reader's own. */
  own: FullReward[];
  /** Null for those who do not decide. */
  desk: RewardDesk | null;
}

/** Criteria and rewards of units for everybody signed in; the shortlist for those who decide. */
export async function viewRewardBoard(ctx: Context, input: unknown): Promise<RewardBoard> {
  authorise(ctx, "method.read");
  const { cycles, full } = await cycleOfPage(ctx, input);
  const own = ctx.actor?.employee ? await listRewards(ctx.db, ctx.actor.employee.id) : [];
  if (full === null) return { cycles, cycle: null, rule: null, units: [], own, desk: null };
  const decided = await listRewardsOfCycle(ctx.db, full.cycle.id);
  return {
    cycles,
    own,
    cycle: full.cycle,
    rule: full.method.definition.reward,
    units: decided.filter(({ unit, reward }) => unit !== null && reward.withdrawnReason === null),
    desk: can(ctx.actor, "reward.manage") ? await deskOf(ctx, full, decided) : null,
  };
}

async function deskOf(ctx: Context, full: FullCycle, all: FullReward[]): Promise<RewardDesk> {
  const unitIds = reach(ctx.actor, "reward.manage");
  const [evidence, people] = await Promise.all([
    cycleEvidence(ctx, full.cycle, unitIds),
    shortlistedPeople(ctx, full.cycle.id, unitIds),
  ]);
  const inReach = await listAppraisals(ctx.db, { cycleId: full.cycle.id, unitIds });
  const persons = new Set(inReach.map(({ employee }) => employee.id));
  const decided = all.filter(({ reward, employee }) =>
    employee === null
      ? unitIds === null || unitIds.includes(reward.unitId ?? "")
      : persons.has(employee.id) && employee.id !== ctx.actor?.employee?.id,
  );
  return { units: unitShortlist(evidence, full.method.definition.reward), people, decided };
}
