import { z } from "zod";
import { SMALLEST_GROUP, shownCells } from "#lib/statistics/suppression.ts";
import type { Share, TopicFigures } from "./figures.ts";

const count = z.number().int().min(0);
const share = z
  .object({ percent: z.number().describe("One decimal"), n: count.describe("Out of so many") })
  .nullable()
  .describe("null: too few to show");
const few = count.nullable().describe("null: one to four");

/** The figures of the dialogue as everybody may see them, and as a publication freezes them. */
export const publicFiguresSchema = z.object({
  asOf: z.string().describe("Day on which they were counted, YYYY-MM-DD"),
  received: few.describe(
    "Screened posts of the period that are not supervisory; null: fewer than five",
  ),
  screenedInTime: share,
  answeredInTime: share,
  medianDays: z
    .number()
    .nullable()
    .describe("Working days after which half have their first answer, open posts counted"),
  p90Days: z.number().nullable().describe("The same for 90 of 100"),
  notReached: z
    .boolean()
    .optional()
    .describe("True: enough are answered to tell, but half of the posts are not answered yet"),
  overdueNow: few,
  solved: share.describe("Of the authors who said whether the answer solved it"),
  reopened: few,
  passedOn: few,
});

export type PublicFigures = z.infer<typeof publicFiguresSchema>;
export type PublicShare = PublicFigures["solved"];

/**
 * What of the figures may be shown: with fewer than five topics nothing at all, no share out of
 * fewer than five, no count from one to four. What citizens said is shown only when nobody on either
 * side could be told; punctuality tells of the unit, and stands on every public topic anyway.
 */
export function publicFigures(figures: TopicFigures, asOf: string): PublicFigures {
  const enough = figures.received >= SMALLEST_GROUP;
  const shown = (value: number) => (enough && isShown(value) ? value : null);
  const answered = enough && figures.answered >= SMALLEST_GROUP;
  return {
    asOf,
    received: figures.received === 0 ? 0 : enough ? figures.received : null,
    screenedInTime: enough ? punctuality(figures.screenedInTime) : null,
    answeredInTime: enough ? punctuality(figures.answeredInTime) : null,
    medianDays: answered ? figures.medianDays : null,
    p90Days: answered ? figures.p90Days : null,
    notReached: answered && figures.medianDays === null,
    overdueNow: shown(figures.overdueNow),
    solved: enough ? opinion(figures.solved) : null,
    reopened: shown(figures.reopened),
    passedOn: shown(figures.passedOn),
  };
}

const isShown = (value: number): boolean => value === 0 || value >= SMALLEST_GROUP;

const punctuality = ({ count: inTime, of }: Share): PublicShare =>
  of < SMALLEST_GROUP ? null : { percent: percentOf(inTime, of), n: of };

function opinion({ count: yes, of }: Share): PublicShare {
  const cells = [
    { key: "yes", n: yes },
    { key: "no", n: of - yes },
  ];
  const shown = shownCells(cells, SMALLEST_GROUP);
  const filled = cells.filter(({ n }) => n > 0).map(({ key }) => key);
  if (filled.length === 0 || shown.length < filled.length) return null;
  return { percent: percentOf(yes, of), n: of };
}

/** One decimal, half up. */
export const percentOf = (part: number, of: number): number => Math.round((part * 1000) / of) / 10;
