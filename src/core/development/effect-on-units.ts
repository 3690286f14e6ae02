import type { Part } from "#core/publications/combine-snapshots.ts";
import { estimatePart } from "#core/publications/estimate-part.ts";
import type { Snapshot } from "#core/publications/snapshot.ts";
import { incomparabilities } from "#core/satisfaction/comparability.ts";
import { COMPARED_FROM } from "#core/satisfaction/compared-from.ts";
import { indexInterval, indexOf } from "#core/satisfaction/interval.ts";
import { type Judgement, judgePairs, type Pair } from "#core/satisfaction/told-apart.ts";
import { type ComparedChange, changeBeside } from "./change-beside.ts";
import {
  around,
  type Effect,
  type Held,
  type Measure,
  missingSide,
  twoDecimals,
} from "./effect.ts";

/** Key of the unit's own index among its figures. */
export const IKM = "ikm";

/** One figure of a unit around a training. */
export interface UnitFigure {
  key: string;
  effect: Effect;
  /** One of the lowest three before: such figures rise by themselves more often than they fall. */
  wasLowest: boolean;
  /** Beside the change of units that had no such training; null where too few of them can tell. */
  beside: ComparedChange | null;
}

/** A unit's figures around a training. */
export interface UnitEffect {
  before: Snapshot | null;
  after: Snapshot | null;
  /** False where the two were measured differently: then nothing is compared. */
  comparable: boolean;
  figures: UnitFigure[];
}

type Snapshots = readonly Snapshot[];

/**
 * IKM and the elements a training serves, from the publications in force around it. All units and
 * figures are judged together, so that many figures find no change by chance.
 * @param units publications of every unit that took part
 * @param others of every unit that had no such training in that time
 */
export function effectOnUnits(
  units: readonly Snapshots[],
  held: Held,
  elements: readonly string[],
  others: readonly Snapshots[],
  minimum = COMPARED_FROM,
): UnitEffect[] {
  const asked = units.map((snapshots) => figuresAround(snapshots, held, elements));
  const judged = judgePairs(
    asked.flatMap(({ figures }, unit) => figures.map((figure) => ({ ...figure, unit }))),
    minimum,
  );
  return asked.map(({ before, after, comparable }, at) => ({
    before,
    after,
    comparable,
    figures: judged
      .filter(({ unit }) => unit === at)
      .map((figure) => ({
        key: figure.key,
        effect: effectOf(figure),
        wasLowest: before?.index?.lowest.includes(figure.key) ?? false,
        beside: besideOthers(figure, changesOf(others, { before, after }, figure.key)),
      })),
  }));
}

/** One figure on both sides, as it is printed and as it is tested. */
interface Asked extends Pair {
  key: string;
  before: Measure | null;
  after: Measure | null;
}

function figuresAround(snapshots: Snapshots, held: Held, elements: readonly string[]) {
  const dated = snapshots
    .filter(({ index }) => index !== null)
    .map((snapshot) => ({ snapshot, ...snapshot.period }));
  const found = around(dated, held);
  const before = found.before?.snapshot ?? null;
  const after = found.after?.snapshot ?? null;
  const comparable = areComparable(before, after);
  const later = comparable ? after : null;
  const figures = [IKM, ...elements].map(
    (key): Asked => ({
      key,
      before: measureFigure(before, key),
      after: measureFigure(later, key),
      a: estimateFigure(later, key, "service"),
      b: estimateFigure(before, key, "service"),
    }),
  );
  return { before, after, comparable, figures };
}

const areComparable = (before: Snapshot | null, after: Snapshot | null): boolean =>
  !before?.index || !after?.index || incomparabilities(before.index, after.index).length === 0;

const partOf = (snapshot: Snapshot | null): Part | null =>
  snapshot?.index ? { ...snapshot, index: snapshot.index } : null;

/** The IKM is over all elements; an element is over itself. Null where it was not asked. */
function estimateFigure(snapshot: Snapshot | null, key: string, about: "people" | "service") {
  const part = partOf(snapshot);
  const keys = (part?.index.elements ?? []).map((element) => element.key);
  if (part === null || (key !== IKM && !keys.includes(key))) return null;
  return estimatePart(part, key === IKM ? keys : [key], about);
}

/** The frozen figure, with the interval that it was published with; an element's is made here. */
export function measureFigure(snapshot: Snapshot | null, key: string): Measure | null {
  const index = snapshot?.index;
  if (!index) return null;
  if (key === IKM) return { value: index.ikm, n: snapshot.n, interval: index.interval };
  const element = index.elements.find((each) => each.key === key);
  if (element === undefined) return null;
  const interval = indexInterval(estimateFigure(snapshot, key, "people"), element.index);
  return { value: element.index, n: element.n, interval };
}

function effectOf({ before, after, difference, verdict }: Asked & Judgement): Effect {
  if (before === null || after === null) return missingSide(before, after);
  return {
    before,
    after,
    difference: twoDecimals(after.value - before.value),
    interval: difference?.interval ?? null,
    verdict,
  };
}

/** How the figure changed in the same time in units without the training, in index points. */
function changesOf(
  others: readonly Snapshots[],
  { before, after }: { before: Snapshot | null; after: Snapshot | null },
  key: string,
): number[] {
  return others.flatMap((snapshots) => {
    const sameTime = (side: Snapshot | null) =>
      snapshots.find(({ period }) => period.key === side?.period.key) ?? null;
    const [earlier, later] = [sameTime(before), sameTime(after)];
    const from = estimateFigure(earlier, key, "service");
    const to = estimateFigure(later, key, "service");
    const both = from !== null && to !== null && areComparable(earlier, later);
    return both ? [indexOf(to.share) - indexOf(from.share)] : [];
  });
}

const besideOthers = ({ a: after, b: before }: Pair, others: readonly number[]) =>
  before === null || after === null ? null : changeBeside({ before, after }, others);
