import type { Grade } from "./index-report.ts";

/**
 * Closed bands of PermenPANRB 14/2017, each from its lower bound up to the next one. They apply to
 * the index after rounding to two decimals, so no value falls between two bands.
 */
export const BANDS: readonly { grade: Grade; from: number }[] = [
  { grade: "A", from: 88.31 },
  { grade: "B", from: 76.61 },
  { grade: "C", from: 65 },
];

/** Grade (mutu) of an index that is already rounded to two decimals. */
export const gradeOf = (index: number): Grade =>
  BANDS.find((band) => index >= band.from)?.grade ?? "D";
