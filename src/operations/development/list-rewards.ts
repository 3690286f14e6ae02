import { can, reach } from "#core/access/policy.ts";
import type { EvaluationMethod } from "#core/cycles/method.ts";
import {
  isOnPersonShortlist,
  type UnitShortlist,
  unitShortlist,
} from "#core/development/reward-shortlist.ts";
import { type FullAppraisal, listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import { listRunningObjections } from "#db/queries/appraisals/objection-states.ts";
import type { FullCycle } from "#db/queries/cycles/cycles.ts";
import {
  type FullReward,
  listRewards,
  listRewardsOfCycle,
} from "#db/queries/development/rewards.ts";
import { noteView } from "#operations/access/parts/record-access.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { cycleEvidence } from "#operations/cycles/parts/cycle-evidence.ts";
import { cycleOfPage } from "#operations/cycles/parts/cycle-of-page.ts";
import type { ListedCycle } from "#operations/cycles/parts/listed-cycles.ts";

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
export async function listRewardBoard(ctx: Context, input: unknown): Promise<RewardBoard> {
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

/** Over oneself no office counts: who decides never finds himself on his list. */
export async function shortlistedPeople(
  ctx: Context,
  cycleId: string,
  unitIds: readonly string[] | null,
): Promise<FullAppraisal[]> {
  const [all, running] = await Promise.all([
    listAppraisals(ctx.db, { cycleId, unitIds }),
    listRunningObjections(ctx.db, cycleId),
  ]);
  const people = all.filter(
    ({ appraisal, employee }) =>
      employee.id !== ctx.actor?.employee?.id &&
      isOnPersonShortlist({ ...appraisal, objectionRunning: running.has(appraisal.id) }),
  );
  const { actor } = ctx;
  if (actor !== null) {
    await Promise.all(people.map(({ employee }) => noteView(ctx, actor, employee.id, "reward")));
  }
  return people;
}
