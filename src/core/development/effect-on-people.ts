import { LEVEL } from "#core/satisfaction/interval.ts";
import { sampleMean } from "#lib/statistics/sample-mean.ts";
import { testOfMean } from "#lib/statistics/test-of-mean.ts";
import { type Effect, type Measure, missingSide, twoDecimals } from "./effect.ts";

/** A mean over fewer people would speak of single ones. */
const FEWEST_PEOPLE = 3;

/** Mean over people of a score from 1 to 4; null below three people. */
export function measurePeople(values: readonly number[]): Measure | null {
  if (values.length < FEWEST_PEOPLE) return null;
  const mean = sampleMean(values);
  const { low, high } = testOfMean(mean, values.length - 1, LEVEL);
  const interval = {
    low: Math.max(1, twoDecimals(low)),
    high: Math.min(4, twoDecimals(high)),
    level: LEVEL,
  };
  return { value: mean.mean, n: values.length, interval };
}

/**
 * The same people before and after, each compared with himself: the paired t test on their differences
 * (Student 1908). Who was seen only once says nothing of a change.
 * @param before person → mean from 1 to 4
 */
export function effectOnPeople(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): Effect {
  const both = [...before].flatMap(([person, value]) => {
    const later = after.get(person);
    return later === undefined ? [] : [{ value, later }];
  });
  const enough = both.length >= FEWEST_PEOPLE;
  const earlier = measurePeople(enough ? both.map(({ value }) => value) : [...before.values()]);
  const later = measurePeople(both.map((each) => each.later));
  if (earlier === null || later === null) return missingSide(earlier, later);
  const change = sampleMean(both.map((each) => each.later - each.value));
  const { low, high, chance } = testOfMean(change, both.length - 1, LEVEL);
  const beyond = chance < 1 - LEVEL;
  return {
    before: earlier,
    after: later,
    difference: twoDecimals(change.mean),
    interval: { low: twoDecimals(low), high: twoDecimals(high), level: LEVEL },
    verdict: !beyond ? "alike" : change.mean > 0 ? "higher" : "lower",
  };
}
