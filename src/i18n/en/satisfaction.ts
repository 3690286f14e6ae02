import type { satisfaction as id } from "../id/satisfaction.ts";

export const satisfaction: Record<keyof typeof id, string> = {
  "index.ikm": "Citizen satisfaction index (IKM)",
  "index.ikm-short": "IKM",
  "index.respondents": "Respondents",
  "index.sample-unknown": "How many people are served in a year is not known.",
  "index.sample-met": "Sufficient: at least {minimum} of {population} people served.",
  "index.sample-not-met":
    "Not sufficient: at least {minimum} of {population} people served needed.",
  "index.interval": "95% confidence interval",
  "index.interval-note":
    "If everybody served were asked, the value would almost certainly lie between these two.",
  "index.interval-unknown": "Needs the whole answers of at least two respondents.",
  "index.lowest": "Lowest elements",
  "index.lowest-none": "All elements have the same value.",
  "index.small-sample":
    "Only {n} respondents so far. With so few answers no value, high or low, means much.",
  "index.elements": "Value of each element",
  "index.code": "Code",
  "index.element": "Element",
  "index.sum": "Sum of scores",
  "index.nrr": "Mean score (1–4)",
  "index.index": "Index (25–100)",
  "index.grade": "Grade",
  "index.without-biaya":
    "Without the element cost the IKM would be {ikm} ({grade}). A free service always scores 4 for cost, so this is for analysis only and never the official value.",
  "index.comparison": "With rounded weights",
  "index.weight": "Weight of each element",
  "index.weight-exact": "1/{x} (exact)",
  "index.best-possible": "Value if all answers were 4",
  "index.comparison-why":
    "Every element weighs the same: 1 divided by {x}. Many spreadsheets use {three} or {two} because the number was cut. {x} such weights may add up to less than 1, so a part of the value is lost: with {two}, a unit whose answers are all 4 gets {best}. A value just above the bound of a grade may so drop by a letter.",
  "index.comparison-official":
    "The official value of this portal is always computed with exact weights and rounded only once, at the end.",
  "index.method": "How it is computed",
  "index.method-text":
    "After {basis}: the mean score of each element times 1/{x}, summed up, times 25. The result is rounded once, to two decimals. Grades: A from 88.31; B from 76.61; C from 65.00; D below. The minimum sample follows Krejcie and Morgan; the confidence interval follows Student's t.",
  "index.method-version": "Version of the computation: {version}",
  "error.index-elements": "Give 1 to {max} element keys, all different.",
  "error.index-rows": "Give a list of rows of answers, at least one.",
  "error.index-too-many-rows": "At most {max} rows.",
  "error.index-counts": "Give how often 1, 2, 3 and 4 were answered for each element.",
  "error.index-rows-or-counts": "Send either rows or counts.",
  "error.index-population": "People served: a whole number of at least 1.",
  "error.index-row": "Row {row}: not a list of answers.",
  "error.index-row-long": "Row {row}: {found} answers for {expected} elements.",
  "error.index-score": "Row {row}, element {element}: must be 1, 2, 3 or 4.",
  "error.index-element-counts":
    "Element {element}: must be four whole numbers, how often 1, 2, 3 and 4 were answered.",
  "error.index-element-unknown": "Element {element} is not in the list of elements.",
  "error.index-uneven":
    "Element {element}: {found} answers, but the first element has {expected}. Every respondent answers every element.",
};
