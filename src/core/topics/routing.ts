import type { UnitKind } from "#core/units/unit-kind.ts";
import type { Message } from "#lib/result.ts";
import { foldText } from "#lib/text/fold.ts";
import { message } from "#lib/text/message.ts";

/** What is known of a post that needs a unit; words are in their basic form. */
export interface RoutingPost {
  words: readonly string[];
  /** The unit that the author named. */
  chosenUnitId: string | null;
  /** The service that the author chose. */
  service: { unitId: string; name: string } | null;
  kecamatan: string | null;
  /** The unit that the last owner named when it returned the post, and its own name. */
  returned: { unitId: string; by: string } | null;
}

export interface RoutingUnit {
  id: string;
  kind: UnitKind;
  kecamatan: string | null;
  /** Words of its name and of its services with their standards. */
  words: readonly string[];
}

/** A post that was routed before: to which unit, with which words. */
export interface EarlierRouting {
  unitId: string;
  words: readonly string[];
}

export interface Proposal {
  unitId: string;
  score: number;
  /** Why, in words for the person who confirms. */
  reasons: Message[];
}

const MOST_PROPOSALS = 5;
const MOST_WORDS = 4;

/** What each reason weighs. The words of a post never outweigh what a person chose. */
const WEIGHT = { returned: 90, service: 80, chosen: 60, kecamatan: 12, words: 40, earlier: 30 };

/** Kinds of unit that serve the people around them. */
const LOCAL: readonly UnitKind[] = ["kelurahan", "kecamatan", "puskesmas"];

/**
 * Up to five units that may be responsible, the likeliest first, each with its reasons. A person
 * confirms: nothing is routed by a score.
 */
export function proposeRouting(
  post: RoutingPost,
  units: readonly RoutingUnit[],
  earlier: readonly EarlierRouting[],
): Proposal[] {
  const rarity = rarityOf(units);
  return units
    .map((unit) => proposalFor(post, unit, earlier, rarity))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_PROPOSALS);
}

type Rarity = (word: string) => number;
interface Part {
  score: number;
  reason: Message;
}

function proposalFor(
  post: RoutingPost,
  unit: RoutingUnit,
  earlier: readonly EarlierRouting[],
  rarity: Rarity,
): Proposal {
  const parts = [
    ...chosenParts(post, unit),
    wordsPart(post, unit, rarity),
    earlierPart(post, unit, earlier, rarity),
    nearPart(post, unit),
  ].filter((part) => part !== null);
  return {
    unitId: unit.id,
    score: parts.reduce((sum, { score }) => sum + score, 0),
    reasons: parts.map(({ reason }) => reason),
  };
}

function chosenParts(post: RoutingPost, unit: RoutingUnit): Part[] {
  const parts: Part[] = [];
  if (post.returned?.unitId === unit.id) {
    const reason = message("routing.reason.returned", { unit: post.returned.by });
    parts.push({ score: WEIGHT.returned, reason });
  }
  if (post.service?.unitId === unit.id) {
    const reason = message("routing.reason.service", { service: post.service.name });
    parts.push({ score: WEIGHT.service, reason });
  }
  if (post.chosenUnitId === unit.id) {
    parts.push({ score: WEIGHT.chosen, reason: "routing.reason.chosen" });
  }
  return parts;
}

/** A unit that serves the people around it, in the kecamatan that the author named. */
function nearPart(post: RoutingPost, { kind, kecamatan }: RoutingUnit): Part | null {
  if (post.kecamatan === null || kecamatan === null || !LOCAL.includes(kind)) return null;
  if (foldText(post.kecamatan) !== foldText(kecamatan)) return null;
  const reason = message("routing.reason.kecamatan", { name: kecamatan });
  return { score: WEIGHT.kecamatan, reason };
}

/** A word that many units have ("dinas", "kota", "layanan") says little about one. */
function rarityOf(units: readonly RoutingUnit[]): Rarity {
  const having = new Map<string, number>();
  for (const { words } of units) {
    for (const word of new Set(words)) having.set(word, (having.get(word) ?? 0) + 1);
  }
  return (word) => Math.log((units.length + 1) / ((having.get(word) ?? 0) + 1)) + 0.05;
}

/** Words that both have, the rarest first. */
function sharedWords(a: readonly string[], b: readonly string[], rarity: Rarity): string[] {
  const known = new Set(b);
  return [...new Set(a)].filter((word) => known.has(word)).sort((x, y) => rarity(y) - rarity(x));
}

const sumOf = (words: readonly string[], rarity: Rarity): number =>
  words.reduce((sum, word) => sum + rarity(word), 0);

/** One short word alone ("dua", "anak") is an accident. */
const saySomething = (shared: readonly string[]): boolean =>
  shared.length > 1 || (shared[0] ?? "").length > 4;

/** How much of a sum counts: grows with every word, never beyond 1. */
const saturate = (sum: number): number => sum / (sum + 4);

function wordsPart(post: RoutingPost, unit: RoutingUnit, rarity: Rarity): Part | null {
  const shared = sharedWords(post.words, unit.words, rarity);
  if (!saySomething(shared)) return null;
  const words = shared.slice(0, MOST_WORDS).join(", ");
  return {
    score: WEIGHT.words * saturate(sumOf(shared, rarity)),
    reason: message("routing.reason.words", { words }),
  };
}

/** Posts with at least two of the same words that went to this unit before. */
function earlierPart(
  post: RoutingPost,
  unit: RoutingUnit,
  earlier: readonly EarlierRouting[],
  rarity: Rarity,
): Part | null {
  const similar = earlier
    .filter(({ unitId }) => unitId === unit.id)
    .map(({ words }) => sharedWords(post.words, words, rarity))
    .filter((shared) => shared.length >= 2);
  if (similar.length === 0) return null;
  const best = similar.map((shared) => saturate(sumOf(shared, rarity))).sort((a, b) => b - a);
  const near = best.slice(0, 3).reduce((sum, each) => sum + each, 0) / 3;
  const words = [...new Set(similar.flat())].slice(0, MOST_WORDS).join(", ");
  return {
    score: WEIGHT.earlier * near,
    reason: message("routing.reason.earlier", { count: similar.length, words }),
  };
}
