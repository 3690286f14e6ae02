import type { ActionState } from "#core/actions/action-state.ts";
import type { Snapshot } from "#core/publications/snapshot.ts";

/** What the public could read of a survey: its newest version. */
export interface PublicationEvidence {
  version: number;
  /** SHA-256 of the snapshot. */
  checksum: string;
  /** null once withdrawn: its figures count no more. */
  snapshot: Snapshot | null;
}

/** A survey whose period lies within the cycle. */
export interface SurveyEvidence {
  survey: string;
  unit: { slug: string; name: string };
  period: Pick<Snapshot["period"], "key" | "startsOn" | "endsOn">;
  /** null while nothing is published. */
  publication: PublicationEvidence | null;
}

/** What a unit planned and reported itself for one indicator. */
export interface OwnIndicator {
  indicatorKey: string;
  /** null: the method's. */
  target: number | null;
  realisation: number | null;
  evidence: string | null;
  evidenceLink: string | null;
}

/** All that speaks for or against a unit in a cycle. */
export interface UnitEvidence {
  surveys: readonly SurveyEvidence[];
  /** Follow-up actions due within the cycle. */
  actions: readonly { state: ActionState; dueOn: string }[];
  own: readonly OwnIndicator[];
  /** Day on which what is not frozen was looked at, YYYY-MM-DD. */
  asOf: string;
}
