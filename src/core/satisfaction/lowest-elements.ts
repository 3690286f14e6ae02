import type { ElementResult } from "./index-report.ts";

/**
 * Keys of the elements to improve first: the `count` lowest by exact mean, lowest first; whatever
 * ties with the last of them is named too. All elements have the same n, so sums compare exactly.
 */
export function lowestElements(elements: readonly ElementResult[], count = 3): string[] {
  const ascending = elements.toSorted((a, b) => a.sum - b.sum);
  const last = ascending[Math.min(count, ascending.length) - 1];
  return ascending.filter(({ sum }) => last !== undefined && sum <= last.sum).map(({ key }) => key);
}
