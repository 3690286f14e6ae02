import { and, asc, eq, gte, inArray } from "drizzle-orm";
import type { Database } from "../client.ts";
import { auditEntries } from "../schema/access.ts";
import { periods, surveys } from "../schema/surveys.ts";
import { units } from "../schema/units.ts";
import { folded } from "./contains.ts";
import type { PeriodRow } from "./periods.ts";
import type { SurveyRow } from "./surveys.ts";
import type { UnitRow } from "./units.ts";

/** The open surveys of these units (null: of all), by unit. */
export function listOpenSurveys(
  db: Database,
  unitIds: readonly string[] | null,
): Promise<{ survey: SurveyRow; unit: UnitRow; period: PeriodRow }[]> {
  return db.orm
    .select({ survey: surveys, unit: units, period: periods })
    .from(surveys)
    .innerJoin(units, eq(surveys.unitId, units.id))
    .innerJoin(periods, eq(surveys.periodId, periods.id))
    .where(
      and(
        eq(surveys.state, "open"),
        unitIds === null ? undefined : inArray(units.id, [...unitIds]),
      ),
    )
    .orderBy(asc(folded(units.name)), asc(periods.startsOn));
}

/** How often an account did something since a moment. */
export async function countDone(
  db: Database,
  accountId: string,
  action: string,
  since: Date,
): Promise<number> {
  const { at, accountId: by, action: what } = auditEntries;
  return db.orm.$count(auditEntries, and(gte(at, since), eq(by, accountId), eq(what, action)));
}
