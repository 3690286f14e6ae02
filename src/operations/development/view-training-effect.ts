import { canEverywhere } from "#core/access/policy.ts";
import { found } from "#core/app-error.ts";
import { around, type Effect } from "#core/development/effect.ts";
import { effectOnPeople } from "#core/development/effect-on-people.ts";
import { effectOnUnits, type UnitEffect } from "#core/development/effect-on-units.ts";
import { OFFICIAL_ELEMENTS } from "#core/instruments/instrument.ts";
import { PERIOD_KINDS } from "#core/periods/period-kind.ts";
import type { CycleRow } from "#db/queries/appraisals/appraisals.ts";
import { listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import { listCycles } from "#db/queries/cycles/cycles.ts";
import {
  listParticipants,
  listTrainedUnits,
  type Participant,
} from "#db/queries/development/enrolments.ts";
import { listReviewedCycles } from "#db/queries/development/training-needs.ts";
import { type FullEvent, findEvent } from "#db/queries/development/trainings.ts";
import { listUnits } from "#db/queries/units/units.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { comparedFrom } from "#operations/government/parts/compared-from.ts";
import { localToday } from "#operations/local-today.ts";
import { publicationsInForce } from "#operations/publications/parts/publications-in-force.ts";
import { reviewedPerson } from "#operations/reviews/parts/reviewed-person.ts";

/** The figures of one participating unit around the event. */
export interface EffectOnUnit extends UnitEffect {
  unit: { slug: string; name: string };
  participants: number;
}

/** The 360° mean of the behaviours the training serves, over its participants. */
export interface EffectOnParticipants {
  effect: Effect;
  before: CycleRow | null;
  after: CycleRow | null;
}

export interface TrainingEffect {
  full: FullEvent;
  attended: number;
  ended: boolean;
  units: EffectOnUnit[];
  /** Only for who keeps trainings; null for others. */
  participants: EffectOnParticipants | null;
}

/** What is seen after a training beside what was seen before. Units' figures are published ones. */
export async function viewTrainingEffect(ctx: Context, eventId: string): Promise<TrainingEffect> {
  authorise(ctx, "training.view");
  const full = found(await findEvent(ctx.db, eventId));
  const there = (await listParticipants(ctx.db, eventId)).filter(
    ({ enrolment }) => enrolment.state === "attended",
  );
  const mayManage = canEverywhere(ctx.actor, "training.manage");
  return {
    full,
    attended: there.length,
    ended: full.event.endsOn < (await localToday(ctx)),
    units: await unitsAround(ctx, full, there),
    participants: mayManage ? await effectOnParticipants(ctx, full, there) : null,
  };
}

/** The participants' units; beside them all units that had nobody in any training of these elements. */
async function unitsAround(
  ctx: Context,
  { event, training }: FullEvent,
  there: readonly Participant[],
): Promise<EffectOnUnit[]> {
  const elements = OFFICIAL_ELEMENTS.filter((key) => training.elements.includes(key));
  const participants = Map.groupBy(
    there.flatMap(({ unit }) => unit ?? []),
    ({ id }) => id,
  );
  const [all, trained, minimum] = await Promise.all([
    listUnits(ctx.db, { withoutPartners: true }),
    listTrainedUnits(ctx.db, elements),
    comparedFrom(ctx),
  ]);
  const published = await publicationsInForce(
    ctx.db,
    all.map(({ id }) => id),
  );
  const units = all.filter(({ id }) => participants.has(id));
  const others = all.filter(({ id }) => !trained.has(id) && !participants.has(id));
  const snapshotsOf = ({ id }: { id: string }) => published.get(id) ?? [];
  const effects = effectOnUnits(
    units.map(snapshotsOf),
    event,
    elements,
    others.map(snapshotsOf),
    minimum,
  );
  return units.flatMap(({ id, slug, name }, at) => {
    const effect = effects[at];
    const count = participants.get(id)?.length ?? 0;
    return effect === undefined ? [] : [{ ...effect, unit: { slug, name }, participants: count }];
  });
}

async function effectOnParticipants(
  ctx: Context,
  { event, training }: FullEvent,
  there: readonly Participant[],
): Promise<EffectOnParticipants> {
  const [all, reviewed] = await Promise.all([listCycles(ctx.db), listReviewedCycles(ctx.db)]);
  const { before, after } = cyclesAround(
    all.map(({ cycle }) => cycle).filter(({ id }) => reviewed.has(id)),
    event,
  );
  const people = there.map(({ employee }) => employee.id);
  const means = (cycle: CycleRow | null) => meansOf(ctx, cycle, people, training.behaviours);
  return { effect: effectOnPeople(await means(before), await means(after)), before, after };
}

/** Of one kind of cycle; a kind that has both sides goes first. */
function cyclesAround(cycles: readonly CycleRow[], held: { startsOn: string; endsOn: string }) {
  const pairs = PERIOD_KINDS.map((kind) =>
    around(
      cycles.filter((cycle) => cycle.kind === kind),
      held,
    ),
  );
  const complete = pairs.find(({ before, after }) => before !== null && after !== null);
  return complete ?? pairs.find(({ before }) => before !== null) ?? { before: null, after: null };
}

async function meansOf(
  ctx: Context,
  cycle: CycleRow | null,
  people: readonly string[],
  behaviours: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (cycle === null) return new Map();
  const appraised = (await listAppraisals(ctx.db, { cycleId: cycle.id })).filter(({ employee }) =>
    people.includes(employee.id),
  );
  const means = await Promise.all(
    appraised.map(async ({ appraisal, employee }): Promise<[string, number][]> => {
      const person = await reviewedPerson(ctx.db, appraisal.id);
      const served = (person?.behaviours ?? []).filter(({ behaviour }) =>
        behaviours.includes(behaviour),
      );
      const sum = served.reduce((total, { mean }) => total + mean, 0);
      return served.length === 0 ? [] : [[employee.id, sum / served.length]];
    }),
  );
  return new Map(means.flat());
}
