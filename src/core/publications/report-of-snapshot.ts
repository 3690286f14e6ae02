import type { IndexReport } from "#core/satisfaction/index-report.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * The published figures in the shape of a report; null while the index is withheld. What a method before
 * this one did not know is null.
 */
export function reportOfSnapshot(snapshot: Snapshot): IndexReport | null {
  const { n, population, minimumSample, sampleStatus, index } = snapshot;
  if (index === null) return null;
  const { degrees = null, deff = null, days = null } = index;
  return { ...index, degrees, deff, days, n, population, minimumSample, sampleStatus };
}
