import type { Actor } from "./roles.ts";

/** Roles that make somebody a part of a unit. */
const BELONGING = ["kepala", "penghubung", "petugas"];

/**
 * Units whose comments this moderator may not screen because he belongs to them: nobody decides
 * which opinions about his own unit are read.
 */
export const conflictedUnits = (actor: Actor): string[] => [
  ...new Set(
    actor.grants
      .filter(({ role }) => BELONGING.includes(role))
      .flatMap(({ unitIds }) => unitIds ?? []),
  ),
];
