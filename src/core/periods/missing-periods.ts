import { addDays } from "#lib/dates/add-days.ts";
import { type Period, periodsOfYear } from "./period.ts";
import { PERIODS_PER_YEAR } from "./period-kind.ts";

export interface MissingPeriods {
  from: Period;
  to: Period;
}

/**
 * The periods between two others, named as the finer of the two kinds names them; null where the
 * later one follows at once, or overlaps.
 */
export function missingPeriods(earlier: Period, later: Period): MissingPeriods | null {
  if (later.startsOn <= addDays(earlier.endsOn, 1)) return null;
  const finer = PERIODS_PER_YEAR[earlier.kind] > PERIODS_PER_YEAR[later.kind] ? earlier : later;
  const years = later.year - earlier.year + 1;
  const between = Array.from({ length: years }, (_, at) =>
    periodsOfYear(finer.kind, earlier.year + at),
  )
    .flat()
    .filter(({ startsOn, endsOn }) => startsOn > earlier.endsOn && endsOn < later.startsOn);
  const [from] = between;
  const to = between.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
