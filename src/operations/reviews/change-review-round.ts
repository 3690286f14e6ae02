import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { closingCheck } from "#core/reviews/closing-check.ts";
import { roundChangeSchema } from "#core/reviews/round-input.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import {
  type CycleRound,
  findRound,
  insertRaters,
  listPlaces,
  listRatersOfCycle,
  type RoundRow,
  updateRound,
} from "#db/queries/reviews/review-rounds.ts";
import { countForms } from "#db/queries/reviews/review-urns.ts";
import { forgetOrder, type Statement, write } from "#db/write.ts";
import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";
import { message } from "#lib/text/message.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { proposedRaters } from "./parts/proposed-raters.ts";
import { closing, opening } from "./parts/review-round-moves.ts";

type Planned = CycleRound & { round: RoundRow };
type Change = { statements: Statement[]; after: Partial<RoundRow> & { proposed?: number } };

/**
 * Changes the days of a planned round, proposes raters for those who have none, opens or closes it.
 * A closed round is never opened again: it has forgotten who answered. So closing it early, or while
 * answers are missing, is to be confirmed.
 */
export async function changeReviewRound(
  ctx: Context,
  cycleKey: string,
  input: unknown,
): Promise<Result<{ key: string }>> {
  const actor = authoriseEverywhere(ctx, "review.manage");
  const found = await findRound(ctx.db, cycleKey);
  if (found === undefined || found.round === null) throw new AppError("not_found");
  const planned = { ...found, round: found.round };
  const parsed = parse(roundChangeSchema, input);
  if (!parsed.ok) return parsed;
  const { action, version: seq } = parsed.value;
  if (planned.round.state !== (action === "tutup" ? "open" : "draft")) {
    return failure({ "": "review-round.wrong-state" });
  }
  const unconfirmed = await needsConfirmation(ctx, planned, parsed.value);
  if (unconfirmed !== null) return failure(unconfirmed);
  const { statements, after } = await decide(ctx, planned, parsed.value);
  const subject = { subjectKind: "review-round", subjectId: planned.cycle.id, seq };
  const audit = { ...subject, action: ACTIONS[action], before: planned.round, after };
  // First the lock: whoever comes second must not touch anything.
  await write(ctx.db, [appendAudit(ctx.db, actor, ctx.now(), audit), ...statements]);
  await forgetOrder(ctx.db);
  return success({ key: planned.cycle.key });
}

const ACTIONS = {
  tanggal: "review-round.change",
  usulkan: "review-round.propose",
  buka: "review-round.open",
  tutup: "review-round.close",
} as const;

type Input = {
  action: keyof typeof ACTIONS;
  opensOn?: string;
  closesOn?: string;
  confirmed?: boolean;
};

async function needsConfirmation(
  ctx: Context,
  { cycle, round }: Planned,
  { action, confirmed }: Input,
): Promise<FieldErrors | null> {
  if (action !== "tutup" || confirmed) return null;
  const [raters, answered, today] = await Promise.all([
    listRatersOfCycle(ctx.db, cycle.id),
    countForms(ctx.db, cycle.id),
    localToday(ctx),
  ]);
  const counts = { asked: raters.length, answered };
  const { asks, missing } = closingCheck(counts, { closesOn: round.closesOn, today });
  return asks ? { confirmed: message("review-round.unconfirmed", { missing }) } : null;
}

async function decide(ctx: Context, planned: Planned, input: Input): Promise<Change> {
  const { id, key } = planned.cycle;
  if (input.action === "buka") {
    return { statements: await opening(ctx, planned), after: { state: "open" } };
  }
  if (input.action === "tutup") {
    return { statements: await closing(ctx, id), after: { state: "closed" } };
  }
  if (input.action === "usulkan") {
    const known = new Set((await listRatersOfCycle(ctx.db, id)).map((each) => each.appraisalId));
    const rows = proposedRaters(await listPlaces(ctx.db, id), key, known);
    return { statements: [insertRaters(rows)], after: { proposed: rows.length } };
  }
  const { opensOn = planned.round.opensOn, closesOn = planned.round.closesOn } = input;
  return {
    statements: [updateRound(ctx.db, id, { opensOn, closesOn })],
    after: { opensOn, closesOn },
  };
}
