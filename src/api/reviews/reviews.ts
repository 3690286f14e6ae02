import { OpenAPIHono, z } from "@hono/zod-openapi";
import { TRAINING_THEMES } from "#core/development/development-state.ts";
import { REVIEW_RELATIONS } from "#core/reviews/review-relation.ts";
import { listReviewRequests } from "#operations/reviews/list-review-requests.ts";
import { submitReview } from "#operations/reviews/submit-review.ts";
import { viewReviewForm } from "#operations/reviews/view-review-form.ts";
import { viewReviewSummary } from "#operations/reviews/view-review-summary.ts";
import type { ApiEnv } from "../parts/api-env.ts";
import { addAct, addRead } from "../parts/staff-routes.ts";

const idParams = z.object({ id: z.string().openapi({ description: "Of the appraisal." }) });

const requestSchema = z.object({
  appraisalId: z.string(),
  relation: z.enum(REVIEW_RELATIONS),
  cycleKey: z.string(),
  closesOn: z.string(),
  name: z.string(),
  position: z.string(),
  answered: z.boolean(),
});

const formSchema = z.object({
  name: z.string(),
  relation: z.enum(REVIEW_RELATIONS),
  answered: z.boolean(),
  items: z.array(z.object({ key: z.string(), text: z.object({ id: z.string(), en: z.string() }) })),
});

/** What people answer in 360° rounds, and what a closed one says about a person. */
export const reviews = new OpenAPIHono<ApiEnv>();

addRead(
  reviews,
  {
    path: "/reviews",
    summary: "Whom one is asked about in open 360° rounds",
    answer: z.object({ items: z.array(requestSchema) }),
  },
  async ({ context }) => ({ items: (await listReviewRequests(context)).requests }),
);

addRead(
  reviews,
  {
    path: "/appraisals/{id}/review-form",
    summary: "The items to answer about this person",
    params: idParams,
    answer: formSchema,
  },
  async ({ context, params: { id = "" } }) => {
    const { name, relation, answered, items } = await viewReviewForm(context, id);
    return { name, relation, answered, items: items.map(({ key, text }) => ({ key, text })) };
  },
);

addRead(
  reviews,
  {
    path: "/appraisals/{id}/review-summary",
    summary: "What a closed 360° round says; null while it is not closed",
    params: idParams,
    answer: z.object({ own: z.boolean(), summary: z.object({}).loose().nullable() }),
  },
  async ({ context, params: { id = "" } }) => {
    const { own, summary } = await viewReviewSummary(context, id);
    return { own, summary };
  },
);

addAct(reviews, {
  path: "/appraisals/{id}/review",
  params: idParams,
  summary: "Answer the 360° survey about this person",
  body: z.object({
    scores: z.record(z.string(), z.string()).openapi({
      description: "Item → 1 to 4, or 0 for not observed; every item of the method.",
    }),
    strength: z.string().optional(),
    suggestion: z.string().optional(),
    themes: z.array(z.enum(TRAINING_THEMES)).optional().openapi({
      description: "Wishes for training; about oneself only.",
    }),
    wish: z.string().optional(),
  }),
  run: (ctx, { id = "" }, input) => submitReview(ctx, id, input),
});
