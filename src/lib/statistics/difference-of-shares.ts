import { type Bounds, type EstimatedShare, wilsonInterval } from "./wilson-interval.ts";

/**
 * Interval of a − b out of the two shares' own score intervals: (a − b) − √((a − lowA)² + (highB − b)²)
 * to (a − b) + √((highA − a)² + (b − lowB)²). Newcombe (1998), Statistics in Medicine 17, method 10;
 * for any two estimates Zou & Donner (2008), ibid. 27. It keeps their asymmetry near the ends of the
 * scale.
 * @param t two-sided quantile, ≥ 0
 */
export function differenceInterval(a: EstimatedShare, b: EstimatedShare, t: number): Bounds {
  const difference = a.share - b.share;
  const [ofA, ofB] = [wilsonInterval(a, t), wilsonInterval(b, t)];
  return {
    low: difference - Math.hypot(a.share - ofA.low, ofB.high - b.share),
    high: difference + Math.hypot(ofA.high - a.share, b.share - ofB.low),
  };
}

/** Halvings of a double's digits: no nearer can be told. */
const HALVINGS = 60;
/** Beyond this quantile nothing is chance any more, whatever the degrees of freedom. */
const FARTHEST = 1e6;

/**
 * How many quantiles lie between two shares: the t at which the interval of their difference touches
 * zero, so that a test by it and the interval always agree. 0 for equal shares; Infinity for
 * different ones where both counts are complete.
 */
export function distanceOfShares(a: EstimatedShare, b: EstimatedShare): number {
  if (a.share === b.share) return 0;
  const [more, less] = a.share > b.share ? [a, b] : [b, a];
  const apart = (t: number) => differenceInterval(more, less, t).low > 0;
  if (apart(FARTHEST)) return Number.POSITIVE_INFINITY;
  let [near, far] = [0, FARTHEST];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (near + far) / 2;
    if (apart(middle)) near = middle;
    else far = middle;
  }
  return near;
}
