import { readBasis } from "#core/achievements/achievement-basis.ts";
import { judgeUnit, type UnitFigures } from "#core/achievements/judge-unit.ts";
import type { UnitEvidence } from "#core/achievements/unit-evidence.ts";
import { type Achievement, headsRating, type Rating } from "#core/cycles/predicate.ts";
import { type AchievementRow, findAchievement } from "#db/queries/achievements/achievements.ts";
import type { FullCycle } from "#db/queries/cycles/cycles.ts";
import { sha256 } from "#lib/sha256.ts";
import type { Context } from "#operations/context.ts";
import { unitEvidence } from "./unit-evidence.ts";

/** What a person set, and on what it rested. */
export interface SetAchievement {
  achievement: Achievement;
  /** What the system had proposed; null where it proposed nothing. */
  proposed: Achievement | null;
  reason: string | null;
  setByName: string;
  setAt: Date;
  /** SHA-256 of the frozen basis. */
  checksum: string;
}

/** A unit in a cycle: frozen once the achievement is set, until then as of a day. */
export interface UnitContext extends UnitFigures {
  /** Day on which what is not frozen was looked at, YYYY-MM-DD. */
  asOf: string;
  set: SetAchievement | null;
  headComment: { text: string; at: Date } | null;
  /** What follows for the work results of the unit's head; null until a person has set it. */
  headsRating: Rating | null;
}

/** The unit's figures and its achievement. For operations that have authorised. */
export async function unitContext(
  ctx: Context,
  { cycle, method }: FullCycle,
  unitId: string,
): Promise<UnitContext> {
  const [evidenceOf, row] = await Promise.all([
    unitEvidence(ctx, cycle, unitId),
    findAchievement(ctx.db, cycle.id, unitId),
  ]);
  return unitContextOf(method, evidenceOf(unitId), row);
}

/** The same from what is loaded already, for lists. */
export function unitContextOf(
  method: FullCycle["method"],
  evidence: UnitEvidence,
  row: AchievementRow | undefined,
): UnitContext {
  const set = row === undefined ? null : setAchievementOf(row);
  const frozen = row?.basis == null ? null : readBasis(row.basis);
  const { indicators, proposal } = frozen ?? judgeUnit(method.definition, evidence);
  const { headComment: text = null, headCommentAt: at = null } = row ?? {};
  return {
    indicators,
    proposal,
    set,
    asOf: frozen?.asOf ?? evidence.asOf,
    headComment: text === null || at === null ? null : { text, at },
    headsRating: set && headsRating(set.achievement),
  };
}

function setAchievementOf(row: AchievementRow): SetAchievement | null {
  const { achievement, proposed, reason, setByName, setAt, basis } = row;
  if (achievement === null || setAt === null || basis === null) return null;
  return {
    achievement,
    proposed,
    reason,
    setAt,
    setByName: setByName ?? "",
    checksum: sha256(basis),
  };
}
