import { type Achievement, headsRating, predicateOf, type Rating } from "#core/cycles/predicate.ts";
import { insertRecordView } from "#db/queries/access/record-views.ts";
import { type FullAppraisal, updateAppraisal } from "#db/queries/appraisals/appraisals.ts";
import { dateThere, timeThere } from "#db/seed/demo/survey/quarters.ts";
import { DAY } from "#lib/dates/day.ts";
import { randomFrom } from "#lib/seeded-random.ts";
import type { Database } from "../../../client.ts";
import type { Statement } from "../../../write.ts";
import {
  BEHAVIOUR_REASONS,
  COMMENTS,
  FRESH_WORK_REASON,
  type OBJECTIONS,
  WORK_REASONS,
} from "./judgement-texts.ts";

/** One person of a past cycle with who judges him. */
export interface DemoJudged {
  full: FullAppraisal;
  /** Account and name with which the assessor signs. */
  assessor: { accountId: string; name: string };
  /** As it was set for the unit; null where nobody has. */
  achievement: Achievement | null;
  signedAt: Date;
  /** Whose result is fixed: he has just received it, or he objects to it. */
  story: "fresh" | keyof typeof OBJECTIONS | null;
}

export interface DemoRatings {
  work: Rating;
  behaviour: Rating;
}

/** Some are good at their work for years, most do well, a few have a hard time. */
export function demoRatings({ full, achievement, story }: DemoJudged): DemoRatings {
  const { employeeId, isHead } = full.appraisal;
  const talent = randomFrom(`talent ${employeeId}`).next();
  const random = randomFrom(`rating ${full.cycle.key} ${employeeId}`);
  const usual = {
    work: drawn(random.next(), talent),
    behaviour: drawn(random.next(), talent / 2 + 0.3),
  };
  if (story !== null) return { work: story === "kept" ? "met" : "below", behaviour: "met" };
  if (isHead && achievement !== null) return { ...usual, work: headsRating(achievement) };
  return usual;
}

function drawn(chance: number, talent: number): Rating {
  if (chance < talent * 0.45) return "above";
  return chance > 0.86 + talent * 0.2 ? "below" : "met";
}

/** Signed and handed over, with the look that the assessor took before, and now and then a comment. */
export function judgementStatements(db: Database, judged: DemoJudged): Statement[] {
  const { full, assessor, signedAt, story } = judged;
  const { id, employeeId } = full.appraisal;
  const { work, behaviour } = demoRatings(judged);
  const random = randomFrom(`judgement ${full.cycle.key} ${employeeId}`);
  const commented = story === null && random.chance(0.3);
  const values = {
    workRating: work,
    behaviourRating: behaviour,
    predicate: predicateOf(work, behaviour),
    workReason: story === "fresh" ? FRESH_WORK_REASON : random.pick(WORK_REASONS[work]),
    behaviourReason: random.pick(BEHAVIOUR_REASONS[behaviour]),
    signedBy: assessor.accountId,
    signedByName: assessor.name,
    signedAt,
    receivedOn: dateThere(signedAt),
    comment: commented ? random.pick(COMMENTS) : null,
    commentedAt: commented ? signedAt : null,
  };
  const view = {
    employeeId,
    accountId: assessor.accountId,
    accountName: assessor.name,
    part: "appraisal",
    viewedOn: dateThere(signedAt),
    at: signedAt,
  };
  return [updateAppraisal(db, id, values), insertRecordView(db, view)];
}

/** A moment in office hours so many days after a day, by whom it concerns. */
export function officeTime(day: string, days: number, whom: string): Date {
  const minutes = randomFrom(`office ${whom} ${day}`).between(8 * 60, 15 * 60);
  return new Date(timeThere(day, minutes).getTime() + days * DAY);
}
