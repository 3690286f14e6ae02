import { z } from "@hono/zod-openapi";
import { OBJECTION_DECISIONS } from "#core/appraisals/objection.ts";
import { RATINGS } from "#core/cycles/predicate.ts";
import type { Result } from "#lib/result.ts";
import { answerObjection } from "#operations/appraisals/answer-objection.ts";
import { decideObjection } from "#operations/appraisals/decide-objection.ts";
import { draftRating } from "#operations/appraisals/draft-rating.ts";
import { fileObjection } from "#operations/appraisals/file-objection.ts";
import { replyToObjection } from "#operations/appraisals/reply-to-objection.ts";
import { respondToAppraisal } from "#operations/appraisals/respond-to-appraisal.ts";
import { signRating } from "#operations/appraisals/sign-rating.ts";
import type { Context } from "#operations/context.ts";
import { runStep } from "../parts/run-step.ts";

/** Something that is done to one appraisal, by its name in the address. */
export interface AppraisalVerb {
  summary: string;
  body: z.ZodObject;
  run: (ctx: Context, id: string, input: unknown) => Promise<Result<unknown>>;
}

const version = z.int().openapi({
  description: "The version that was read; somebody else's change in between is a conflict (409).",
});
const text = z.string();
const rating = z.enum(RATINGS);

const RATING_STEPS = { draf: draftRating, "tanda-tangan": signRating };

/** Ratings with a reason each; only the assessor, only while the cycle is being assessed. */
const rate = z.object({
  version,
  action: z.enum(Object.keys(RATING_STEPS)).openapi({
    description: "`draf` keeps what there is, `tanda-tangan` signs it for good.",
  }),
  workRating: rating.optional().openapi({
    description: "Not for the head of a unit: the unit's achievement is his rating.",
  }),
  workReason: text.optional(),
  behaviourRating: rating.optional(),
  behaviourReason: text.optional(),
  confirmed: z.literal("on").optional().openapi({ description: "Needed to sign." }),
});

export const APPRAISAL_VERBS: Record<string, AppraisalVerb> = {
  rating: {
    summary: "Rate a person as the assessor, or sign",
    body: rate,
    run: (ctx, id, input) => runStep(RATING_STEPS, ctx, id, input),
  },
  comment: {
    summary: "Say something to one's own result",
    body: z.object({ version, comment: text }),
    run: respondToAppraisal,
  },
  objection: {
    summary: "Object to one's own result, within the days of the method",
    body: z.object({ reasons: text, evidence: text.optional(), evidenceLink: text.optional() }),
    run: fileObjection,
  },
  "objection-answer": {
    summary: "Be heard on an objection as the assessor",
    body: z.object({ version, statement: text }),
    run: answerObjection,
  },
  "objection-reply": {
    summary: "Have the last word on one's own objection",
    body: z.object({
      version,
      hearing: z.enum(["stated", "nothing-to-add"]),
      statement: text.optional(),
    }),
    run: replyToObjection,
  },
  "objection-decision": {
    summary: "Decide on an objection as the assessor's superior; final",
    body: z.object({
      version,
      decision: z.enum(OBJECTION_DECISIONS),
      decisionReason: text,
      workRating: rating.optional(),
      behaviourRating: rating.optional(),
    }),
    run: decideObjection,
  },
};
