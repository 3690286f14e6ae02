import { buildIndexReport } from "#core/satisfaction/build-index-report.ts";
import { incomparabilities } from "#core/satisfaction/comparability.ts";
import { exactIndex, figureOf } from "#core/satisfaction/figure.ts";
import type { ElementResult, Figure, IndexReport } from "#core/satisfaction/index-report.ts";
import { indexInterval, indexStandardError } from "#core/satisfaction/interval.ts";
import { poolTallies } from "#core/satisfaction/pool-tallies.ts";
import type { ScoreCounts, Tally } from "#core/satisfaction/tally.ts";
import { combinedShare } from "#lib/statistics/combined-share.ts";
import { weightedMean } from "#lib/statistics/weighted-mean.ts";
import { estimatePart, estimateParts } from "./estimate-part.ts";
import { sharedElements } from "./shared-elements.ts";
import type { Snapshot, SnapshotIndex } from "./snapshot.ts";

/** A figure with what is known of its precision. */
export type EstimatedFigure = Figure & Pick<IndexReport, "interval" | "standardError">;

/** One figure over several units, every way of making it, each to be printed with its name. */
export interface CombinedFigure {
  units: number;
  n: number;
  /**
   * All respondents in one pool, over the elements that every unit asked. Its interval is about those
   * who answered: how many each unit asked decides how much it weighs.
   */
  pooled: IndexReport;
  /** Every unit counts the same. */
  mean: EstimatedFigure;
  /** Every unit counts as many people as it serves; null where one N is not known. */
  served: (EstimatedFigure & { people: number }) | null;
  /** Some units asked more than the shared elements. */
  sharedElementsOnly: boolean;
}

/** What one unit brings in: a published snapshot, or a live report in the same shape. */
export type Part = Pick<Snapshot, "n" | "population"> & {
  index: Pick<SnapshotIndex, "totals" | "method" | "days" | "totalsWithoutCost"> & {
    elements: (ElementResult & { counts: ScoreCounts })[];
  };
};

/** A part whose index may be withheld. */
export type OpenPart = Omit<Part, "index"> & { index: Part["index"] | null };

/**
 * The figure over several units. Units whose index is withheld bring nothing in, and units measured
 * on another scale or with other bands than the first are left out: never mixed.
 * @returns null for fewer than two such units, or without a shared element
 */
export function combineSnapshots(snapshots: readonly OpenPart[]): CombinedFigure | null {
  const pool = poolSnapshots(snapshots, sumOfPopulations);
  if (pool === null || pool.parts.length < 2) return null;
  const { parts, keys, pooled, sharedElementsOnly } = pool;
  const people = sumOfPopulations(parts);
  return {
    units: parts.length,
    n: pooled.n,
    pooled,
    mean: weighed(parts, keys, () => 1),
    served:
      people === null
        ? null
        : { ...weighed(parts, keys, ({ population }) => Number(population)), people },
    sharedElementsOnly,
  };
}

/**
 * The mean of the parts' indices with these weights, and its error out of theirs:
 * √Σ(w·SE)² / Σw (Cochran 1977, 5.3 and 5.4). Taken from the exact sums over the shared elements.
 */
function weighed(
  parts: readonly Part[],
  keys: readonly string[],
  weightOf: (part: Part) => number,
): EstimatedFigure {
  const indices = parts.map((part) => ({
    value: exactIndex(sumOver(part.index, keys), part.n, keys.length),
    weight: weightOf(part),
  }));
  const figure = figureOf(weightedMean(indices));
  const known = parts.flatMap((part) => {
    const estimate = estimatePart(part, keys, "people");
    return estimate === null ? [] : [{ estimate, weight: weightOf(part) }];
  });
  const estimate = known.length < parts.length ? null : combinedShare(known);
  return {
    ...figure,
    interval: indexInterval(estimate, figure.ikm),
    standardError: indexStandardError(estimate),
  };
}

const sumOver = ({ elements }: Part["index"], keys: readonly string[]): number =>
  elements.reduce((sum, element) => (keys.includes(element.key) ? sum + element.sum : sum), 0);

/** A snapshot whose index is there. */
export type Shown<T extends OpenPart> = T & { index: NonNullable<T["index"]> };

export interface Pool<T extends OpenPart> {
  /** What went in, in the order given. */
  parts: Shown<T>[];
  /** The elements that all of them asked. */
  keys: string[];
  pooled: IndexReport;
  /** Σt and Σt² of all respondents; null over fewer elements than were asked. */
  totals: Tally["totals"];
  sharedElementsOnly: boolean;
}

/**
 * All respondents of one or more snapshots in one pool, over the elements that all of them asked.
 * What cannot be compared with the first one that shows an index is left out.
 * @param populationOf how many people the parts stand for together; null when unknown
 * @returns null where no part shows an index, or no element is shared
 */
export function poolSnapshots<T extends OpenPart>(
  snapshots: readonly T[],
  populationOf: (parts: readonly Shown<T>[]) => number | null,
): Pool<T> | null {
  const parts = comparableParts(snapshots);
  const keys = sharedElements(parts.map(({ index }) => index));
  const [first] = parts;
  if (first === undefined || keys.length === 0) return null;
  const tally = poolTallies(parts.map((part) => tallyOf(part, keys)));
  return {
    parts,
    keys,
    totals: tally.totals,
    pooled: buildIndexReport(tally, {
      population: populationOf(parts),
      legalBasis: first.index.method.legalBasis,
      estimate: estimateParts(parts, keys, "people"),
    }),
    sharedElementsOnly: parts.some(({ index }) => index.elements.length > keys.length),
  };
}

function comparableParts<T extends OpenPart>(snapshots: readonly T[]): Shown<T>[] {
  const parts = snapshots.filter((part): part is Shown<T> => part.index !== null);
  const [first] = parts;
  return parts.filter(
    ({ index }) =>
      first !== undefined &&
      incomparabilities(first.index, index).every((reason) => reason === "elements"),
  );
}

/** Σt and Σt² belong to all the elements of a form; over fewer elements they are not known. */
function tallyOf({ n, index }: Part, shared: readonly string[]): Tally {
  const counts = shared.flatMap((key) =>
    index.elements
      .filter((element) => element.key === key)
      .map((element): [string, ScoreCounts] => [key, element.counts]),
  );
  const complete = shared.length === index.elements.length;
  return { n, counts: Object.fromEntries(counts), totals: complete ? index.totals : null };
}

const sumOfPopulations = (parts: readonly Pick<Part, "population">[]): number | null =>
  parts.reduce<number | null>(
    (sum, { population }) => (sum === null || population === null ? null : sum + population),
    0,
  );
