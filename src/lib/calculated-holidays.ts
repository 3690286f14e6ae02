interface CalculatedHoliday {
  date: string;
  name: string;
  kind: "nasional";
}

/** The library calls 27 Rajab the birth of the prophet; it is his journey. */
const NAMES: Record<string, string> = { "27 Rajab": "Isra Mikraj Nabi Muhammad SAW" };

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
          date: date.slice(0, 10),
          name: NAMES[rule] ?? name,
          kind: "nasional",
        }) as const,
    )
    .filter(({ date }) => date.startsWith(`${year}-`));
}
