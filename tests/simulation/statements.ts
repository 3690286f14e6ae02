import { effectOnPeople } from "#core/development/effect-on-people.ts";
import { combineSnapshots } from "#core/publications/combine-snapshots.ts";
import { daysOf } from "#core/satisfaction/estimate.ts";
import { indexInterval, indexOf } from "#core/satisfaction/interval.ts";
import { judgePairs, perhapsBest } from "#core/satisfaction/told-apart.ts";
import { randomFrom } from "#lib/seeded-random.ts";
import { sampleMean } from "#lib/statistics/sample-mean.ts";
import { plainIntervalHolds, plainlyApart } from "./old-rules.ts";
import { type Draw, moved, POPULATIONS } from "./populations.ts";
import { drawForms, drawFrom, estimate, indexOfAll, partOf, sumsOf, truthOf } from "./sampling.ts";

/** One line of the table: how often a statement was right, or wrongly made. */
export interface Line {
  statement: string;
  case: string;
  /** Share of runs by the product's rule, and by the plain rule before it; null where there was none. */
  now: number;
  before: number | null;
  /** What the statement promises: at least, or at most, this share. */
  asked: { atLeast: number } | { atMost: number } | null;
}

/** Both rules over the same runs. */
function both(runs: number, run: () => { now: boolean; before: boolean }) {
  const found = Array.from({ length: runs }, run);
  return {
    now: found.filter(({ now }) => now).length / runs,
    before: found.filter(({ before }) => before).length / runs,
  };
}

const holds = (found: ReturnType<typeof estimate>, truth: number): boolean => {
  const interval = indexInterval(found, indexOf(found.share));
  return interval !== null && interval.low - 0.005 <= truth && truth <= interval.high + 0.005;
};

const COVERED = { atLeast: 0.93 };
const FALSE = { atMost: 0.05 };
const middle: Draw = moved(0);

/** What no range out of the sample alone can hold: the sample shows a spread that is far too small. */
const HARDEST = "near 100, few far below";

/** The 95 % range of one survey. */
function ranges(runs: number): Line[] {
  return Object.entries(POPULATIONS).flatMap(([name, draw]) => {
    const random = randomFrom(`range ${name}`);
    const truth = truthOf(draw, random);
    return [5, 10, 20, 30, 100, 400].map(
      (n): Line => ({
        statement: "range of one survey",
        case: `${name}, n ${n}`,
        asked: name === HARDEST ? null : COVERED,
        ...both(runs, () => {
          const found = estimate(drawForms(draw, n, random));
          return { now: holds(found, truth), before: plainIntervalHolds(found, truth) };
        }),
      }),
    );
  });
}

/** The range of all N people, of whom n were asked. */
function finiteRanges(runs: number): Line[] {
  return [
    [60, 30],
    [200, 120],
    [1_000, 100],
  ].map(([population = 0, n = 0]) => {
    const random = randomFrom(`finite ${population}`);
    return {
      statement: "range of one survey",
      case: `middle B, n ${n} of N ${population}`,
      asked: COVERED,
      ...both(runs, () => {
        const people = drawForms(middle, population, random);
        const found = estimate(drawFrom(people, n, random), { population, days: null });
        const truth = indexOfAll(people);
        return { now: holds(found, truth), before: plainIntervalHolds(found, truth) };
      }),
    };
  });
}

/** The range where the people of one day resemble each other. */
function dayRanges(runs: number): Line[] {
  return [
    [5, 20, 0.4],
    [10, 10, 0.4],
    [20, 10, 0.3],
    [60, 5, 0.3],
  ].map(([days = 0, each = 0, mood = 0]) => {
    const random = randomFrom(`days ${days}`);
    const truth = truthOf((r) => middle(r, mood * r.normal()), random);
    return {
      statement: "range of one survey",
      case: `${days} days of ${each} people alike`,
      asked: COVERED,
      ...both(runs, () => {
        const byDay = Array.from({ length: days }, () => {
          const day = mood * random.normal();
          return Array.from({ length: each }, () => middle(random, day));
        });
        const all = byDay.flat();
        const effect = daysOf(sumsOf(all), dayTotals(byDay));
        const found = estimate(all, { population: null, days: effect });
        return { now: holds(found, truth), before: plainIntervalHolds(estimate(all), truth) };
      }),
    };
  });
}

