export const HOLIDAY_KINDS = ["nasional", "cuti-bersama", "daerah"] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** A day on which nobody works: national, cuti bersama (SKB 3 Menteri) or of this government. */
export interface Holiday {
  /** YYYY-MM-DD */
  date: string;
  name: string;
  kind: HolidayKind;
  /** Calculated and not decreed (yet): a feast that follows the moon may still move. */
  expected?: boolean | undefined;
}

/** Several occasions on one date, as the calendar names them. */
const joined = (first: Holiday, second: Holiday): Holiday =>
  first.name.split("; ").includes(second.name)
    ? first
    : { ...first, name: `${first.name}; ${second.name}` };

/** Each date once, in the order of the year; of several occasions on a date all names are kept. */
export function oneADay(holidays: readonly Holiday[]): Holiday[] {
  const byDate = new Map<string, Holiday>();
  for (const holiday of holidays) {
    const first = byDate.get(holiday.date);
    byDate.set(holiday.date, first === undefined ? holiday : joined(first, holiday));
  }
  return [...byDate.values()].toSorted((a, b) => a.date.localeCompare(b.date));
}
