import { reach } from "#core/access/policy.ts";
import { isOpen } from "#core/achievements/achievement-input.ts";
import { judgedCycle } from "#core/cycles/chosen-cycle.ts";
import { listAchievements } from "#db/queries/achievements/achievements.ts";
import { type FullCycle, listCycles } from "#db/queries/cycles/cycles.ts";
import { listUnits, type UnitListItem } from "#db/queries/units/units.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { type UnitContext, unitContextOf } from "./parts/unit-context.ts";
import { unitEvidence } from "./parts/unit-evidence.ts";

export interface AchievementLine extends UnitContext {
  unit: UnitListItem;
}

export interface AchievementList {
  /** The latest first. */
  cycles: FullCycle["cycle"][];
  /** null while there is no cycle. */
  cycle: FullCycle["cycle"] | null;
  method: FullCycle["method"] | null;
  /** Units within reach, by name. */
  lines: AchievementLine[];
  counts: {
    units: number;
    set: number;
    /** Could be set now: the cycle is assessed and something is proposed. */
    ready: number;
    /** Nothing is proposed for want of evidence. */
    withoutProposal: number;
  };
}

/**
 * Achievements of a cycle for all units within reach.
 * @param query `siklus`: key of a cycle; anything else means the one that matters now
 */
export async function listUnitAchievements(
  ctx: Context,
  query: { siklus?: string | null },
): Promise<AchievementList> {
  authorise(ctx, "achievement.view");
  const unitIds = reach(ctx.actor, "achievement.view");
  const all = await listCycles(ctx.db);
  const cycles = all.map(({ cycle }) => cycle);
  const key = judgedCycle(cycles, query.siklus)?.key;
  const full = all.find(({ cycle }) => cycle.key === key);
  if (full === undefined) return { cycles, cycle: null, method: null, lines: [], counts: NOTHING };
  const lines = await linesOf(ctx, full, unitIds);
  return { cycles, ...full, lines, counts: count(lines, full.cycle.state) };
}

const NOTHING = { units: 0, set: 0, ready: 0, withoutProposal: 0 };

async function linesOf(
  ctx: Context,
  { cycle, method }: FullCycle,
  unitIds: readonly string[] | null,
): Promise<AchievementLine[]> {
  const [units, evidenceOf, rows] = await Promise.all([
    listUnits(ctx.db, { active: true, withoutPartners: true, ids: unitIds }),
    unitEvidence(ctx, cycle, null),
    listAchievements(ctx.db, cycle.id, unitIds),
  ]);
  const byUnit = new Map(rows.map((row) => [row.unitId, row]));
  return units.map((unit) => ({
    unit,
    ...unitContextOf(method, evidenceOf(unit.id), byUnit.get(unit.id)),
  }));
}

function count(
  lines: readonly AchievementLine[],
  state: FullCycle["cycle"]["state"],
): AchievementList["counts"] {
  const unset = lines.filter(({ set }) => set === null);
  const proposed = unset.filter(({ proposal }) => proposal.achievement !== null);
  return {
    units: lines.length,
    set: lines.length - unset.length,
    ready: isOpen("set", state, false) ? proposed.length : 0,
    withoutProposal: unset.length - proposed.length,
  };
}
