import { reach } from "#core/access/policy.ts";
import {
  type ComparedUnit,
  compareUnits,
  type UnitComparison,
} from "#core/achievements/compare-units.ts";
import { judgedCycle } from "#core/cycles/chosen-cycle.ts";
import { type FullCycle, listCycles } from "#db/queries/cycles/cycles.ts";
import { listUnits } from "#db/queries/units/units.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { comparedFrom } from "#operations/government/parts/compared-from.ts";
import { compareByOwnSurveys } from "./parts/compare-by-own-surveys.ts";
import { unitEvidence } from "./parts/unit-evidence.ts";

export interface AchievementComparison {
  /** The latest first. */
  cycles: FullCycle["cycle"][];
  cycle: FullCycle["cycle"] | null;
  order: "nama" | "indeks";
  comparison: UnitComparison;
}

/**
 * The indices of all units of a cycle, beside each other and fairly. Ordered by name; or by index,
 * and then only those that may be compared.
 * @param query `siklus`: key of a cycle, `urut`: `indeks`; anything else means the usual
 */
export async function compareAchievements(
  ctx: Context,
  query: { siklus?: string | null; urut?: string | null },
): Promise<AchievementComparison> {
  authorise(ctx, "achievement.compare");
  const order = query.urut === "indeks" ? "indeks" : "nama";
  const cycles = (await listCycles(ctx.db)).map(({ cycle }) => cycle);
  const cycle = judgedCycle(cycles, query.siklus) ?? null;
  if (cycle === null) return { cycles, cycle, order, comparison: compareUnits([]) };
  const [units, evidenceOf, minimum] = await Promise.all([
    listUnits(ctx.db, {
      active: true,
      withoutPartners: true,
      ids: reach(ctx.actor, "achievement.compare"),
    }),
    unitEvidence(ctx, cycle, null),
    comparedFrom(ctx),
  ]);
  const comparison = compareByOwnSurveys(units, evidenceOf, minimum);
  const asked = comparison.units.filter(({ left }) => left !== "no-survey");
  const lines = order === "nama" ? asked : asked.toSorted(byIndex);
  return { cycles, cycle, order, comparison: { ...comparison, units: lines } };
}

/** What is not compared comes last and keeps its order: it has no place. */
const byIndex = (a: ComparedUnit, b: ComparedUnit): number =>
  Number(a.left !== null) - Number(b.left !== null) ||
  (a.left === null ? (b.figure?.ikm ?? 0) - (a.figure?.ikm ?? 0) : 0);
