import type { DayTotals } from "#lib/statistics/design-effect.ts";
import type { GroupTallies } from "./breakdown.ts";
import type { Tally } from "./tally.ts";

/**
 * What the spread between days needs. @returns null where the days do not add up to the tally, as while
 * a survey is open and its figures stay behind
 */
export function dayTotals(days: GroupTallies, { n, totals }: Tally): DayTotals | null {
  const sums = { days: 0, sumOfSquares: 0, products: 0, squares: 0, n: 0, sum: 0 };
  for (const day of Object.values(days)) {
    sums.days += 1;
    sums.n += day.n;
    sums.sum += day.sum;
    sums.sumOfSquares += day.sum ** 2;
    sums.products += day.n * day.sum;
    sums.squares += day.n ** 2;
  }
  const { n: counted, sum, ...found } = sums;
  return totals !== null && counted === n && sum === totals.sum ? found : null;
}
