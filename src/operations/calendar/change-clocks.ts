import { z } from "zod";
import { parse } from "#core/parse.ts";
import { CLOCK_KINDS, clocksSchema } from "#core/topics/clock-input.ts";
import { versionSchema } from "#core/version.ts";
import { forgetCalendar, readCalendar, saveClock } from "#db/queries/calendar/calendar.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const inputSchema = z.object({ version: versionSchema, ...clocksSchema.shape });

/**
 * Sets how many working days each kind may take. Posts that are there keep the dates their authors
 * were told; the new clocks count for posts from now on.
 */
export async function changeClocks(ctx: Context, input: unknown): Promise<Result<null>> {
  const actor = authoriseEverywhere(ctx, "topic.settings");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...after } = parsed.value;
  const { clocks: before } = await readCalendar(ctx.db);
  await write(ctx.db, [
    ...CLOCK_KINDS.map((kind) => saveClock(ctx.db, kind, after[kind])),
    auditChange(ctx, actor, ["topic-clocks", "all", version], "topic-clocks.change", {
      before,
      after,
    }),
  ]);
  forgetCalendar(ctx.db);
  return success(null);
}
