import type { IndexReport, Method } from "./index-report.ts";

/** Why two figures must not stand on one trend line. */
export type Incomparability = "scale" | "bands" | "elements" | "pooling";

/** What decides on it: a report, a published snapshot, or anything with these parts. */
export interface Comparable {
  method: Pick<Method, "scale" | "bands" | "pooling">;
  elements: readonly Pick<IndexReport["elements"][number], "key">[];
}

/** The reasons against comparing; empty when the two may be compared. Order of elements is free. */
export function incomparabilities(a: Comparable, b: Comparable): Incomparability[] {
  const reasons: Incomparability[] = [];
  if (a.method.scale !== b.method.scale) reasons.push("scale");
  if (a.method.bands !== b.method.bands) reasons.push("bands");
  if (elementSet(a) !== elementSet(b)) reasons.push("elements");
  if (a.method.pooling !== b.method.pooling) reasons.push("pooling");
  return reasons;
}

export const areComparable = (a: Comparable, b: Comparable): boolean =>
  incomparabilities(a, b).length === 0;

const elementSet = ({ elements }: Comparable): string =>
  elements
    .map(({ key }) => key)
    .sort()
    .join(" ");

/** The points of a series (oldest first) that may stand on one line with the newest one. */
export const comparableTrend = <T extends Comparable>(points: readonly T[]): T[] => {
  const newest = points.at(-1);
  return newest === undefined ? [] : points.filter((point) => areComparable(point, newest));
};
