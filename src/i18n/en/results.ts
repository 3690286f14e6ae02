import type { results as id } from "../id/results.ts";

export const results: Record<keyof typeof id, string> = {
  "publish.warn-empty": "There is not a single answer yet. The public page will only say that.",
  "publish.warn-withheld":
    "Only {n} answers so far. Below 5 answers the index is not shown to the public, so that nobody can be recognised.",
  "publish.warn-small": "Only {n} answers. A figure from so small a sample says little.",
  "publish.warn-minimum":
    "The number of answers ({n}) is below the minimum sample ({minimum}). The public page will say so.",
  "publish.warn-population":
    "The number of people served in a year is not filled in, so no minimum sample can be computed.",
  "publish.error-confirm": "Tick that you have read the notes above.",
  "screen.error-unmasked": "Nothing is masked yet. Change the text, or choose Show.",
};