function dayTotals(byDay: readonly (readonly number[])[]) {
  const sums = byDay.map(sumsOf);
  return {
    days: byDay.length,
    sumOfSquares: sums.reduce((all, { sum }) => all + sum ** 2, 0),
    products: sums.reduce((all, { n, sum }) => all + n * sum, 0),
    squares: sums.reduce((all, { n }) => all + n ** 2, 0),
  };
}

/** Two units of which nobody knows that they are the same. */
function falsePairs(runs: number): Line[] {
  return ["real forms", "high A", "straight-liners"].flatMap((name) => {
    const draw = POPULATIONS[name] ?? middle;
    const random = randomFrom(`pairs ${name}`);
    return [
      [5, 200],
      [30, 200],
      [100, 100],
    ].map(
      ([m = 0, n = 0]): Line => ({
        statement: "two units can be told apart, and are equal",
        case: `${name}, n ${m} and ${n}`,
        asked: FALSE,
        ...both(runs, () => {
          const [a, b] = [
            estimate(drawForms(draw, m, random)),
            estimate(drawForms(draw, n, random)),
          ];
          return { now: isTold(judgePairs([{ a, b }])[0]?.verdict), before: plainlyApart(a, b) };
        }),
      }),
    );
  });
}

const isTold = (verdict: string | undefined): boolean =>
  verdict === "higher" || verdict === "lower";

/** Any false pair in a list of k equal units. */
function falseLists(runs: number): Line[] {
  return [5, 10, 44].map((k) => {
    const random = randomFrom(`list ${k}`);
    const times = Math.max(50, Math.round((runs * 10) / k ** 2));
    return {
      statement: "any pair of a list can be told apart, and all are equal",
      case: `${k} units, n 100`,
      asked: FALSE,
      ...both(times, () => {
        const units = Array.from({ length: k }, () => estimate(drawForms(middle, 100, random)));
        const pairs = units.flatMap((a, at) => units.slice(at + 1).map((b) => ({ a, b })));
        return {
          now: judgePairs(pairs).some(({ verdict }) => isTold(verdict)),
          before: pairs.some(({ a, b }) => plainlyApart(a, b)),
        };
      }),
    };
  });
}

/** A service that has not changed, asked twice, nearly all of its people each time. */
function falseChanges(runs: number): Line[] {
  return [
    [100, 95],
    [100, 60],
    [1_000, 100],
  ].map(([population = 0, n = 0]) => {
    const random = randomFrom(`change ${population} ${n}`);
    return {
      statement: "a service has changed, and has not",
      case: `n ${n} of N ${population} in both periods`,
      asked: FALSE,
      ...both(runs, () => {
        const [a, b] = [0, 1].map(() => drawForms(middle, n, random)) as [number[], number[]];
        const finite = { population, days: null };
        return {
          now: isTold(judgePairs([{ a: estimate(a), b: estimate(b) }])[0]?.verdict),
          before: plainlyApart(estimate(a, finite), estimate(b, finite)),
        };
      }),
    };
  });
}

/** One of k equally good units is left out of the first group of the shortlist. */
function shutOut(runs: number): Line[] {
  return [3, 10, 30].map((k) => {
    const random = randomFrom(`reward ${k}`);
    return {
      statement: "a unit as good as the best is left out of the rewards",
      case: `${k} equal units, n 100`,
      asked: FALSE,
      ...both(Math.round((runs * 3) / k), () => {
        const units = Array.from({ length: k }, () => estimate(drawForms(middle, 100, random)));
        const [own] = units;
        const highest = units.reduce((best, each) => (each.share > best.share ? each : best));
        return {
          now: own !== undefined && !perhapsBest(units, (a, b) => ({ a, b })).includes(own),
          before: own !== undefined && plainlyApart(own, highest),
        };
      }),
    };
  });
}

