import type { Relation } from "./relation.ts";
import type { Actor, Role } from "./roles.ts";

/**
 * Who may do what. The only place where access is decided: operations, the staff area and the
 * menus read this table. "anyone" needs no account; "staff" is every signed-in account; "self",
 * "assessor", "reviewer" and "rater" stand to the person it is about (relation.ts).
 */
export const POLICY = {
  "unit.find": ["anyone"],
  "survey.answer": ["anyone"],
  "result.view-published": ["anyone"],
  "index.calculate": ["anyone"],
  "session.start": ["anyone"],

  "account.manage-own": ["staff"],
  "staff.enter": ["staff"],

  "government.manage": ["organisasi", "admin"],
  "unit.manage": ["organisasi", "admin"],
  "account.manage": ["admin"],
  "instrument.manage": ["organisasi"],
  "period.manage": ["organisasi"],
  "survey.manage": ["organisasi"],
  "response.enter-paper": ["petugas", "organisasi"],
  "response.import": ["organisasi"],
  "result.view-live": ["kepala", "organisasi", "inspektorat"],
  "comment.read": ["kepala", "moderator", "organisasi"],
  "comment.screen": ["moderator"],
  "publication.manage": ["organisasi"],
  "audit.read": ["inspektorat", "admin"],

  "topic.post": ["anyone"],
  "topic.read-public": ["anyone"],
  /** With the secret of the author's link; checked in the operation. */
  "topic.follow": ["anyone"],
  "topic.screen": ["moderator"],
  "topic.route": ["moderator"],
  "topic.work": ["penghubung", "kepala"],
  /** Enters the list of work; what stands in it follows from topic.work and topic.oversee. */
  "topic.list-work": ["penghubung", "kepala", "organisasi"],
  "topic.release-answer": ["kepala"],
  "topic.oversee": ["organisasi"],
  "topic.view-figures": ["penghubung", "kepala", "organisasi"],
  "topic.handle-supervisory": ["inspektorat"],
  "topic.settings": ["organisasi"],
  "template.manage": ["penghubung", "kepala", "organisasi"],
  "consultation.read": ["anyone"],
  "consultation.manage": ["kepala", "organisasi"],
  "action.manage": ["penghubung", "kepala", "organisasi"],
  "outbox.read": ["admin"],

  "employee.manage": ["kepegawaian"],
  "cycle.manage": ["kepegawaian"],
  /** Criteria, weights and thresholds are open to everybody they are applied to. */
  "method.read": ["staff"],

  "achievement.view": ["kepala", "organisasi", "kepegawaian", "inspektorat"],
  "achievement.plan": ["organisasi"],
  "achievement.report": ["kepala"],
  /** For the unit above the one that is judged: asked with `authoriseStaffWithin` of its parent. */
  "achievement.set": ["kepala"],
  "achievement.compare": ["organisasi", "inspektorat"],

  /** Everything held about one person. */
  "record.view": ["self", "assessor", "reviewer", "kepegawaian"],
  "plan.write": ["self"],
  "plan.agree": ["assessor"],
  "evidence.attach": ["self", "assessor", "kepala"],
  "feedback.give": ["staff"],
  "feedback.answer": ["self"],

  "review.manage": ["kepegawaian"],
  "review.confirm-raters": ["assessor"],
  "review.answer": ["self", "rater"],
  "review.screen": ["kepegawaian"],
  "review.view-summary": ["self", "assessor", "reviewer"],

  "appraisal.rate": ["assessor"],
  "appraisal.respond": ["self"],
  "appraisal.list": ["assessor", "reviewer", "kepegawaian"],
  "appraisal.export": ["kepegawaian"],
  "objection.file": ["self"],
  "objection.answer": ["assessor"],
  "objection.decide": ["reviewer"],

  "reward.manage": ["kepegawaian"],
  /** Of persons; what units were given is known to all staff. */
  "reward.view": ["self", "kepegawaian"],
  "coaching.manage": ["assessor"],
  "coaching.answer": ["self"],
  "coaching.note": ["self", "assessor"],
  /** The catalogue, its events, and what units' figures were before and after. */
  "training.view": ["staff"],
  "training.manage": ["kepegawaian"],
  "training.ask": ["self"],
  "training.nominate": ["assessor", "kepegawaian"],
  "service-index.view": ["kepala", "organisasi", "inspektorat"],
  "service-index.manage": ["kepala", "organisasi"],
  "monitor.view": ["kepala", "organisasi", "inspektorat"],

  "attendance.import": ["kepegawaian"],
  "leave.ask": ["self"],
  "leave.decide": ["assessor"],
  "leave.manage": ["kepegawaian"],
} as const satisfies Record<string, readonly (Role | Relation | "anyone" | "staff")[]>;

export type Permission = keyof typeof POLICY;

/**
 * May this actor do this, for this unit?
 * Without `unitId` the answer is "somewhere at least": for menus and for lists that narrow by reach
 * or by relation. What belongs to a person is asked with `canFor`.
 */
export function can(actor: Actor | null, permission: Permission, unitId?: string): boolean {
  const allowed: readonly string[] = POLICY[permission];
  if (allowed.includes("anyone")) return true;
  if (actor === null) return false;
  if (allowed.includes("staff")) return true;
  if (unitId === undefined && standsInRelation(actor, allowed)) return true;
  return actor.grants.some(
    (grant) =>
      allowed.includes(grant.role) &&
      (unitId === undefined || grant.unitIds === null || grant.unitIds.includes(unitId)),
  );
}

/** Has the actor a record of his own, or people under him, for whom the permission may hold? */
function standsInRelation({ employee }: Actor, allowed: readonly string[]): boolean {
  if (employee === null) return false;
  if (allowed.includes("self") || allowed.includes("rater")) return true;
  return employee.assesses && (allowed.includes("assessor") || allowed.includes("reviewer"));
}

/** The units for which the actor holds the permission; null means all of them. */
export function reach(actor: Actor | null, permission: Permission): readonly string[] | null {
  const allowed: readonly string[] = POLICY[permission];
  if (allowed.includes("anyone")) return null;
  const units = new Set<string>();
  for (const { role, unitIds } of actor?.grants ?? []) {
    if (!allowed.includes(role)) continue;
    if (unitIds === null) return null;
    for (const id of unitIds) units.add(id);
  }
  return [...units];
}

/** Somebody's record: where he works and how the actor stands to him. */
export interface Subject {
  unitId: string;
  relations: readonly Relation[];
}

/**
 * May this actor do this to this person's record? Over oneself only "self" counts: no office gives
 * anybody a hand in his own record.
 */
export function canFor(actor: Actor | null, permission: Permission, subject: Subject): boolean {
  const allowed: readonly string[] = POLICY[permission];
  if (subject.relations.includes("self")) return allowed.includes("self");
  if (subject.relations.some((relation) => allowed.includes(relation))) return true;
  return can(actor, permission, subject.unitId);
}

/** Does the permission hold for the whole government? For what belongs to no single unit. */
export const canEverywhere = (actor: Actor | null, permission: Permission): boolean =>
  can(actor, permission) && reach(actor, permission) === null;
