export const PERIOD_KINDS = ["triwulan", "semester", "tahunan"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** How many periods of a kind a year has. */
export const PERIODS_PER_YEAR: Record<PeriodKind, number> = {
  triwulan: 4,
  semester: 2,
  tahunan: 1,
};
