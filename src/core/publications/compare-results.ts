import { COMPARED_FROM } from "#core/satisfaction/compared-from.ts";
import type { Estimate } from "#core/satisfaction/estimate.ts";
import {
  type Judgement,
  judgePairs,
  type Pair,
  perhapsBest,
} from "#core/satisfaction/told-apart.ts";
import type { Part } from "./combine-snapshots.ts";
import { estimateParts, sampleOf } from "./estimate-part.ts";
import { COST, isFree, sharedElements } from "./shared-elements.ts";

/** A unit in a comparison, by one or more surveys of the same time. */
export interface Result {
  key: string;
  parts: readonly Part[];
}

/** What a comparison of every unit with every other found. */
export interface Comparison {
  /** For every unit with enough answers: those whose index cannot be told apart from its own. */
  alike: Record<string, string[]>;
  /** Keys of units that have too few answers to be compared. */
  tooFew: string[];
  /** How many pairs were compared, and how many of them can be told apart. */
  pairs: number;
  apart: number;
  /** A free service was among them: cost was left out for all. */
  withoutCost: boolean;
}

type Estimator = (parts: readonly Part[], keys: readonly string[]) => Estimate | null;

/**
 * Both over the elements that both asked. Where a service among those compared is free, cost is left
 * out for all: its constant best score is set by rule and would lift the same answers.
 */
function pairOf(
  a: readonly Part[],
  b: readonly Part[],
  withoutCost: boolean,
  estimate: Estimator,
): Pair {
  const shared = sharedElements([...a, ...b].map(({ index }) => index));
  const keys = withoutCost ? shared.filter((key) => key !== COST) : shared;
  if (keys.length === 0) return { a: null, b: null };
  return { a: estimate(a, keys), b: estimate(b, keys) };
}

/** A unit stands in a pair with every other: its estimate over the same elements is made once. */
function rememberedEstimates(): Estimator {
  const made = new Map<readonly Part[], Map<string, Estimate | null>>();
  return (parts, keys) => {
    const own = made.get(parts) ?? new Map<string, Estimate | null>();
    const name = keys.join(" ");
    const known = own.get(name);
    if (known !== undefined) return known;
    const estimate = estimateParts(parts, keys, "people");
    made.set(parts, own.set(name, estimate));
    return estimate;
  };
}

const anyFree = (results: readonly Result[]): boolean =>
  results.some(({ parts }) => parts.some(({ index }) => isFree(index)));

/** Every unit beside every other; see `judgePairs` for the rule. @param minimum answers needed */
export function compareResults(results: readonly Result[], minimum = COMPARED_FROM): Comparison {
  const withoutCost = anyFree(results);
  const estimate = rememberedEstimates();
  const pairs = results.flatMap((one, at) =>
    results.slice(at + 1).map((other) => ({
      one: one.key,
      other: other.key,
      ...pairOf(one.parts, other.parts, withoutCost, estimate),
    })),
  );
  const judged = judgePairs(pairs, minimum);
  const enough = results.filter(({ parts }) => answersOf(parts) >= minimum).map(({ key }) => key);
  const alike = new Map(enough.map((key): [string, string[]] => [key, []]));
  for (const { one, other, verdict } of judged) {
    if (verdict !== "alike") continue;
    alike.get(one)?.push(other);
    alike.get(other)?.push(one);
  }
  const tested = judged.filter(({ verdict }) => verdict !== "too-few");
  return {
    alike: Object.fromEntries(alike),
    tooFew: results.map(({ key }) => key).filter((key) => !alike.has(key)),
    pairs: tested.length,
    apart: tested.filter(({ verdict }) => verdict !== "alike").length,
    withoutCost,
  };
}

const answersOf = (parts: readonly Part[]): number => parts.reduce((sum, { n }) => sum + n, 0);

/**
 * Those of the units that no other surpasses beyond chance (see `perhapsBest` for the rule), and all that
 * are no lower than the lowest of them: nobody is left out for having asked more people.
 */
export function bestResults<T extends Result>(results: readonly T[]): T[] {
  const withoutCost = anyFree(results);
  const shared = sharedElements(results.flatMap(({ parts }) => parts.map(({ index }) => index)));
  const keys = withoutCost ? shared.filter((key) => key !== COST) : shared;
  const meanOf = ({ parts }: T) =>
    parts.reduce((sum, part) => sum + sampleOf(part, keys).sum, 0) / answersOf(parts);
  const estimate = rememberedEstimates();
  const best = perhapsBest(results, (one, other) =>
    pairOf(one.parts, other.parts, withoutCost, estimate),
  );
  const lowest = Math.min(...best.map(meanOf));
  return keys.length === 0 ? best : results.filter((each) => meanOf(each) >= lowest);
}

const ofService: Estimator = (parts, keys) => estimateParts(parts, keys, "service");

/** The same unit at two times. */
export interface Change {
  before: Part;
  after: Part;
}

/**
 * Has the service changed? `higher`: after is better. All changes that stand beside each other are
 * judged together.
 */
export const judgeChanges = (changes: readonly Change[], minimum = COMPARED_FROM): Judgement[] =>
  judgePairs(
    changes.map(({ before, after }) =>
      pairOf([after], [before], isFree(before.index) !== isFree(after.index), ofService),
    ),
    minimum,
  );
