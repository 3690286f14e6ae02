import type { IndexReport } from "#core/satisfaction/index-report.ts";
import type { Snapshot } from "./snapshot.ts";

/** The published figures in the shape of a report; null while the index is withheld. */
export function reportOfSnapshot(snapshot: Snapshot): IndexReport | null {
  const { n, population, minimumSample, sampleStatus, index } = snapshot;
  return index === null ? null : { ...index, n, population, minimumSample, sampleStatus };
}
