import type { PeriodKind } from "#core/periods/period-kind.ts";

/** A cycle by the name and the days that it had. */
export interface CycleDays {
  key: string;
  kind: PeriodKind;
  startsOn: string; // YYYY-MM-DD
  endsOn: string;
}
