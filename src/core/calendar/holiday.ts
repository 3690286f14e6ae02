export const HOLIDAY_KINDS = ["nasional", "cuti-bersama", "daerah"] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** A day on which nobody works: national, cuti bersama (SKB 3 Menteri) or of this government. */
export interface Holiday {
  /** YYYY-MM-DD */
  date: string;
  name: string;
  kind: HolidayKind;
}

/** Several occasions may fall on one date; what counts is that nobody works, so the first one names it. */
export function oneADay(holidays: readonly Holiday[]): Holiday[] {
  const byDate = new Map<string, Holiday>();
  for (const holiday of holidays) {
    if (!byDate.has(holiday.date)) byDate.set(holiday.date, holiday);
  }
  return [...byDate.values()].toSorted((a, b) => a.date.localeCompare(b.date));
}
