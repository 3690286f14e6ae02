import { drawComments, wordsIn } from "#core/responses/comment-urn.ts";
import { isStepDue, type LiveSteps, takeStep, without } from "#core/satisfaction/live-steps.ts";
import { emptyCommentUrn, readCommentUrn } from "#db/queries/responses/comment-urns.ts";
import {
  drawHeld,
  findLiveFigures,
  keepStep,
  listOpenCounts,
} from "#db/queries/satisfaction/live-figures.ts";
import { readExactCounts, readExactTotals } from "#db/queries/satisfaction/tallies.ts";
import { type Statement, write } from "#db/write.ts";
import type { Context } from "#operations/context.ts";

/**
 * Takes the steps that are due in open surveys: figures move on, and comments come out to be screened.
 * Safe to run at any time and twice at once. @param surveyIds null: in all
 */
export async function takeDueSteps(
  ctx: Context,
  surveyIds: readonly string[] | null = null,
): Promise<void> {
  const open = await listOpenCounts(ctx.db, surveyIds);
  const totals = await readExactTotals(
    ctx.db,
    open.map(({ surveyId }) => surveyId),
  );
  for (const { surveyId, counted } of open) {
    if (isStepDue(counted, totals.get(surveyId)?.n ?? 0)) await step(ctx, surveyId);
  }
}

async function step(ctx: Context, surveyId: string): Promise<void> {
  const [kept, { days: _, ...now }] = await Promise.all([
    findLiveFigures(ctx.db, surveyId),
    readExactCounts(ctx.db, surveyId),
  ]);
  const before = kept?.steps ?? (await beginning(ctx, surveyId, now));
  const row = {
    surveyId,
    step: (kept?.step ?? 0) + 1,
    counted: now.total.n,
    steps: takeStep(before, now),
  };
  await write(ctx.db, [keepStep(ctx.db, row), ...(await commentsOut(ctx, surveyId))]);
}

/** A survey whose answers came in before anybody took steps begins with all but five of them. */
async function beginning(
  ctx: Context,
  surveyId: string,
  now: LiveSteps["next"],
): Promise<LiveSteps | null> {
  const next = without(now, await drawHeld(ctx.db, surveyId));
  return isStepDue(0, next.total.n) ? { shown: null, next } : null;
}

async function commentsOut(ctx: Context, surveyId: string): Promise<Statement[]> {
  const urn = await readCommentUrn(ctx.db, surveyId);
  const drawn = drawComments(wordsIn(urn).map((text) => ({ id: ctx.newId(), text })));
  return drawn.out.length === 0 ? [] : emptyCommentUrn(surveyId, urn, drawn);
}
