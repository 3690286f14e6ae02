import type { Snapshot, SnapshotIndex } from "#core/publications/snapshot.ts";
import { incomparabilities } from "#core/satisfaction/comparability.ts";
import type { Interval } from "#core/satisfaction/index-report.ts";
import { indexInterval, indexStandardError } from "#core/satisfaction/interval.ts";
import { canBeToldApart } from "#core/satisfaction/told-apart.ts";
import { criticalT } from "#lib/statistics/critical-t.ts";
import { sampleMean } from "#lib/statistics/sample-mean.ts";
import { welchDegrees } from "#lib/statistics/welch-degrees.ts";

/** One figure at one time. */
export interface Measure {
  value: number;
  n: number;
  standardError: number | null;
  interval: Interval | null;
}

/** What may be said of a difference; "alike" is "belum dapat dikatakan berbeda". */
export type Verdict = "higher" | "lower" | "alike" | "no-before" | "no-after";

/** The same figure before and after. */
export interface Effect {
  before: Measure | null;
  after: Measure | null;
  /** After minus before, two decimals; null where one of them is missing. */
  difference: number | null;
  /** 95 % interval of the difference; null where no spread is known. */
  interval: Interval | null;
  verdict: Verdict;
}

const LEVEL = 0.95;
/** A mean over fewer people would speak of single ones. */
const FEWEST_PEOPLE = 3;

/** Away from zero at the half, so that a difference and its reverse are each other's negative. */
const twoDecimals = (value: number): number =>
  (Math.sign(value) * Math.round(Math.abs(value) * 100)) / 100 + 0;

/**
 * Before and after by Welch's test of two means at 95 %, the same by which units are told apart.
 * It says whether the two differ beyond chance, never why.
 */
export function effectOf(before: Measure | null, after: Measure | null): Effect {
  if (before === null || after === null) {
    const verdict = before === null ? "no-before" : "no-after";
    return { before, after, difference: null, interval: null, verdict };
  }
  const [a, b] = [estimateOf(before), estimateOf(after)];
  const apart = canBeToldApart(a, b);
  return {
    before,
    after,
    difference: twoDecimals(after.value - before.value),
    interval: differenceInterval(before, after),
    verdict: apart ? (after.value > before.value ? "higher" : "lower") : "alike",
  };
}

const estimateOf = ({ value, n, standardError }: Measure) => ({ ikm: value, n, standardError });

function differenceInterval(before: Measure, after: Measure): Interval | null {
  const { standardError: a } = before;
  const { standardError: b } = after;
  if (a === null || b === null) return null;
  const difference = after.value - before.value;
  const error = Math.hypot(a, b);
  if (error === 0)
    return { low: twoDecimals(difference), high: twoDecimals(difference), level: LEVEL };
  const degrees = welchDegrees({ standardError: a, n: before.n }, { standardError: b, n: after.n });
  const reach = criticalT(LEVEL, degrees) * error;
  return {
    low: twoDecimals(difference - reach),
    high: twoDecimals(difference + reach),
    level: LEVEL,
  };
}

/** The frozen IKM as it was published. */
export const measureIkm = ({ n, index }: Snapshot): Measure | null =>
  index && { value: index.ikm, n, standardError: index.standardError, interval: index.interval };

/** An element's index from the frozen counts of its scores. Null where the element was not asked. */
export function measureElement({ index, population }: Snapshot, key: string): Measure | null {
  const element = index?.elements.find((each) => each.key === key);
  if (element === undefined) return null;
  const group = { n: element.n, sum: element.sum, sumOfSquares: squaresOf(element.counts) };
  return {
    value: element.index,
    n: element.n,
    standardError: indexStandardError(group, 1, population),
    interval: indexInterval(group, 1, population),
  };
}

const squaresOf = (counts: SnapshotIndex["elements"][number]["counts"]): number =>
  counts.reduce((sum, count, at) => sum + count * (at + 1) ** 2, 0);

/** Mean over people of a score from 1 to 4; null below three people. */
export function measurePeople(values: readonly number[]): Measure | null {
  if (values.length < FEWEST_PEOPLE) return null;
  const { mean, standardError, n } = sampleMean(values);
  const reach = criticalT(LEVEL, n - 1) * standardError;
  const interval = {
    low: Math.max(1, twoDecimals(mean - reach)),
    high: Math.min(4, twoDecimals(mean + reach)),
    level: LEVEL,
  };
  return { value: mean, n, standardError, interval };
}

/** The same people before and after: who was seen only once says nothing of a change. */
export function effectOnPeople(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): Effect {
  const both = [...before].flatMap(([person, value]) => {
    const later = after.get(person);
    return later === undefined ? [] : [{ value, later }];
  });
  if (both.length >= FEWEST_PEOPLE) {
    const earlier = measurePeople(both.map(({ value }) => value));
    return effectOf(earlier, measurePeople(both.map(({ later }) => later)));
  }
  return effectOf(measurePeople([...before.values()]), null);
}

/** When a training was held. */
export interface Held {
  startsOn: string; // YYYY-MM-DD
  endsOn: string;
}

/**
 * The last that ended before and the first that began after: what contains the days of the training
 * belongs to neither.
 * @param items in any order
 */
export function around<T extends Held>(
  items: readonly T[],
  held: Held,
): { before: T | null; after: T | null } {
  const inOrder = items.toSorted((a, b) => a.endsOn.localeCompare(b.endsOn));
  return {
    before: inOrder.findLast(({ endsOn }) => endsOn < held.startsOn) ?? null,
    after: inOrder.find(({ startsOn }) => startsOn > held.endsOn) ?? null,
  };
}

/** A unit's figures around a training. */
export interface UnitEffect {
  before: Snapshot | null;
  after: Snapshot | null;
  /** False where the two were measured differently: then nothing is compared. */
  comparable: boolean;
  figures: { key: string; effect: Effect }[];
}

/** Key of the unit's own index among its figures. */
export const IKM = "ikm";

/** IKM and the elements a training serves, from the publications in force around it. */
export function unitEffect(
  snapshots: readonly Snapshot[],
  held: Held,
  elements: readonly string[],
): UnitEffect {
  const dated = snapshots
    .filter(({ index }) => index !== null)
    .map((snapshot) => ({ snapshot, ...snapshot.period }));
  const found = around(dated, held);
  const before = found.before?.snapshot ?? null;
  const after = found.after?.snapshot ?? null;
  const comparable = areComparable(before, after);
  const measures = [
    { key: IKM, of: measureIkm },
    ...elements.map((key) => ({ key, of: (each: Snapshot) => measureElement(each, key) })),
  ];
  const figures = measures.map(({ key, of }) => ({
    key,
    effect: effectOf(before && of(before), comparable ? after && of(after) : null),
  }));
  return { before, after, comparable, figures };
}

const areComparable = (before: Snapshot | null, after: Snapshot | null): boolean =>
  !before?.index || !after?.index || incomparabilities(before.index, after.index).length === 0;
