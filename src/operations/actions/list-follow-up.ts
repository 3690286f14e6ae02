import { type FollowUpShare, followUpShare } from "#core/actions/follow-up-share.ts";
import { listActions } from "#db/queries/actions/follow-up-actions.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { type PublicAction, publicAction } from "./parts/public-action.ts";

export interface FollowUpOverview {
  /** Of all units together. */
  share: FollowUpShare;
  units: { unit: { slug: string; name: string }; share: FollowUpShare }[];
  /** Finished last, with what citizens had said. */
  latest: PublicAction[];
}

/** How far the whole government is with what it promised in public. */
export async function listFollowUp(ctx: Context): Promise<FollowUpOverview> {
  authorise(ctx, "consultation.read");
  const [rows, today] = await Promise.all([
    listActions(ctx.db, { publicOnly: true }),
    localToday(ctx),
  ]);
  const actions = rows.map(publicAction);
  const byUnit = Map.groupBy(actions, ({ unit }) => unit.slug);
  const units = [...byUnit.values()].flatMap((of) =>
    of.slice(0, 1).map(({ unit }) => ({ unit, share: followUpShare(of, today) })),
  );
  const latest = actions
    .filter(({ state }) => state === "done")
    .toSorted((a, b) => (b.doneOn ?? "").localeCompare(a.doneOn ?? ""))
    .slice(0, 4);
  return { share: followUpShare(actions, today), units, latest };
}
