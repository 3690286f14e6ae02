import { givenWholeField } from "#core/number-fields.ts";
import type { UnitKind } from "#core/units/unit-kind.ts";
import type { SurveyState } from "./survey-state.ts";

/** Address of a survey. Unit slugs and period keys never change, and no two pairs look the same. */
export const surveySlug = (unitSlug: string, periodKey: string): string =>
  `${unitSlug}-${periodKey}`;

/** Why a unit gets no survey when all are opened. */
export type SkipReason = "partner" | "inactive" | "no-services" | "exists";

interface Candidate {
  kind: UnitKind;
  active: boolean;
  /** How many services it offers now. */
  services: number;
  hasSurvey: boolean;
}

/**
 * Why this unit cannot hold a survey in the period; null when it can. The index of an external
 * partner is not the government's.
 */
export function skipReason(unit: Candidate): SkipReason | null {
  if (unit.kind === "mitra") return "partner";
  if (!unit.active) return "inactive";
  if (unit.hasSurvey) return "exists";
  return unit.services === 0 ? "no-services" : null;
}

/** N, the people served in a year; empty when unknown. */
export const givenPopulationSchema = givenWholeField({ min: 1, max: 99_999_999 });

/** The same where a form may leave the field out. */
export const populationSchema = givenPopulationSchema.default(null);

/** N is often known only after the survey: it may be set until the figures are published. */
export const canSetPopulation = (state: SurveyState): boolean => state !== "published";
