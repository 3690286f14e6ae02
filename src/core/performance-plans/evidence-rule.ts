import { addDays } from "#lib/dates/add-days.ts";
import type { FieldErrors } from "#lib/result.ts";

/** A posting as far as the rule needs it: days are YYYY-MM-DD, `endsOn` null while it goes on. */
export interface PostedSpan {
  unitId: string;
  startsOn: string;
  endsOn: string | null;
}

/** Where somebody worked on a day; null on days without a posting. */
export const unitOn = (postings: readonly PostedSpan[], day: string): string | null =>
  postings.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn ?? "9999-12-31") >= day)
    ?.unitId ?? null;

/** Did he work in this unit on every day from the first to the last? */
export function workedThroughout(
  postings: readonly PostedSpan[],
  unitId: string,
  from: string,
  to: string,
): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (unitOn(postings, day) !== unitId) return false;
  }
  return true;
}

/** Where evidence comes from: one day, or the whole period of a publication, and whose unit it is about. */
export interface EvidenceSource {
  /** YYYY-MM-DD. */
  from: string;
  to: string;
  /** The unit of the post or the publication; null for a document, which is about the person alone. */
  unitId: string | null;
}

export interface EvidenceScene {
  cycle: { startsOn: string; endsOn: string };
  postings: readonly PostedSpan[];
  /** YYYY-MM-DD. */
  today: string;
}

/**
 * Evidence counts for the unit where the person worked on that day: of a post on the day it was
 * written, of a publication in its whole period, within the days of the cycle.
 * @param field of the form where the source was chosen
 * @returns nothing when it counts
 */
export function evidenceErrors(
  { from, to, unitId }: EvidenceSource,
  { cycle, postings, today }: EvidenceScene,
  field: string,
): FieldErrors {
  if (to > today) return { [field]: "evidence.error.future" };
  if (from < cycle.startsOn || to > cycle.endsOn) return { [field]: "evidence.error.outside" };
  const worked = unitOn(postings, to);
  if (worked === null) return { [field]: "evidence.error.no-posting" };
  if (unitId === null) return {};
  if (worked !== unitId) return { [field]: "evidence.error.other-unit" };
  return workedThroughout(postings, unitId, from, to)
    ? {}
    : { [field]: "evidence.error.whole-period" };
}

/** What a post must be to count: public with its words, praise or complaint, and answered. */
export interface CitableTopic {
  kind: string;
  state: string;
  text: string | null;
  confidential: boolean;
}

/** Confirmed: the unit has answered it, and the public reads it with its words. */
export const isConfirmed = ({ kind, state, text, confidential }: CitableTopic): boolean =>
  (kind === "apresiasi" || kind === "pengaduan") &&
  (state === "answered" || state === "closed") &&
  text !== null &&
  !confidential;
