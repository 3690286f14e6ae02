import { z } from "zod";
import { can, reach } from "#core/access/policy.ts";
import { type FollowUpShare, followUpShare } from "#core/actions/follow-up-share.ts";
import { isCoachingOverdue } from "#core/development/coaching-moves.ts";
import { effectOnUnits, type UnitEffect } from "#core/development/effect-on-units.ts";
import { listActions } from "#db/queries/actions/follow-up-actions.ts";
import type { FullCycle } from "#db/queries/cycles/cycles.ts";
import { type FullCoaching, findCoachings } from "#db/queries/development/coachings.ts";
import { listEventsOfUnit } from "#db/queries/development/enrolments.ts";
import { listRewardsOfCycle } from "#db/queries/development/rewards.ts";
import type { FullEvent } from "#db/queries/development/trainings.ts";
import { listUnits, type UnitListItem } from "#db/queries/units/units.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { cycleOfPage } from "#operations/cycles/parts/cycle-of-page.ts";
import type { ListedCycle } from "#operations/cycles/parts/listed-cycles.ts";
import { comparedFrom } from "#operations/government/parts/compared-from.ts";
import { localToday } from "#operations/local-today.ts";
import { publicationsInForce } from "#operations/publications/parts/publications-in-force.ts";

const filterSchema = z.object({ unit: z.string().max(100).catch("") }).catch({ unit: "" });

/** Coachings of a unit as counts: no names here. */
export interface CoachingCounts {
  waiting: number;
  running: number;
  closed: number;
  overdue: number;
}

export interface FollowedEvent extends Pick<FullEvent, "event" | "training"> {
  attended: number;
  effect: UnitEffect;
}

export interface FollowUpOfUnit {
  unit: UnitListItem;
  actions: FollowUpShare;
  coachings: CoachingCounts;
  events: FollowedEvent[];
  rewards: { title: string; reason: string }[];
}

export interface PerformanceFollowUp {
  cycles: ListedCycle[];
  cycle: FullCycle["cycle"] | null;
  units: UnitListItem[];
  chosen: FollowUpOfUnit | null;
  /** May the reader open the unit's actions? */
  mayActions: boolean;
}

/** What follows from a unit's results of a cycle: actions, coachings, trainings, rewards, effects. */
export async function viewPerformanceFollowUp(
  ctx: Context,
  input: unknown,
): Promise<PerformanceFollowUp> {
  authorise(ctx, "achievement.view");
  const [{ cycles, full }, units] = await Promise.all([
    cycleOfPage(ctx, input),
    listUnits(ctx.db, {
      active: true,
      withoutPartners: true,
      ids: reach(ctx.actor, "achievement.view"),
    }),
  ]);
  const { unit: wanted } = filterSchema.parse(input);
  const unit = units.find(({ slug }) => slug === wanted) ?? units[0];
  if (full === null || unit === undefined) {
    return { cycles, cycle: null, units, chosen: null, mayActions: false };
  }
  const mayActions = can(ctx.actor, "action.manage", unit.id);
  const chosen = await followUpOf(ctx, full, unit);
  return { cycles, cycle: full.cycle, units, chosen, mayActions };
}

async function followUpOf(
  ctx: Context,
  { cycle }: FullCycle,
  unit: UnitListItem,
): Promise<FollowUpOfUnit> {
  const [today, actions, coachings, rewards, events] = await Promise.all([
    localToday(ctx),
    listActions(ctx.db, { unitIds: [unit.id] }),
    findCoachings(ctx.db, { cycleId: cycle.id, unitIds: [unit.id] }),
    listRewardsOfCycle(ctx.db, cycle.id),
    eventsOf(ctx, cycle, unit),
  ]);
  return {
    unit,
    actions: followUpShare(
      actions.map(({ action }) => action).filter(({ dueOn }) => isWithin(dueOn, cycle)),
      today,
    ),
    coachings: countCoachings(coachings, today),
    events,
    rewards: rewards
      .filter(({ reward }) => reward.unitId === unit.id && reward.withdrawnReason === null)
      .map(({ reward: { title, reason } }) => ({ title, reason })),
  };
}

/** Actions count for the cycle in which they were due, as they do for the unit's achievement. */
const isWithin = (day: string, { startsOn, endsOn }: FullCycle["cycle"]): boolean =>
  day >= startsOn && day <= endsOn;

function countCoachings(coachings: readonly FullCoaching[], today: string): CoachingCounts {
  const count = (...states: string[]) =>
    coachings.filter(({ coaching }) => states.includes(coaching.state)).length;
  return {
    waiting: count("proposed", "returned"),
    running: count("agreed"),
    closed: count("closed"),
    overdue: coachings.filter(({ coaching }) => isCoachingOverdue(coaching, today)).length,
  };
}

/** Trainings that began in the cycle and were attended by people of the unit, with the unit's own IKM around them. */
async function eventsOf(
  ctx: Context,
  { startsOn, endsOn }: FullCycle["cycle"],
  unit: UnitListItem,
): Promise<FollowedEvent[]> {
  const filter = { unitId: unit.id, from: startsOn, to: endsOn };
  const [events, minimum] = await Promise.all([
    listEventsOfUnit(ctx.db, filter),
    comparedFrom(ctx),
  ]);
  const published = (await publicationsInForce(ctx.db, [unit.id])).get(unit.id) ?? [];
  return events.flatMap(({ attended, event, training }) =>
    effectOnUnits([published], event, training.elements, [], minimum).map((effect) => ({
      event,
      training,
      attended,
      effect,
    })),
  );
}
