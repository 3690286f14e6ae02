import { densityOfT, tailOfT } from "./student-t.ts";

/**
 * Two-sided critical value of Student's t: P(|T| ≤ t) = level. By Newton's method from 0: the tail is
 * convex there, so every step comes nearer from below, and soon no nearer than a double can tell.
 * @param level confidence, e.g. 0.95
 * @param degrees degrees of freedom, > 0 (may be fractional, as in Welch's test)
 */
export function criticalT(level: number, degrees: number): number {
  const tail = 1 - level;
  let t = 0;
  for (;;) {
    const next = t + (tailOfT(t, degrees) - tail) / (2 * densityOfT(t, degrees));
    if (!(next > t * (1 + Number.EPSILON))) return t;
    t = next;
  }
}
