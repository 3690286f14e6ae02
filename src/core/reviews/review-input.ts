import { z } from "zod";
import { optionalLine, optionalText } from "#core/text-fields.ts";
import type { ReviewRelation } from "./review-relation.ts";
import { COMMENT_LENGTH } from "./urn.ts";

const SCORES = ["1", "2", "3", "4"] as const;
/** How a form says "not observed". */
export const NOT_OBSERVED = "0";

const score = z
  .enum([NOT_OBSERVED, ...SCORES], "review.choose")
  .transform((text) => Number(text) || null);
/** Nobody fails to observe himself. */
const ownScore = z.enum(SCORES, "review.choose").transform((text): number | null => Number(text));

/**
 * A filled form: an answer to every item, and two comments at will. About oneself also wishes for
 * training, with a note.
 * @param trainingThemes of the catalogue, from which may be wished
 */
export function reviewSchema<Theme extends string>(
  itemKeys: readonly string[],
  relation: ReviewRelation,
  trainingThemes: readonly Theme[],
) {
  const own = relation === "self";
  const item = own ? ownScore : score;
  const scores: Record<string, typeof item> = Object.fromEntries(
    itemKeys.map((key) => [key, item]),
  );
  const themes = z.array(z.enum(trainingThemes, "error.choose"), "error.invalid");
  return z.object({
    // A form without any tick sends nothing at all: still every item is to be named.
    scores: z.object(scores, "review.choose").prefault({}),
    strength: optionalText(COMMENT_LENGTH),
    suggestion: optionalText(COMMENT_LENGTH),
    themes: own ? themes.max(trainingThemes.length, "error.invalid").default([]) : nothing([]),
    wish: own ? optionalLine(300) : nothing(null),
  });
}

/** Whatever a form says there counts for nothing. */
const nothing = <T>(value: T) =>
  z
    .unknown()
    .default(null)
    .transform(() => value);
