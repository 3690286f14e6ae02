import { compareUnits, type UnitComparison } from "#core/achievements/compare-units.ts";
import type { UnitRow } from "#db/queries/units/units.ts";
import type { EvidenceOf } from "./unit-evidence.ts";

/**
 * Units beside each other, each by its own surveys alone: a respondent counts in one of them only.
 * For operations that have authorised.
 */
export const compareByOwnSurveys = (
  units: readonly Pick<UnitRow, "id" | "slug" | "name">[],
  evidenceOf: EvidenceOf,
  minimum: number,
): UnitComparison =>
  compareUnits(
    units.map(({ id, slug, name }) => ({
      unit: { slug, name },
      surveys: evidenceOf(id).surveys.filter(({ unit }) => unit.slug === slug),
    })),
    minimum,
  );
