import { and, asc, count, desc, eq, ne } from "drizzle-orm";
import type { UnitKind } from "#core/units/unit-kind.ts";
import type { Database } from "#db/client.ts";
import { folded } from "#db/queries/contains.ts";
import type { PeriodRow } from "#db/queries/periods/periods.ts";
import type { SurveyRow } from "#db/queries/surveys/surveys.ts";
import { periods, surveys } from "#db/schema/surveys.ts";
import { units } from "#db/schema/units.ts";
import type { UnitRow } from "./units.ts";

// What citizens see of the units: those in use, without partners outside the government.
const shown = and(eq(units.active, true), ne(units.kind, "mitra"));

/** How many units of each kind there are; kinds without any are left out. */
export function countUnitsByKind(db: Database): Promise<{ kind: UnitKind; count: number }[]> {
  return db.orm
    .select({ kind: units.kind, count: count() })
    .from(units)
    .where(shown)
    .groupBy(units.kind);
}

/** The units directly below one. */
export function listUnitsBelow(db: Database, unitId: string): Promise<UnitRow[]> {
  return db.orm
    .select()
    .from(units)
    .where(and(shown, eq(units.parentId, unitId)))
    .orderBy(asc(folded(units.name)), asc(units.slug));
}

/** The survey citizens are led to: the open one, else the latest that was; never a draft. */
export async function latestSurveyOfUnit(
  db: Database,
  unitId: string,
): Promise<{ survey: SurveyRow; period: PeriodRow } | undefined> {
  const [row] = await db.orm
    .select({ survey: surveys, period: periods })
    .from(surveys)
    .innerJoin(periods, eq(surveys.periodId, periods.id))
    .where(and(eq(surveys.unitId, unitId), ne(surveys.state, "draft")))
    .orderBy(desc(eq(surveys.state, "open")), desc(periods.startsOn), desc(periods.key))
    .limit(1);
  return row;
}
