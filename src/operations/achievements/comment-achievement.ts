import { headCommentSchema, isOpen } from "#core/achievements/achievement-input.ts";
import { parse } from "#core/parse.ts";
import { upsertAchievement } from "#db/queries/achievements/achievements.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { openAchievement } from "./parts/open-achievement.ts";

/** The head of the unit says what he thinks of the figures, before the leader above sets anything. */
export async function commentAchievement(
  ctx: Context,
  cycleKey: string,
  unitSlug: string,
  input: unknown,
): Promise<Result<null>> {
  const opened = await openAchievement(ctx, "comment", cycleKey, unitSlug);
  const parsed = parse(headCommentSchema, input);
  if (!parsed.ok) return parsed;
  const { actor, cycle, unit, row, subjectId } = opened;
  const isSet = row?.achievement != null;
  if (!isOpen("comment", cycle.state, isSet)) return failure({ "": "achievement.not-open" });
  const { comment: headComment, version } = parsed.value;
  const headCommentAt = headComment === null ? null : ctx.now();
  const audit = auditChange(
    ctx,
    actor,
    ["achievement", subjectId, version],
    "achievement.comment",
    { before: { headComment: row?.headComment ?? null }, after: { headComment } },
  );
  await write(ctx.db, [
    upsertAchievement(ctx.db, cycle.id, unit.id, { headComment, headCommentAt }),
    audit,
  ]);
  return success(null);
}
