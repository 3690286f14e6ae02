import type { Actor } from "#core/access/roles.ts";
import { screeningRight } from "#core/access/topic-screening.ts";
import { listWaiting, type WaitingRow } from "#db/queries/topics/screening.ts";
import type { Context } from "#operations/context.ts";

export interface WaitingItem extends WaitingRow {
  locked: boolean;
}

/** What waits for this moderator, and, locked, what he must leave to others. */
export async function waitingItems(ctx: Context, actor: Actor): Promise<WaitingItem[]> {
  const rows = await listWaiting(ctx.db);
  return rows.flatMap((row) => {
    const right = screeningRight(actor, row.unitIds.split(" ").filter(Boolean));
    return right === "elsewhere" ? [] : [{ ...row, locked: right === "locked" }];
  });
}
