import { z } from "zod";
import { ACTION_STATES, type ActionState, isOverdue } from "#core/actions/action-state.ts";
import { type FollowUpShare, followUpShare } from "#core/actions/follow-up-share.ts";
import { type FullAction, listActions } from "#db/queries/actions/follow-up-actions.ts";
import type { UnitListItem } from "#db/queries/units/units.ts";
import { unitsForActions } from "#operations/actions/parts/units-for-actions.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

const filterSchema = z.object({
  unit: z.string().max(100).catch(""),
  status: z
    .enum([...ACTION_STATES, "terlambat"])
    .optional()
    .catch(undefined),
});

export interface ActionBoard {
  filter: { unit: string; state: ActionState | "terlambat" | undefined };
  units: UnitListItem[];
  actions: (FullAction & { overdue: boolean })[];
  /** Of the chosen units, whatever state is chosen. */
  share: FollowUpShare;
}

/** The follow-up plans within reach. An unknown filter counts as none. */
export async function actionBoard(ctx: Context, input: unknown): Promise<ActionBoard> {
  const { unit: wanted, status } = filterSchema.parse(input);
  const [units, today] = await Promise.all([unitsForActions(ctx), localToday(ctx)]);
  const unit = units.find(({ slug }) => slug === wanted);
  const unitIds = unit === undefined ? units.map(({ id }) => id) : [unit.id];
  const all = (await listActions(ctx.db, { unitIds })).map((full) => ({
    ...full,
    overdue: isOverdue(full.action, today),
  }));
  const share = followUpShare(
    all.map(({ action }) => action),
    today,
  );
  const actions = all.filter(({ action, overdue }) =>
    status === "terlambat" ? overdue : status === undefined || action.state === status,
  );
  return { filter: { unit: unit?.slug ?? "", state: status }, units, actions, share };
}