/** Real differences that are found. */
function power(runs: number): Line[] {
  return [
    [2, 200],
    [4, 100],
    [4, 200],
  ].map(([points = 0, n = 0]) => {
    const random = randomFrom(`power ${points} ${n}`);
    return {
      statement: "two units can be told apart, and differ",
      case: `by about ${points} points, n ${n} both`,
      asked: null,
      ...both(runs, () => {
        const a = estimate(drawForms(moved(points), n, random));
        const b = estimate(drawForms(middle, n, random));
        return { now: isTold(judgePairs([{ a, b }])[0]?.verdict), before: plainlyApart(a, b) };
      }),
    };
  });
}

/** The same twelve people before and after a training, each a little better or not. */
function people(runs: number): Line[] {
  const random = randomFrom("people");
  const run = (gain: number) => () => {
    const before = Array.from({ length: 12 }, () => 3 + 0.35 * random.normal());
    const after = before.map((value) => value + gain + 0.2 * random.normal());
    const keyed = (values: number[]) => new Map(values.map((value, at) => [String(at), value]));
    const [a, b] = [sampleMean(before), sampleMean(after)];
    const error = Math.hypot(a.standardError, b.standardError);
    return {
      now: isTold(effectOnPeople(keyed(before), keyed(after)).verdict),
      // t(22) = 2.0739
      before: Math.abs(b.mean - a.mean) > 2.0739 * error,
    };
  };
  return [
    {
      statement: "people have changed, and have not",
      case: "12 people",
      asked: FALSE,
      ...both(runs, run(0)),
    },
    {
      statement: "people have changed, and have",
      case: "12 people, by 0.15 of 4",
      asked: null,
      ...both(runs, run(0.15)),
    },
  ];
}

/** Figures of a whole government whose units were asked unevenly. */
function government(runs: number): Line[] {
  const random = randomFrom("government");
  const units = [
    { population: 8_000, n: 60, draw: moved(8) },
    { population: 400, n: 200, draw: moved(-6) },
    { population: 1_500, n: 120, draw: moved(0) },
  ];
  const found = Array.from({ length: runs }, () => {
    const surveyed = units.map(({ population, n, draw }) => {
      const all = drawForms(draw, population, random);
      return { all, part: partOf(drawFrom(all, n, random), population) };
    });
    const combined = combineSnapshots(surveyed.map(({ part }) => part));
    const truth = indexOfAll(surveyed.flatMap(({ all }) => all));
    const meanTruth = surveyed.reduce((sum, { all }) => sum + indexOfAll(all), 0) / units.length;
    const within = (interval: { low: number; high: number } | null | undefined, value: number) =>
      !!interval && interval.low - 0.005 <= value && value <= interval.high + 0.005;
    return {
      served: within(combined?.served?.interval, truth),
      mean: within(combined?.mean.interval, meanTruth),
      pooled: within(combined?.pooled.interval, truth),
    };
  });
  const share = (key: "served" | "mean" | "pooled") =>
    found.filter((each) => each[key]).length / runs;
  return [
    {
      statement: "range by users holds the index of all users",
      case: "3 uneven units",
      now: share("served"),
      before: share("pooled"),
      asked: COVERED,
    },
    {
      statement: "range of the mean of units holds it",
      case: "3 uneven units",
      now: share("mean"),
      before: null,
      asked: COVERED,
    },
  ];
}

/** Every statement of the product that rests on chance. @param runs how often each case is drawn */
export const simulate = (runs: number): Line[] => [
  ...ranges(runs),
  ...finiteRanges(runs),
  ...dayRanges(runs),
  ...falsePairs(runs),
  ...falseLists(runs),
  ...falseChanges(runs),
  ...shutOut(runs),
  ...power(runs),
  ...people(runs),
  ...government(Math.round(runs / 4)),
];
