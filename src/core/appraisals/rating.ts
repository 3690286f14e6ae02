import { z } from "zod";
import type { CycleState } from "#core/cycles/cycle-state.ts";
import {
  type Achievement,
  headsRating,
  type Predicate,
  predicateOf,
  RATINGS,
  type Rating,
} from "#core/cycles/predicate.ts";
import { optionalText } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";

/** A rating, or none yet. */
export const optionalRating = z
  .enum(["", ...RATINGS], "error.choose")
  .default("")
  .transform((rating): Rating | null => (rating === "" ? null : rating));

/** Ratings with their reasons, as far as they are there. */
export const ratingSchema = z.object({
  version: versionSchema,
  workRating: optionalRating,
  workReason: optionalText(4_000),
  behaviourRating: optionalRating,
  behaviourReason: optionalText(4_000),
  /** The box that says that the assessor means it. */
  confirmed: z.literal("on").optional().catch(undefined),
});
export type RatingInput = z.infer<typeof ratingSchema>;

/** Both axes with a person's reasons, any of them perhaps not there yet. */
export interface RatingDraft {
  workRating: Rating | null;
  workReason: string | null;
  behaviourRating: Rating | null;
  behaviourReason: string | null;
}

/** What is judged: who heads a unit is rated on work results by the unit's achievement. */
export interface Judged {
  isHead: boolean;
  /** As it was set for his unit; null while nobody has set it. */
  achievement: Achievement | null;
}

/** The rating of work results that does not depend on the assessor; null where he chooses. */
export const fixedWorkRating = ({ isHead, achievement }: Judged): Rating | null =>
  isHead && achievement !== null ? headsRating(achievement) : null;

/** Is the head of a unit waited for until somebody sets his unit's achievement? */
export const awaitsAchievement = ({ isHead, achievement }: Judged): boolean =>
  isHead && achievement === null;

/** Ratings are given in one stage of the cycle only, and once. */
export const mayRate = (cycleState: CycleState, predicate: Predicate | null): boolean =>
  cycleState === "assessing" && predicate === null;

export interface SignedRating {
  workRating: Rating;
  workReason: string;
  behaviourRating: Rating;
  behaviourReason: string;
  predicate: Predicate;
}

/** A draft as it is stored: the head's rating of work results is never anybody's own choice. */
export const draftOf = (input: RatingInput, judged: Judged): RatingDraft => ({
  workRating: judged.isHead ? fixedWorkRating(judged) : input.workRating,
  workReason: input.workReason,
  behaviourRating: input.behaviourRating,
  behaviourReason: input.behaviourReason,
});

/**
 * What the assessor signs: both ratings, each with its reason, and the predicate that the matrix
 * gives for them (PermenPANRB 6/2022). Nothing but these two ratings leads to it.
 */
export function decideSignature(input: RatingInput, judged: Judged): Result<SignedRating> {
  const { workRating, workReason, behaviourRating, behaviourReason } = draftOf(input, judged);
  const signed = workRating && workReason && behaviourRating && behaviourReason;
  if (!signed || input.confirmed === undefined || awaitsAchievement(judged)) {
    return failure(missing(input, judged));
  }
  const predicate = predicateOf(workRating, behaviourRating);
  return success({ workRating, workReason, behaviourRating, behaviourReason, predicate });
}

function missing(input: RatingInput, judged: Judged): FieldErrors {
  const waits = awaitsAchievement(judged);
  return {
    ...(waits && { "": "appraisal.achievement-not-set" }),
    ...(!judged.isHead && input.workRating === null && { workRating: "error.choose" }),
    ...(input.workReason === null && { workReason: "error.required" }),
    ...(input.behaviourRating === null && { behaviourRating: "error.choose" }),
    ...(input.behaviourReason === null && { behaviourReason: "error.required" }),
    ...(input.confirmed === undefined && { confirmed: "appraisal.confirm-needed" }),
  };
}
