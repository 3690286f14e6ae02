import type { Achievement } from "#core/cycles/predicate.ts";
import type { CycleDays } from "./cycle-days.ts";
import type { UnitFigures } from "./judge-unit.ts";

/**
 * What an achievement rested on when it was set. Its canonical JSON (RFC 8785) is kept as text, and
 * the checksum is over exactly those bytes. Change `format` when the shape changes.
 */
export interface AchievementBasis extends UnitFigures {
  format: "tanggap-achievement/1";
  cycle: CycleDays;
  unit: { slug: string; name: string };
  method: { key: string; version: number; legalBasis: string };
  /** Day on which what is not frozen was looked at, YYYY-MM-DD. */
  asOf: string;
  achievement: Achievement;
  /** null where the proposal was followed without a word. */
  reason: string | null;
  /** ISO 8601, UTC. */
  setAt: string;
}

/** A stored basis. It was made by us, and the database lets nobody change it afterwards. */
export const readBasis = (text: string): AchievementBasis => JSON.parse(text) as AchievementBasis;
