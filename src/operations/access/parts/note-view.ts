import type { Actor } from "#core/access/roles.ts";
import { insertRecordView } from "#db/queries/access/record-views.ts";
import { write } from "#db/write.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

/** Tells the person that somebody else has read this part of his record. */
export async function noteView(
  ctx: Context,
  actor: Actor,
  employeeId: string,
  part: string,
): Promise<void> {
  if (actor.employee?.id === employeeId) return;
  const { accountId, name: accountName } = actor;
  const viewedOn = await localToday(ctx);
  const view = { employeeId, accountId, accountName, part, viewedOn, at: ctx.now() };
  await write(ctx.db, [insertRecordView(ctx.db, view)]);
}
