import { z } from "zod";
import type { Message } from "#lib/result.ts";
import { readNumber } from "#lib/text/read-number.ts";

const LONGEST = 40;

interface Range {
  min: number;
  max: number;
  /** What is said of a number out of range; by default the same as of no number. */
  outside?: Message;
  /** What is said of what is no number. */
  wrong?: Message;
  /** What is said where there is nothing; by default the same as of no number. */
  empty?: Message;
}

/**
 * Read as people write numbers here.
 * @param places how many decimals it may have
 */
function reader(places: number, { min, max, wrong = "error.number", ...said }: Range) {
  const { empty = wrong, outside = wrong } = said;
  return (text: string, ctx: z.RefinementCtx): number => {
    const value = text.length > LONGEST ? null : readNumber(text, { whole: places === 0 });
    const fits = value !== null && value >= Math.min(min, 0) && !hasMore(value, places);
    if (fits && value >= min && value <= max) return value;
    ctx.addIssue({ code: "custom", message: text === "" ? empty : fits ? outside : wrong });
    return z.NEVER;
  };
}

const hasMore = (value: number, places: number): boolean => Number(value.toFixed(places)) !== value;

/** From a form the text, from code the number itself. */
const typed = ({ wrong = "error.number", empty = wrong }: Range) =>
  z.union([z.string(), z.number()], empty).transform((value) => String(value).trim());

const field = (places: number, range: Range) => typed(range).transform(reader(places, range));

const emptyField = (places: number, range: Range) => {
  const read = reader(places, range);
  return typed(range)
    .transform((text, ctx) => (text === "" ? null : read(text, ctx)))
    .nullable();
};

/** A whole number that must be there. */
export const wholeField = (range: Range) => field(0, range);

/** A number with at most two decimals that must be there. */
export const decimalField = (range: Range) => field(2, range);

/** A whole number, or null when empty; it may not be absent. */
export const givenWholeField = (range: Range) => emptyField(0, range);

/** A whole number, or null when empty or absent. */
export const optionalWholeField = (range: Range) => emptyField(0, range).default(null);

/** A number with at most two decimals, or null when empty or absent. */
export const optionalDecimalField = (range: Range) => emptyField(2, range).default(null);
