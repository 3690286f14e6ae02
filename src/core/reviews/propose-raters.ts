import { sha256 } from "#lib/sha256.ts";
import type { ReviewRelation } from "./review-relation.ts";

/** Where somebody stands in the organisation in this cycle. */
export interface Place {
  employeeId: string;
  unitId: string;
  isHead: boolean;
  assessorId: string | null;
}

export interface ProposedRater {
  raterId: string;
  relation: ReviewRelation;
}

/** So many peers are asked about everybody, where there are that many. */
export const PEERS = 5;

/**
 * Whom the organisation tree suggests to ask about each person: himself, his assessor, all whose
 * assessor he is, and five peers. Peers have the same assessor; where these are too few, others of the
 * unit are asked who stand as far from the top. About heads only other heads are asked. All stand in
 * one ring, in an order that chance of its own sets for every cycle, and everybody is judged by those
 * who follow him: so each is asked about as many as the next, and about others the next time.
 * @param season sets the order, e.g. the cycle's key
 */
export function proposeRaters(
  people: readonly Place[],
  season: string,
): ReadonlyMap<string, readonly ProposedRater[]> {
  const ring = people
    .map((place) => ({ place, at: sha256(`${season} ${place.employeeId}`) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ place }) => place);
  const depth = depthsOf(people);
  const under = Map.groupBy(ring, ({ assessorId }) => assessorId);
  const rankOf = (place: Place) => `${depth.get(place.employeeId)} ${place.unitId}`;
  const ofRank = Map.groupBy(ring, rankOf);
  return new Map(
    ring.map((own) => {
      const sameSuperior = own.assessorId === null ? [] : partOf(under, own.assessorId);
      const candidates = own.isHead
        ? after(own, sameSuperior).filter(({ isHead }) => isHead)
        : [...after(own, sameSuperior), ...after(own, partOf(ofRank, rankOf(own)))];
      return [own.employeeId, ratersOf(own, partOf(under, own.employeeId), candidates)];
    }),
  );
}

/** Nobody stands further from the top; a ring of assessors would have no top at all. */
const DEEPEST = 20;

/** How many stand above each person. */
function depthsOf(people: readonly Place[]): ReadonlyMap<string, number> {
  const above = new Map(people.map(({ employeeId, assessorId }) => [employeeId, assessorId]));
  const depth = (id: string): number => {
    let steps = 0;
    let next = above.get(id);
    while (next && steps < DEEPEST) {
      next = above.get(next);
      steps += 1;
    }
    return steps;
  };
  return new Map(people.map(({ employeeId }) => [employeeId, depth(employeeId)]));
}

const partOf = <K>(parts: ReadonlyMap<K, Place[]>, key: K): readonly Place[] =>
  parts.get(key) ?? [];

/** The others of a part of the ring, beginning behind the one who belongs to it. */
function after(own: Place, part: readonly Place[]): Place[] {
  const from = part.indexOf(own);
  return [...part.slice(from + 1), ...part.slice(0, from)];
}

function ratersOf(
  { employeeId, assessorId }: Place,
  ownPeople: readonly Place[],
  candidates: readonly Place[],
): ProposedRater[] {
  const subordinates = ownPeople.map((place) => place.employeeId);
  const known = new Set([
    employeeId,
    ...(assessorId === null ? [] : [assessorId]),
    ...subordinates,
  ]);
  const peers = [...new Set(candidates.map((place) => place.employeeId))]
    .filter((id) => !known.has(id))
    .slice(0, PEERS);
  const as = (relation: ReviewRelation) => (raterId: string) => ({ raterId, relation });
  return [
    { raterId: employeeId, relation: "self" },
    ...(assessorId === null ? [] : [{ raterId: assessorId, relation: "superior" as const }]),
    ...peers.map(as("peer")),
    ...subordinates.map(as("subordinate")),
  ];
}
