import { parse } from "#core/parse.ts";
import { replySchema } from "#core/topics/screening-input.ts";
import { updateReply } from "#db/queries/topics/screening.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { openScreenableReply } from "./parts/open-screenable-reply.ts";

/** A moderator lets the public read a reply, in the words he leaves, or hides it with a reason. */
export async function screenReply(ctx: Context, id: string, input: unknown): Promise<Result<null>> {
  const { actor, reply } = await openScreenableReply(ctx, id);
  const parsed = parse(replySchema, input);
  if (!parsed.ok) return parsed;
  const { decision, version } = parsed.value;
  const after =
    decision === "show"
      ? { state: "shown" as const, publicText: parsed.value.publicText, reasonClass: null }
      : { state: "hidden" as const, publicText: null, reasonClass: parsed.value.rejectReason };
  await write(ctx.db, [
    updateReply(ctx.db, id, after),
    auditChange(ctx, actor, ["reply", id, version], `reply.${decision}`, {
      before: { state: reply.state },
      after: { state: after.state, masked: decision === "show" && after.publicText !== reply.text },
      ...(after.reasonClass !== null && { reason: after.reasonClass }),
    }),
  ]);
  return success(null);
}
