import { z } from "zod";
import { canFor } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import {
  checkDistribution,
  countPredicates,
  type DistributionCheck,
  type PredicateCounts,
} from "#core/appraisals/distribution.ts";
import type { EvaluationMethod } from "#core/cycles/method.ts";
import type { Achievement } from "#core/cycles/predicate.ts";
import { type AchievementRow, listAchievements } from "#db/queries/achievements/achievements.ts";
import {
  type CycleRow,
  type FullAppraisal,
  listAppraisals,
} from "#db/queries/appraisals/appraisals.ts";
import { type FullCycle, listCycles } from "#db/queries/cycles/cycles.ts";
import { subjectOf } from "#operations/access/parts/open-appraisal.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const filterSchema = z.object({ siklus: z.string().max(40).optional().catch(undefined) });

export interface UnitDistribution {
  unit: FullAppraisal["unit"];
  /** People of the unit that the reader may see, himself included, and those of them with a predicate. */
  people: number;
  signed: number;
  counts: PredicateCounts;
  achievement: Achievement | null;
  /** Null while the achievement is not set, nobody is signed, or the reader sees a part of the unit only. */
  check: DistributionCheck | null;
  /** Does the reader see everybody of the unit? */
  complete: boolean;
}

export interface DistributionList {
  cycles: CycleRow[];
  cycle: CycleRow | null;
  legalBasis: string;
  units: UnitDistribution[];
}

/**
 * How predicates are spread in each unit, beside what its achievement suggests. Guidance with its
 * reason: nothing is blocked by it. Nobody reads here what he could not read person by person.
 */
export async function listDistributions(ctx: Context, input: unknown): Promise<DistributionList> {
  const actor = authoriseStaff(ctx, "appraisal.list");
  const { siklus } = filterSchema.parse(input);
  const all = await listCycles(ctx.db);
  const cycles = all.map(({ cycle }) => cycle);
  const full = all.find(({ cycle }) => cycle.key === siklus) ?? firstJudged(all);
  if (full === undefined) return { cycles, cycle: null, legalBasis: "", units: [] };
  const appraisals = await listAppraisals(ctx.db, { cycleId: full.cycle.id });
  const groups = [...Map.groupBy(appraisals, ({ unit }) => unit.id).values()];
  const set = await listAchievements(ctx.db, full.cycle.id, null);
  const { definition } = full.method;
  const units = groups.flatMap((group) => distributionOf(actor, group, set, definition));
  return { cycles, cycle: full.cycle, legalBasis: definition.legalBasis, units };
}

const firstJudged = (cycles: readonly FullCycle[]): FullCycle | undefined =>
  cycles.find(({ cycle }) => cycle.state !== "planning" && cycle.state !== "running") ?? cycles[0];

function distributionOf(
  actor: Actor,
  group: readonly FullAppraisal[],
  set: readonly AchievementRow[],
  method: EvaluationMethod,
): UnitDistribution[] {
  const others = group.filter((full) => maySee(actor, full));
  const [first] = others;
  if (first === undefined) return [];
  const seen = group.filter((full) => others.includes(full) || isOwn(actor, full));
  const predicates = seen.flatMap(({ appraisal }) => appraisal.predicate ?? []);
  const counts = countPredicates(predicates);
  const achievement = set.find(({ unitId }) => unitId === first.unit.id)?.achievement ?? null;
  const complete = seen.length === group.length;
  const known = complete && achievement !== null && predicates.length > 0;
  const check = known ? checkDistribution(method.distribution[achievement], counts) : null;
  const { unit } = first;
  const [people, signed] = [seen.length, predicates.length];
  return [{ unit, people, signed, counts, achievement, check, complete }];
}

const maySee = (actor: Actor, { appraisal }: FullAppraisal): boolean =>
  canFor(actor, "appraisal.list", subjectOf(actor, appraisal));

const isOwn = (actor: Actor, { appraisal }: FullAppraisal): boolean =>
  appraisal.employeeId === actor.employee?.id;
