/** How long something took, or has lasted without having happened yet. */
export interface Waiting {
  /** ≥ 0 */
  time: number;
  /** It happened then; false: it had not happened by then. */
  happened: boolean;
}

/** Products of fractions meet the wanted share only to the last digits. */
const EXACT = 1e-9;

/**
 * After which time this share has happened, those counted that still wait: the quantile of the
 * product-limit estimate (Kaplan & Meier 1958, JASA 53). Where the share is met exactly it is half way to
 * the next time, as the usual median of an even number of values (R, survival::quantile.survfit).
 * @param share between 0 and 1
 * @returns null where so many have not happened yet
 */
export function timeQuantile(waiting: readonly Waiting[], share: number): number | null {
  const times = [...new Set(waiting.flatMap(({ time, happened }) => (happened ? time : [])))];
  let left = 1;
  let met: number | null = null;
  for (const time of times.sort((a, b) => a - b)) {
    if (met !== null) return (met + time) / 2;
    const atRisk = waiting.filter((each) => each.time >= time).length;
    const events = waiting.filter((each) => each.happened && each.time === time).length;
    left *= 1 - events / atRisk;
    if (left < 1 - share - EXACT) return time;
    if (left <= 1 - share + EXACT) met = time;
  }
  return met;
}
