import { expect, test } from "vitest";
import { isAppError } from "#core/app-error.ts";
import type { Database } from "#db/client.ts";
import type { Context } from "#operations/context.ts";
import { changeRoundDays } from "#operations/reviews/change-round-days.ts";
import { closeReviewRound } from "#operations/reviews/close-review-round.ts";
import { confirmAllRaters } from "#operations/reviews/confirm-all-raters.ts";
import { confirmRaters } from "#operations/reviews/confirm-raters.ts";
import { createReviewRound } from "#operations/reviews/create-review-round.ts";
import { listRaterConfirmations } from "#operations/reviews/list-rater-confirmations.ts";
import { listReviewComments } from "#operations/reviews/list-review-comments.ts";
import { listReviewRequests } from "#operations/reviews/list-review-requests.ts";
import { listReviewRounds } from "#operations/reviews/list-review-rounds.ts";
import { openReviewRound } from "#operations/reviews/open-review-round.ts";
import { proposeRoundRaters } from "#operations/reviews/propose-round-raters.ts";
import { screenReviewComment } from "#operations/reviews/screen-review-comment.ts";
import { submitReview } from "#operations/reviews/submit-review.ts";
import { viewRaterChoice } from "#operations/reviews/view-rater-choice.ts";
import { viewReviewComment } from "#operations/reviews/view-review-comment.ts";
import { viewReviewForm } from "#operations/reviews/view-review-form.ts";
import { viewReviewRound } from "#operations/reviews/view-review-round.ts";
import { viewReviewSummary } from "#operations/reviews/view-review-summary.ts";
import { testContext } from "#tests/support/context.ts";
import {
  appraisalId,
  asPerson,
  CYCLE,
  evaluationDatabase,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import {
  answer,
  moveRound,
  openRound,
  planRound,
  reviewForm,
} from "#tests/support/fixtures/review-fixture.ts";

const PEOPLE = [
  "sekda",
  "kadis",
  "kabid",
  "rina",
  "budi",
  "sari",
  "tono",
  "kauptd",
  "umar",
  "kaban",
  "dewi",
  "organisasi",
  "inspektorat",
  "admin",
];
const EMPLOYEES = PEOPLE.slice(0, 11);
const ASSESSORS = ["sekda", "kadis", "kabid", "kauptd", "kaban"];

/** Who gets past the door; whatever else is wrong with the request does not matter here. */
async function allowed(db: Database, act: (ctx: Context) => Promise<unknown>): Promise<string[]> {
  const open: string[] = [];
  for (const key of PEOPLE) {
    const refused = await act(await asPerson(db, key)).then(
      () => false,
      (error: unknown) => isAppError(error) && error.code === "forbidden",
    );
    if (!refused) open.push(key);
  }
  await expect(act(testContext(db))).rejects.toMatchObject({ code: "unauthenticated" });
  return open;
}

test("only the personnel office plans, opens, closes and counts rounds", async () => {
  const db = await evaluationDatabase();
  for (const act of [
    listReviewRounds,
    (ctx: Context) => viewReviewRound(ctx, CYCLE),
    (ctx: Context) => createReviewRound(ctx, CYCLE, {}),
    (ctx: Context) => changeRoundDays(ctx, CYCLE, {}),
    (ctx: Context) => proposeRoundRaters(ctx, CYCLE, {}),
    (ctx: Context) => openReviewRound(ctx, CYCLE, {}),
    (ctx: Context) => closeReviewRound(ctx, CYCLE, {}),
  ]) {
    expect(await allowed(db, act)).toEqual(["dewi"]);
  }
});

test("only a person's assessor settles who is asked about him", async () => {
  const db = await evaluationDatabase();
  await planRound(db);
  const rina = appraisalId("rina");
  expect(await allowed(db, (ctx) => viewRaterChoice(ctx, rina))).toEqual(["kabid"]);
  expect(await allowed(db, (ctx) => confirmRaters(ctx, rina, {}))).toEqual(["kabid"]);
  expect(await allowed(db, (ctx) => viewRaterChoice(ctx, appraisalId("kabid")))).toEqual(["kadis"]);
  expect(await allowed(db, (ctx) => viewRaterChoice(ctx, appraisalId("sekda")))).toEqual([]);
  expect(await allowed(db, (ctx) => listRaterConfirmations(ctx, CYCLE))).toEqual(ASSESSORS);
  expect(await allowed(db, (ctx) => confirmAllRaters(ctx, CYCLE))).toEqual(ASSESSORS);
});

test("only who is asked answers, the person himself included", async () => {
  const db = await evaluationDatabase();
  await openRound(db);
  const about = (key: string) => (ctx: Context) => viewReviewForm(ctx, appraisalId(key));
  expect(await allowed(db, about("rina"))).toEqual(["kabid", "rina", "budi", "sari", "tono"]);
  // One head above another office and four of his own people: asked together.
  expect(await allowed(db, about("kabid"))).toEqual([
    "kadis",
    "kabid",
    "rina",
    "budi",
    "sari",
    "tono",
    "kauptd",
  ]);
  // Nobody beside him: not even his one subordinate's colleague is asked.
  expect(await allowed(db, about("umar"))).toEqual(["kauptd", "umar"]);
  expect(await allowed(db, (ctx) => submitReview(ctx, appraisalId("rina"), {}))).toEqual([
    "kabid",
    "rina",
    "budi",
    "sari",
    "tono",
  ]);
  expect(await allowed(db, listReviewRequests)).toEqual(EMPLOYEES);
});

test("a summary is for the person, his assessor and the superior above", async () => {
  const db = await evaluationDatabase();
  const about = (key: string) => (ctx: Context) => viewReviewSummary(ctx, appraisalId(key));
  expect(await allowed(db, about("rina"))).toEqual(["kadis", "kabid", "rina"]);
  expect(await allowed(db, about("kadis"))).toEqual(["sekda", "kadis"]);
  expect(await allowed(db, about("dewi"))).toEqual(["sekda", "kaban", "dewi"]);
});

test("only the personnel office screens, and nobody what is said about himself", async () => {
  const db = await evaluationDatabase();
  await openRound(db);
  await answer(db, "budi", "rina", reviewForm(3, { strength: "Sabar." }));
  await answer(db, "kaban", "dewi", reviewForm(3, { strength: "Teliti." }));
  await moveRound(db, "tutup");
  const { rows } = await db.client.execute("SELECT id, text FROM review_comments");
  const idOf = (text: string) => String(rows.find((row) => row.text === text)?.id);
  expect(await allowed(db, listReviewComments)).toEqual(["dewi"]);
  expect(await allowed(db, (ctx) => viewReviewComment(ctx, idOf("Sabar.")))).toEqual(["dewi"]);
  expect(await allowed(db, (ctx) => screenReviewComment(ctx, idOf("Sabar."), {}))).toEqual([
    "dewi",
  ]);
  expect(await allowed(db, (ctx) => viewReviewComment(ctx, idOf("Teliti.")))).toEqual([]);
  expect(await allowed(db, (ctx) => screenReviewComment(ctx, idOf("Teliti."), {}))).toEqual([]);
  const queue = await listReviewComments(await asPerson(db, "dewi"));
  expect(queue.comments.map(({ comment }) => comment.text)).toEqual(["Sabar."]);
  expect(queue).toMatchObject({ waiting: 1, forOthers: 1 });
});
