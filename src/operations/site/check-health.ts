import { findGovernment } from "#db/queries/government/government.ts";
import { noteHealth } from "#db/queries/site/health.ts";
import { write } from "#db/write.ts";
import type { Context } from "#operations/context.ts";

/** How long a proof of writing counts, in milliseconds: whoever asks more often costs nothing more. */
const COUNTS = 5_000;
const MEMORY = "proof-of-writing";

/**
 * Is the portal ready: can its database be read, and written?
 * @throws AppError `unavailable` while it cannot
 */
export async function checkHealth(ctx: Context): Promise<{ status: "ok" }> {
  await findGovernment(ctx.db);
  await proveWriting(ctx);
  return { status: "ok" };
}

/** One proof at a time, a failed one is tried again by the next who asks. */
function proveWriting(ctx: Context): Promise<void> {
  const now = ctx.now().getTime();
  const memory = ctx.db.memories.of<Promise<void>>(MEMORY, COUNTS, 1);
  const known = memory.get("", now);
  if (known !== undefined && ctx.db.commits.failure === null) return known;
  const proof = write(ctx.db, [noteHealth(ctx.db, ctx.now())]);
  memory.set("", proof, now);
  proof.catch(() => ctx.db.memories.forget(MEMORY));
  return proof;
}
