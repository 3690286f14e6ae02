import type { Period } from "./period.ts";

/** What a period is named by. */
export type ViewedPeriod = Pick<Period, "kind" | "year" | "number">;

/** A period without its days and its key, as views hand it on. */
export const viewPeriod = ({ kind, year, number }: ViewedPeriod): ViewedPeriod => ({
  kind,
  year,
  number,
});
