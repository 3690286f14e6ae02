import { and, asc, eq, gte, inArray } from "drizzle-orm";
import type { AuditAction } from "#core/access/audit-words.ts";
import type { Database } from "#db/client.ts";
import { folded } from "#db/queries/contains.ts";
import type { PeriodRow } from "#db/queries/periods/periods.ts";
import type { SurveyRow } from "#db/queries/surveys/surveys.ts";
import type { UnitRow } from "#db/queries/units/units.ts";
import { auditEntries } from "#db/schema/access.ts";
import { periods, surveys } from "#db/schema/surveys.ts";
import { units } from "#db/schema/units.ts";

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
  action: AuditAction,
  since: Date,
): Promise<number> {
  const { at, accountId: by, action: what } = auditEntries;
  return db.orm.$count(auditEntries, and(gte(at, since), eq(by, accountId), eq(what, action)));
}
