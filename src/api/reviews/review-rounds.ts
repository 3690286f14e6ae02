import { OpenAPIHono, z } from "@hono/zod-openapi";
import { REVIEW_STATES } from "#core/cycles/review-state.ts";
import { changeRoundDays } from "#operations/reviews/change-round-days.ts";
import { closeReviewRound } from "#operations/reviews/close-review-round.ts";
import { createReviewRound } from "#operations/reviews/create-review-round.ts";
import { listReviewRounds } from "#operations/reviews/list-review-rounds.ts";
import { openReviewRound } from "#operations/reviews/open-review-round.ts";
import { proposeRoundRaters } from "#operations/reviews/propose-round-raters.ts";
import { viewReviewRound } from "#operations/reviews/view-review-round.ts";
import type { ApiEnv } from "../parts/api-env.ts";
import { runStep } from "../parts/run-step.ts";
import { addAct, addRead } from "../parts/staff-routes.ts";

const roundSchema = z
  .object({ state: z.enum(REVIEW_STATES), opensOn: z.string(), closesOn: z.string() })
  .nullable();

const cycleParams = z.object({ cycle: z.string() });
const version = z.int();
const day = z.string().openapi({ description: "YYYY-MM-DD" });

/** 360° rounds as the personnel office plans, opens and closes them. */
export const reviewRounds = new OpenAPIHono<ApiEnv>();

addRead(
  reviewRounds,
  {
    path: "/rounds",
    summary: "Cycles with their 360° rounds",
    answer: z.object({ items: z.array(z.object({ cycle: z.string(), round: roundSchema })) }),
  },
  async ({ context }) => ({
    items: (await listReviewRounds(context)).map(({ cycle, round }) => ({
      cycle: cycle.key,
      round,
    })),
  }),
);

addRead(
  reviewRounds,
  {
    path: "/rounds/{cycle}",
    summary: "A 360° round: how many were asked and answered, never who",
    params: cycleParams,
    answer: z.object({
      round: roundSchema,
      version,
      people: z.int(),
      asked: z.int(),
      answered: z.int().openapi({ description: "In full fives while the round is open." }),
    }),
  },
  async ({ context, params: { cycle = "" } }) => {
    const view = await viewReviewRound(context, cycle);
    const { round, people, asked, answered } = view;
    const { state, opensOn, closesOn } = round ?? {};
    return {
      round: round === null ? null : { state, opensOn, closesOn },
      version: Number(view.version),
      people,
      asked,
      answered,
    };
  },
);

addAct(reviewRounds, {
  path: "/rounds/{cycle}",
  summary: "Plan the 360° round of a cycle",
  params: cycleParams,
  body: z.object({ opensOn: day, closesOn: day }),
  run: (ctx, { cycle = "" }, input) => createReviewRound(ctx, cycle, input),
});

const ROUND_STEPS = {
  tanggal: changeRoundDays,
  usulkan: proposeRoundRaters,
  buka: openReviewRound,
  tutup: closeReviewRound,
};

addAct(reviewRounds, {
  path: "/rounds/{cycle}/step",
  summary: "Propose raters, open or close a round, or change its days",
  params: cycleParams,
  body: z.object({
    version,
    action: z.enum(Object.keys(ROUND_STEPS)),
    opensOn: day.optional(),
    closesOn: day.optional(),
    confirmed: z.boolean().optional().openapi({
      description: "Closing before the last day, or while answers are missing, is to be confirmed.",
    }),
  }),
  run: (ctx, { cycle = "" }, input) => runStep(ROUND_STEPS, ctx, cycle, input),
});
