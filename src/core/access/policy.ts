import type { Actor, Role } from "./roles.ts";

/**
 * Who may do what. The only place where access is decided: operations, the staff area and the
 * menus read this table. "anyone" needs no account; "staff" is every signed-in account.
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
} as const satisfies Record<string, readonly (Role | "anyone" | "staff")[]>;

export type Permission = keyof typeof POLICY;

/**
 * May this actor do this, for this unit?
 * Without `unitId` the answer is "somewhere at least": for menus and for lists that narrow by reach.
 */
export function can(actor: Actor | null, permission: Permission, unitId?: string): boolean {
  const allowed: readonly string[] = POLICY[permission];
  if (allowed.includes("anyone")) return true;
  if (actor === null) return false;
  if (allowed.includes("staff")) return true;
  return actor.grants.some(
    (grant) =>
      allowed.includes(grant.role) &&
      (unitId === undefined || grant.unitIds === null || grant.unitIds.includes(unitId)),
  );
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

/** Does the permission hold for the whole government? For what belongs to no single unit. */
export const canEverywhere = (actor: Actor | null, permission: Permission): boolean =>
  can(actor, permission) && reach(actor, permission) === null;
