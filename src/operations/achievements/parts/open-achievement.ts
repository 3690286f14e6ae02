import { can, canEverywhere } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import type { AchievementAct } from "#core/achievements/achievement-input.ts";
import { isOpen } from "#core/achievements/achievement-input.ts";
import { AppError } from "#core/app-error.ts";
import {
  type AchievementRow,
  findAchievement,
  headedUnit,
} from "#db/queries/achievements/achievements.ts";
import { type FullCycle, findCycle } from "#db/queries/cycles/cycles.ts";
import { findUnitBySlug, type UnitRow } from "#db/queries/units/units.ts";
import { authorise, authoriseStaff, authoriseStaffWithin } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** A unit in a cycle, as an actor may act on it. */
export interface OpenedAchievement extends FullCycle {
  actor: Actor;
  unit: UnitRow;
  row: AchievementRow | undefined;
  /** Names it in the audit log, whose seq is the version of all its forms. */
  subjectId: string;
}

const PERMISSIONS = {
  view: "achievement.view",
  plan: "achievement.plan",
  report: "achievement.report",
  comment: "achievement.report",
  set: "achievement.set",
} as const;

/**
 * First lines of every operation on a unit's achievement.
 * @throws AppError `not_found`, `forbidden` by POLICY and by who heads the unit
 */
export async function openAchievement(
  ctx: Context,
  act: AchievementAct | "view",
  cycleKey: string,
  unitSlug: string,
): Promise<OpenedAchievement> {
  const permission = PERMISSIONS[act];
  authorise(ctx, permission);
  const [full, unit] = await Promise.all([
    findCycle(ctx.db, cycleKey),
    findUnitBySlug(ctx.db, unitSlug),
  ]);
  if (full === undefined || unit === undefined || unit.kind === "mitra") {
    throw new AppError("not_found");
  }
  const actor =
    act === "set"
      ? authoriseStaffWithin(ctx, permission, unit.parentId)
      : authoriseStaff(ctx, permission, unit.id);
  if (!(await mayActNow(ctx, act, actor, full, unit))) throw new AppError("forbidden");
  const row = await findAchievement(ctx.db, full.cycle.id, unit.id);
  return { ...full, actor, unit, row, subjectId: `${full.cycle.key}/${unit.slug}` };
}

/**
 * Nobody judges a unit that he headed in the cycle, and the leader above does not speak in the
 * head's place.
 */
async function mayActNow(
  ctx: Context,
  act: AchievementAct | "view",
  actor: Actor,
  { cycle }: FullCycle,
  unit: UnitRow,
): Promise<boolean> {
  if (act === "set") return !(await isOwnUnit(ctx, actor, cycle, unit));
  if (act !== "comment") return true;
  return !standsAbove(actor, unit) || (await isOwnUnit(ctx, actor, cycle, unit));
}

const standsAbove = (actor: Actor, { parentId }: UnitRow): boolean =>
  parentId === null
    ? canEverywhere(actor, "achievement.set")
    : can(actor, "achievement.set", parentId);

const isOwnUnit = async (
  ctx: Context,
  { employee }: Actor,
  cycle: FullCycle["cycle"],
  unit: UnitRow,
): Promise<boolean> => employee !== null && (await headedUnit(ctx.db, employee.id, unit.id, cycle));

/** Which acts stand open to the actor now: what the page offers. */
export async function openActs(
  ctx: Context,
  { actor, cycle, method, unit, row }: OpenedAchievement,
): Promise<Record<AchievementAct, boolean>> {
  const isSet = row?.achievement != null;
  const may = async (act: AchievementAct) => {
    const allowed =
      act === "set" ? standsAbove(actor, unit) : can(actor, PERMISSIONS[act], unit.id);
    if (!allowed || !isOpen(act, cycle.state, isSet)) return false;
    return await mayActNow(ctx, act, actor, { cycle, method }, unit);
  };
  const [plan, report, comment, set] = await Promise.all([
    may("plan"),
    may("report"),
    may("comment"),
    may("set"),
  ]);
  return { plan, report, comment, set };
}
