import type { ElementResult } from "#core/satisfaction/index-report.ts";
import type { ScoreCounts } from "#core/satisfaction/tally.ts";

/** The element of which a free service is given the best score by definition. */
export const COST = "biaya";

/** The elements of one result, in the order in which they are printed. */
export interface Asked {
  elements: readonly (Pick<ElementResult, "key"> & { counts: ScoreCounts })[];
}

/** Keys that all of them asked, in the order of the first. */
export const sharedElements = ([first, ...rest]: readonly Asked[]): string[] =>
  (first?.elements ?? [])
    .map(({ key }) => key)
    .filter((key) => rest.every(({ elements }) => elements.some((other) => other.key === key)));

/** Everybody gave cost the best score: a free service, whose constant says nothing of its quality. */
export const isFree = ({ elements }: Asked): boolean =>
  elements.some(({ key, counts: [one, two, three] }) => key === COST && one + two + three === 0);
