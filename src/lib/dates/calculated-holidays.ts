import { addDays } from "./add-days.ts";

interface CalculatedHoliday {
  date: string;
  name: string;
  kind: "nasional";
  expected: true;
}

/** The library calls 27 Rajab the birth of the prophet; it is his journey. */
const NAMES: Record<string, string> = { "27 Rajab": "Isra Mikraj Nabi Muhammad SAW" };

const GOOD_FRIDAY = "easter -2";
/** Decreed since 2024 and unknown to the library. */
const easterOf = (goodFriday: string) =>
  ({
    rule: "easter",
    date: addDays(goodFriday, 2),
    name: "Kebangkitan Yesus Kristus (Paskah)",
    kind: "nasional",
    expected: true,
  }) as const;

/**
 * The national holidays of Indonesia as a library calculates them. A feast that follows the moon may
 * fall a day off what is decreed later. The library is large and slow to load, hence only on demand.
 */
export async function calculatedHolidays(year: number): Promise<CalculatedHoliday[]> {
  const { default: Holidays } = await import("date-holidays");
  return new Holidays("ID", { languages: "id", types: ["public"] })
    .getHolidays(year)
    .map(
      ({ date, name, rule }) =>
        ({
          rule,
          date: date.slice(0, 10),
          name: NAMES[rule] ?? name,
          kind: "nasional",
          expected: true,
        }) as const,
    )
    .flatMap((day) => (day.rule === GOOD_FRIDAY ? [day, easterOf(day.date)] : [day]))
    .map(({ rule: _rule, ...day }) => day)
    .filter(({ date }) => date.startsWith(`${year}-`));
}
