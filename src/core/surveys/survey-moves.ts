import { z } from "zod";
import { versionSchema } from "#core/version.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { readLateReason } from "./late-opening.ts";
import { populationSchema } from "./survey-plan.ts";
import { canMove, type SurveyState } from "./survey-state.ts";

const version = versionSchema;

/** N corrected. */
export const surveyPopulationSchema = z.object({ version, population: populationSchema });

/** `reason` is read only where the period is long past. */
export const surveyOpeningSchema = z.object({ version, reason: z.unknown().optional() });

export const surveyClosingSchema = z.object({ version });

interface OpeningFacts {
  state: SurveyState;
  /** Is the unit in use? */
  active: boolean;
  /** How many services it offers now. */
  services: number;
  /** Is the period long past? */
  late: boolean;
}

/** May the survey open now? A unit out of use, or without services, has nobody to ask about. */
export function decideOpening(
  { state, active, services, late }: OpeningFacts,
  input: { reason?: unknown },
): Result<{ state: "open"; lateReason: string | null }> {
  if (!canMove(state, "open")) return failure({ "": "survey.wrong-state" });
  if (!active) return failure({ "": "survey.skip.inactive" });
  if (services === 0) return failure({ "": "survey.skip.no-services" });
  const read = readLateReason(late, input);
  return read.ok ? success({ state: "open", lateReason: read.value.reason }) : read;
}
