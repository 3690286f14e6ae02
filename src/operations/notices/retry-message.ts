import { z } from "zod";
import { AppError, found } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { findMessage, waitAgain } from "#db/queries/notices/outbox.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const inputSchema = z.object({ message: z.string("error.required").min(1).max(40) });

/**
 * Lets a failed message wait again, with all its tries.
 * @throws AppError `conflict` when it has not failed (any more)
 */
export async function retryMessage(ctx: Context, input: unknown): Promise<Result<null>> {
  const actor = authoriseEverywhere(ctx, "outbox.read");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const message = found(await findMessage(ctx.db, parsed.value.message));
  if (message.state !== "failed") throw new AppError("conflict");
  await write(ctx.db, [
    waitAgain(ctx.db, message.id, ctx.now()),
    auditChange(
      ctx,
      actor,
      ["outbox", message.id, await auditVersion(ctx.db, "outbox", message.id)],
      "outbox.retry",
      { before: { state: "failed" }, after: { state: "waiting" } },
    ),
  ]);
  return success(null);
}
