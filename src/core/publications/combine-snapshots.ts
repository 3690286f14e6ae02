import { buildIndexReport } from "#core/satisfaction/build-index-report.ts";
import { incomparabilities } from "#core/satisfaction/comparability.ts";
import type { ElementResult, Figure, IndexReport } from "#core/satisfaction/index-report.ts";
import { meanOfUnits } from "#core/satisfaction/mean-of-units.ts";
import { poolTallies } from "#core/satisfaction/pool-tallies.ts";
import type { ScoreCounts, Tally } from "#core/satisfaction/tally.ts";
import type { Snapshot, SnapshotIndex } from "./snapshot.ts";

/** One figure over several units, both ways of making it, each to be printed with its name. */
export interface CombinedFigure {
  units: number;
  n: number;
  /** All respondents in one pool, over the elements that every unit asked. */
  pooled: IndexReport;
  /** Every unit counts the same. */
  mean: Figure;
  /** Some units asked more than the shared elements. */
  sharedElementsOnly: boolean;
}

/** What one unit brings in: a published snapshot, or a live report in the same shape. */
export type Part = Pick<Snapshot, "n" | "population"> & {
  index: Pick<SnapshotIndex, "totals" | "method"> & {
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
  const mean = meanOfUnits(
    (pool?.parts ?? []).map(({ n, index }) => ({ n, elements: index.elements })),
  );
  if (pool === null || mean === null || mean.units < 2) return null;
  const { pooled, sharedElementsOnly } = pool;
  return {
    units: mean.units,
    n: pooled.n,
    pooled,
    mean: { ikm: mean.ikm, grade: mean.grade },
    sharedElementsOnly,
  };
}

/** A snapshot whose index is there. */
export type Shown<T extends OpenPart> = T & { index: NonNullable<T["index"]> };

export interface Pool<T extends OpenPart> {
  /** What went in, in the order given. */
  parts: Shown<T>[];
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
  const shared = sharedElements(parts);
  const [first] = parts;
  if (first === undefined || shared.length === 0) return null;
  const tally = poolTallies(parts.map((part) => tallyOf(part, shared)));
  const { legalBasis } = first.index.method;
  return {
    parts,
    totals: tally.totals,
    pooled: buildIndexReport(tally, { population: populationOf(parts), legalBasis }),
    sharedElementsOnly: parts.some(({ index }) => index.elements.length > shared.length),
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

const sharedElements = ([first, ...rest]: readonly Part[]): string[] =>
  (first?.index.elements ?? [])
    .map(({ key }) => key)
    .filter((key) => rest.every(({ index }) => index.elements.some((other) => other.key === key)));

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
