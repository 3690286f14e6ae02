import { type Assessors, assessorsOf } from "#core/performance-plans/cascade.ts";
import type { FeedbackRelation } from "#core/performance-plans/evidence-kind.ts";
import { feedbackRelation } from "#core/performance-plans/feedback-relation.ts";
import { timeThere } from "#db/seed/demo/survey/quarters.ts";
import { addDays } from "#lib/dates/add-days.ts";
import { DAY } from "#lib/dates/day.ts";
import { type Random, randomFrom } from "#lib/seeded-random.ts";
import { feedback } from "../../../schema/performance-plans.ts";
import type { Statement } from "../../../write.ts";
import { insertAll } from "../../insert-all.ts";
import type { DemoCycle } from "./cycles.ts";
import { FEEDBACK_TEXTS } from "./feedback-texts.ts";
import type { DemoPerson } from "./people.ts";
import { plannedCycles } from "./performance-plans.ts";

type FeedbackSeed = typeof feedback.$inferInsert;
type Colleague = Parameters<typeof feedbackRelation>[0];

interface World {
  colleagues: readonly Colleague[];
  assessors: Assessors;
}

const colleagueOf = ({ employee, posting }: DemoPerson): Colleague => ({
  employeeId: employee.id,
  unitId: posting.unitId,
  assessorId: posting.assessorId ?? null,
});

/** Two to four feedbacks a person and quarter, most of them answered; lately some are unread. */
export function feedbackStatements(
  cycles: readonly DemoCycle[],
  people: readonly DemoPerson[],
  now: Date,
): Statement[] {
  const colleagues = people.map(colleagueOf);
  const assessors = assessorsOf(colleagues);
  const rows = plannedCycles(cycles).flatMap((cycle) =>
    colleagues.flatMap((receiver) => feedbackOf(cycle, receiver, { colleagues, assessors }, now)),
  );
  return insertAll(feedback, rows);
}

function feedbackOf(
  cycle: DemoCycle,
  receiver: Colleague,
  world: World,
  now: Date,
): FeedbackSeed[] {
  const random = randomFrom(`feedback ${cycle.row.id} ${receiver.employeeId}`);
  return giversFor(random, receiver, world).flatMap((giver) => {
    const relation = feedbackRelation(giver, receiver, world.assessors);
    return given(random, { cycle, giver, receiver, relation, now }) ?? [];
  });
}

/** The assessor, and one of each other relation where there is somebody. */
function giversFor(
  random: Random,
  receiver: Colleague,
  { colleagues, assessors }: World,
): Colleague[] {
  const others = colleagues.filter(({ employeeId }) => employeeId !== receiver.employeeId);
  const assessor = others.filter(({ employeeId }) => employeeId === receiver.assessorId);
  const by = (relation: FeedbackRelation) =>
    others.filter((giver) => feedbackRelation(giver, receiver, assessors) === relation);
  const direct = others.filter(({ assessorId }) => assessorId === receiver.employeeId);
  const related = random.chance(0.3) ? by("related") : [];
  return [assessor, by("peer"), direct, related]
    .filter((list) => list.length > 0)
    .map((list) => random.pick(list));
}

function given(
  random: Random,
  where: {
    cycle: DemoCycle;
    giver: Colleague;
    receiver: Colleague;
    relation: FeedbackRelation;
    now: Date;
  },
): FeedbackSeed | null {
  const { cycle, giver, receiver, relation, now } = where;
  const { answer, ...words } = random.pick(FEEDBACK_TEXTS[relation]);
  const happenedOn = dayIn(cycle.row, now, random);
  const givenAt = timeThere(addDays(happenedOn, 1), random.between(8 * 60, 15 * 60));
  if (givenAt >= now) return null;
  const readAt = new Date(givenAt.getTime() + random.between(4, 90) * 3_600_000);
  const isRead = readAt < now && (cycle.row.state !== "running" || random.chance(0.6));
  const isAnswered = isRead && random.chance(0.6);
  return {
    id: random.code(16),
    ...words,
    employeeId: receiver.employeeId,
    giverId: giver.employeeId,
    relation,
    happenedOn,
    givenAt,
    acknowledgedAt: isRead ? readAt : null,
    response: isAnswered ? answer : null,
    respondedAt: isAnswered ? readAt : null,
  };
}

/** A day of the cycle that lies at least two days back, where there is one. */
export function dayIn(
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  now: Date,
  random: Random,
): string {
  const start = timeThere(startsOn, 12 * 60).getTime();
  const last = Math.min(timeThere(endsOn, 12 * 60).getTime(), now.getTime() - 2 * DAY);
  return addDays(startsOn, random.between(0, Math.max(0, Math.floor((last - start) / DAY))));
}
