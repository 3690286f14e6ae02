import type { UnitEvidence } from "#core/achievements/unit-evidence.ts";
import {
  type CycleSurvey,
  listCycleSurveys,
  listUnitIndicators,
  type UnitIndicatorRow,
} from "#db/queries/achievements/achievements.ts";
import { type FullAction, listActions } from "#db/queries/actions/follow-up-actions.ts";
import type { CycleRow } from "#db/queries/appraisals/appraisals.ts";
import { listUnits, subtreeIds, type UnitListItem } from "#db/queries/units/units.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

/** Evidence of any unit of the government by its id. */
export type EvidenceOf = (unitId: string) => UnitEvidence;

interface Loaded {
  units: readonly UnitListItem[];
  surveys: readonly CycleSurvey[];
  actions: readonly FullAction[];
  own: readonly UnitIndicatorRow[];
  asOf: string;
}

/**
 * The evidence of a cycle, read once. A unit that asks nobody itself (a department over its health
 * centres) is judged by the units below it; external partners never count.
 * For operations that have authorised.
 * @param within only of this unit and those below it; null for the whole government
 */
export async function unitEvidence(
  ctx: Context,
  cycle: CycleRow,
  within: string | null,
): Promise<EvidenceOf> {
  const ids = within === null ? null : await subtreeIds(ctx.db, within);
  const units = await listUnits(ctx.db, { withoutPartners: true, ids });
  const unitIds = ids && units.map(({ id }) => id);
  const [surveys, all, own, asOf] = await Promise.all([
    listCycleSurveys(ctx.db, cycle, unitIds),
    listActions(ctx.db, { unitIds }),
    listUnitIndicators(ctx.db, cycle.id, unitIds),
    localToday(ctx),
  ]);
  const actions = all.filter(
    ({ action: { dueOn } }) => dueOn >= cycle.startsOn && dueOn <= cycle.endsOn,
  );
  return (unitId) => evidenceOf(unitId, { units, surveys, actions, own, asOf });
}

function evidenceOf(unitId: string, { units, surveys, actions, own, asOf }: Loaded): UnitEvidence {
  const asks = surveys.some((survey) => survey.unitId === unitId);
  const counted = new Set(asks ? [unitId] : withAllBelow(unitId, units));
  return {
    surveys: surveys.filter((survey) => counted.has(survey.unitId)),
    actions: actions.filter(({ unit }) => counted.has(unit.id)).map(({ action }) => action),
    own: own.filter((row) => row.unitId === unitId),
    asOf,
  };
}

/** The unit itself and everything below it; the tree has no circles. */
const withAllBelow = (unitId: string, units: readonly UnitListItem[]): string[] => [
  unitId,
  ...units
    .filter(({ parentId }) => parentId === unitId)
    .flatMap(({ id }) => withAllBelow(id, units)),
];
