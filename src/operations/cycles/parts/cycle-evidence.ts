import type { UnitEvidence } from "#core/development/reward-shortlist.ts";
import { readSnapshot } from "#core/publications/snapshot.ts";
import { listPeriods, type PeriodRow } from "#db/queries/periods/periods.ts";
import { listPublished } from "#db/queries/publications/publications.ts";
import { listSurveys } from "#db/queries/surveys/surveys.ts";
import type { Context } from "#operations/context.ts";

/** Periods that lie within a cycle's days: their publications are its evidence. */
export async function periodsOfCycle(
  ctx: Context,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Promise<PeriodRow[]> {
  const periods = await listPeriods(ctx.db);
  return periods.filter((period) => period.startsOn >= startsOn && period.endsOn <= endsOn);
}

/** What units have to show in a cycle: their surveys, and the publications in force. By name. */
export async function cycleEvidence(
  ctx: Context,
  cycle: { startsOn: string; endsOn: string },
  unitIds: readonly string[] | null,
): Promise<UnitEvidence[]> {
  const periods = await periodsOfCycle(ctx, cycle);
  const surveys = await Promise.all(
    periods.map(({ id }) => listSurveys(ctx.db, { periodId: id, unitIds })),
  );
  const published = await Promise.all(
    periods.map(({ id }) => listPublished(ctx.db, { periodId: id })),
  );
  const inForce = published.flat().filter(({ publication }) => publication.withdrawnAt === null);
  const byUnit = Map.groupBy(surveys.flat(), ({ unit }) => unit.slug);
  return [...byUnit].map(([key, of]) => ({
    key,
    name: of[0]?.unit.name ?? key,
    surveys: of.length,
    snapshots: inForce
      .filter(({ unit }) => unit.slug === key)
      .map(({ publication }) => readSnapshot(publication.snapshot)),
  }));
}
