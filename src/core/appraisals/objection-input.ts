import { z } from "zod";
import { isWebAddress } from "#core/consultations/consultation-input.ts";
import type { Rating } from "#core/cycles/predicate.ts";
import { optionalLine, optionalText } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";
import { OBJECTION_DECISIONS, type ObjectionDecision } from "./objection.ts";
import { fixedWorkRating, type Judged, optionalRating } from "./rating.ts";

const words = optionalText(6_000)
  .refine((text) => text !== null, "error.required")
  .transform(String);

export const objectionSchema = z.object({
  reasons: words,
  evidence: optionalText(4_000),
  evidenceLink: optionalLine(500).refine(
    (text) => text === null || isWebAddress(text),
    "error.web-address",
  ),
});

/** The assessor's view of the reasons, in full words. */
export const answerSchema = z.object({ version: versionSchema, statement: words });

/** The employee's last word before the decision; he may also say that he has nothing to add. */
export const replySchema = z
  .object({
    version: versionSchema,
    hearing: z.enum(["stated", "nothing-to-add"], "error.choose"),
    statement: optionalText(6_000),
  })
  .refine(({ hearing, statement }) => hearing !== "stated" || statement !== null, {
    path: ["statement"],
    message: "error.required",
  });

export const silenceSchema = z.object({ version: versionSchema });

export const decisionSchema = z.object({
  version: versionSchema,
  decision: z.enum(OBJECTION_DECISIONS, "error.choose"),
  decisionReason: words,
  workRating: optionalRating,
  behaviourRating: optionalRating,
});
type DecisionInput = z.infer<typeof decisionSchema>;

export interface Ratings {
  workRating: Rating;
  behaviourRating: Rating;
}

/** What comes of an objection: the ratings that hold from now on. */
export interface DecidedObjection {
  decision: ObjectionDecision;
  decisionReason: string;
  after: Ratings;
}

/**
 * Keeps or changes: a change needs both ratings, at least one of them other than before. The rating
 * of a head's work results follows from his unit's achievement, here as at the first signing.
 */
export function decideObjection(
  input: DecisionInput,
  before: Ratings,
  judged: Judged,
): Result<DecidedObjection> {
  const { decision, decisionReason } = input;
  if (decision === "kept") return success({ decision, decisionReason, after: before });
  const workRating = judged.isHead
    ? (fixedWorkRating(judged) ?? before.workRating)
    : input.workRating;
  const { behaviourRating } = input;
  if (workRating === null || behaviourRating === null) {
    const errors: FieldErrors = {
      ...(workRating === null && { workRating: "error.choose" }),
      ...(behaviourRating === null && { behaviourRating: "error.choose" }),
    };
    return failure(errors);
  }
  const same = workRating === before.workRating && behaviourRating === before.behaviourRating;
  if (same) return failure({ behaviourRating: "objection.same-ratings" });
  return success({ decision, decisionReason, after: { workRating, behaviourRating } });
}
