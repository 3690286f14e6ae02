import { z } from "zod";
import { cleanCode } from "#lib/text/clean-text.ts";
import { PERIOD_KINDS, PERIODS_PER_YEAR, type PeriodKind } from "./period-kind.ts";

/** A stretch of a calendar year in which surveys are held. */
export interface Period {
  /** In addresses and the API: `2026-t3`, `2026-s1`, `2026`. */
  key: string;
  kind: PeriodKind;
  year: number;
  /** Which one of its kind in the year, from 1. */
  number: number;
  /** First and last day, YYYY-MM-DD. */
  startsOn: string;
  endsOn: string;
}

export const periodsInputSchema = z.object({
  kind: z.enum(PERIOD_KINDS, "error.choose"),
  year: z
    .string("error.required")
    .overwrite(cleanCode)
    .regex(/^\d{4}$/, "error.year")
    .transform(Number)
    .refine((year) => year >= 2000 && year <= 2100, "error.year"),
});

const two = (number: number): string => String(number).padStart(2, "0");

const lastDayOf = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const keyOf = (kind: PeriodKind, year: number, number: number): string =>
  kind === "tahunan" ? `${year}` : `${year}-${kind.slice(0, 1)}${number}`;

/** All periods of a kind in a year, in order: four triwulan, two semester or the whole year. */
export function periodsOfYear(kind: PeriodKind, year: number): Period[] {
  const count = PERIODS_PER_YEAR[kind];
  const months = 12 / count;
  return Array.from({ length: count }, (_, at) => {
    const last = (at + 1) * months;
    return {
      key: keyOf(kind, year, at + 1),
      kind,
      year,
      number: at + 1,
      startsOn: `${year}-${two(last - months + 1)}-01`,
      endsOn: `${year}-${two(last)}-${lastDayOf(year, last)}`,
    };
  });
}

/**
 * Orders periods in time. Only periods of the same kind stand on one trend line.
 * @returns negative when `a` comes first
 */
export const comparePeriods = (
  a: Pick<Period, "year" | "number">,
  b: Pick<Period, "year" | "number">,
): number => a.year - b.year || a.number - b.number;

/** The periods of one kind, the earliest first: what may be compared over time. */
export const comparablePeriods = <P extends Pick<Period, "kind" | "year" | "number">>(
  periods: readonly P[],
  kind: PeriodKind,
): P[] => periods.filter((period) => period.kind === kind).toSorted(comparePeriods);
