import { z } from "zod";
import { can, reach } from "#core/access/policy.ts";
import { conflictedUnits } from "#core/access/screening-conflict.ts";
import {
  type CommentScope,
  type CommentView,
  countComments,
  listScreenedComments,
  listWaitingComments,
} from "#db/queries/responses/comments.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { withDueSteps } from "#operations/satisfaction/parts/with-due-steps.ts";

const PAGE = 30;
const STATES = ["waiting", "shown", "hidden"] as const;
type CommentState = (typeof STATES)[number];

const querySchema = z.object({
  state: z.enum(STATES).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export interface CommentQueue {
  state: CommentState;
  items: CommentView[];
  /** What the reader may see; readers who do not screen have only `shown`. */
  counts: Partial<Record<CommentState, number>>;
  mayScreen: boolean;
  /** Waiting comments that others must screen, because the reader belongs to the unit. */
  conflicted: number;
  page: number;
  pages: number;
}

/** The moderator's queue, the longest waiting first; for heads of units the comments that are shown. */
export async function listComments(ctx: Context, query: unknown): Promise<CommentQueue> {
  const actor = authoriseStaff(ctx, "comment.read");
  const mayScreen = can(actor, "comment.screen");
  await withDueSteps(ctx, null);
  const asked = querySchema.parse(query);
  const state = mayScreen ? (asked.state ?? "waiting") : "shown";
  const conflicts = conflictedUnits(actor);
  const read: CommentScope = { unitIds: reach(actor, "comment.read"), exceptUnitIds: [] };
  const screened = { unitIds: reach(actor, "comment.screen"), exceptUnitIds: conflicts };
  const scopeOf = (of: CommentState) => (of === "shown" ? read : screened);
  const counts = await countEach(ctx, mayScreen ? STATES : ["shown"], scopeOf);
  const pages = Math.max(1, Math.ceil((counts[state] ?? 0) / PAGE));
  const page = Math.min(asked.page, pages);
  return {
    state,
    counts,
    mayScreen,
    page,
    pages,
    items: await itemsOf(ctx, state, scopeOf(state), page),
    conflicted: mayScreen ? await countConflicted(ctx, screened.unitIds, conflicts) : 0,
  };
}

async function countEach(
  ctx: Context,
  states: readonly CommentState[],
  scopeOf: (state: CommentState) => CommentScope,
): Promise<Partial<Record<CommentState, number>>> {
  const counted = states.map(
    async (state) => [state, await countComments(ctx.db, state, scopeOf(state))] as const,
  );
  return Object.fromEntries(await Promise.all(counted));
}

function itemsOf(ctx: Context, state: CommentState, scope: CommentScope, page: number) {
  const part = { most: PAGE, skip: (page - 1) * PAGE };
  return state === "waiting"
    ? listWaitingComments(ctx.db, scope, part)
    : listScreenedComments(ctx.db, state, scope, part);
}

async function countConflicted(
  ctx: Context,
  unitIds: readonly string[] | null,
  conflicts: readonly string[],
): Promise<number> {
  const within = conflicts.filter((id) => unitIds === null || unitIds.includes(id));
  if (within.length === 0) return 0;
  return await countComments(ctx.db, "waiting", { unitIds: within, exceptUnitIds: [] });
}
