import { overlap, type Span } from "#core/employees/posting.ts";

/** A posting as far as an evaluation asks for it. */
export interface EvaluatedPosting extends Span {
  employeeId: string;
  unitId: string;
  position: string;
  isHead: boolean;
  assessorId: string | null;
}

/** One person's evaluation in a cycle: where, as what, by whom. */
export interface Parties {
  employeeId: string;
  unitId: string;
  position: string;
  isHead: boolean;
  assessorId: string | null;
  /** The assessor's superior: he decides objections. */
  reviewerId: string | null;
}

/**
 * Who is evaluated in a cycle, once each: everybody posted in its days, by the posting of its last
 * day or the last one within it. The reviewer is the assessor's own assessor on that day.
 * @param cycle its first and last day, YYYY-MM-DD
 * @param postings of everybody, never overlapping
 */
export function partiesOf(
  cycle: { startsOn: string; endsOn: string },
  postings: readonly EvaluatedPosting[],
): Parties[] {
  const within = postings.filter((posting) => overlap(posting, cycle));
  const byPerson = Map.groupBy(within, ({ employeeId }) => employeeId);
  const lastOf = (id: string, until: string) =>
    (byPerson.get(id) ?? [])
      .filter(({ startsOn }) => startsOn <= until)
      .reduce<EvaluatedPosting | null>(
        (last, next) => (last !== null && last.startsOn > next.startsOn ? last : next),
        null,
      );
  return [...byPerson.keys()].map((employeeId) => {
    const posting = lastOf(employeeId, cycle.endsOn) as EvaluatedPosting;
    const { unitId, position, isHead, assessorId, endsOn } = posting;
    const day = endsOn === null || endsOn > cycle.endsOn ? cycle.endsOn : endsOn;
    const reviewerId = assessorId === null ? null : (lastOf(assessorId, day)?.assessorId ?? null);
    // Nobody decides on his own objection.
    const own = reviewerId === employeeId;
    return {
      employeeId,
      unitId,
      position,
      isHead,
      assessorId,
      reviewerId: own ? null : reviewerId,
    };
  });
}

/** Those who have no appraisal yet: newcomers, when it is done again. */
export const newcomers = (parties: readonly Parties[], opened: ReadonlySet<string>): Parties[] =>
  parties.filter(({ employeeId }) => !opened.has(employeeId));

/** Has somebody another unit, post or assessor by his postings than his appraisal says? */
export const differs = (
  appraisal: Parties,
  { unitId, assessorId, reviewerId }: Pick<Parties, "unitId" | "assessorId" | "reviewerId">,
): boolean =>
  appraisal.unitId !== unitId ||
  appraisal.assessorId !== assessorId ||
  appraisal.reviewerId !== reviewerId;
