import type { Snapshot } from "#core/publications/snapshot.ts";
import type { Gap, MissingReason, Source } from "./measurement.ts";
import type { SurveyEvidence } from "./unit-evidence.ts";

/** A publication in force. */
export interface Published {
  snapshot: Snapshot;
  source: Source;
}

/** The publications in force, the newest period first, and what stands in the way of the others. */
export function readPublished(surveys: readonly SurveyEvidence[]): {
  published: Published[];
  gaps: Gap[];
} {
  const published: Published[] = [];
  const gaps: Gap[] = [];
  for (const { survey, unit, period, publication } of surveys.toSorted(newestFirst)) {
    const snapshot = publication?.snapshot ?? null;
    if (publication === null || snapshot === null) {
      const reason = publication === null ? "not-published" : "withdrawn";
      gaps.push({ survey, period: period.key, reason });
    } else {
      const { version, checksum } = publication;
      const source = { unit: unit.slug, survey, period: period.key, version, checksum };
      published.push({ snapshot, source });
    }
  }
  return { published, gaps };
}

/** By period and name: the order in which surveys are handed in decides nothing. */
const newestFirst = (a: SurveyEvidence, b: SurveyEvidence): number =>
  compare(b.period.endsOn, a.period.endsOn) ||
  compare(b.period.startsOn, a.period.startsOn) ||
  compare(a.survey, b.survey);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What has to be said first when no survey brought anything. */
const WORST_FIRST = ["withdrawn", "not-published", "too-few", "no-cases"] as const;

/** One reason for many gaps. */
export const reasonOf = (gaps: readonly Gap[]): MissingReason =>
  WORST_FIRST.find((reason) => gaps.some((gap) => gap.reason === reason)) ?? "no-survey";

export const gapOf = ({ survey, period }: Source, reason: MissingReason): Gap => ({
  survey,
  period,
  reason,
});
