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
 * assessor he is, and five peers. Peers have the same assessor; about those who do not head a unit
 * others of the unit are asked where these are too few, about heads only other heads. All stand in
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
  const under = Map.groupBy(ring, ({ assessorId }) => assessorId);
  const inUnit = Map.groupBy(ring, ({ unitId }) => unitId);
  return new Map(
    ring.map((own) => {
      const sameSuperior = own.assessorId === null ? [] : partOf(under, own.assessorId);
      const candidates = own.isHead
        ? after(own, sameSuperior).filter(({ isHead }) => isHead)
        : [...after(own, sameSuperior), ...after(own, partOf(inUnit, own.unitId))];
      return [own.employeeId, ratersOf(own, partOf(under, own.employeeId), candidates)];
    }),
  );
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
