import { checkReports, isOpen, reportsSchema } from "#core/achievements/achievement-input.ts";
import { parse } from "#core/parse.ts";
import { listUnitIndicators, upsertUnitIndicator } from "#db/queries/achievements/achievements.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { openAchievement } from "./parts/open-achievement.ts";

/** The unit's head reports realisations that no publication holds, each with evidence. */
export async function reportIndicators(
  ctx: Context,
  cycleKey: string,
  unitSlug: string,
  input: unknown,
): Promise<Result<null>> {
  const opened = await openAchievement(ctx, "report", cycleKey, unitSlug);
  const { actor, cycle, method, unit, row, subjectId } = opened;
  const parsed = parse(reportsSchema(method.definition), input);
  if (!parsed.ok) return parsed;
  const isSet = row?.achievement != null;
  if (!isOpen("report", cycle.state, isSet)) return failure({ "": "achievement.not-open" });
  const checked = checkReports(parsed.value.reports);
  if (!checked.ok) return checked;
  const stored = await listUnitIndicators(ctx.db, cycle.id, [unit.id]);
  const before = stored.filter(({ indicatorKey }) => Object.hasOwn(checked.value, indicatorKey));
  const audit = auditChange(
    ctx,
    actor,
    ["achievement", subjectId, parsed.value.version],
    "achievement.report",
    { before: before.length === 0 ? null : before, after: checked.value },
  );
  const key = { cycleId: cycle.id, unitId: unit.id };
  await write(ctx.db, [
    ...Object.entries(checked.value).map(([indicatorKey, values]) =>
      upsertUnitIndicator(ctx.db, { ...key, indicatorKey }, values),
    ),
    audit,
  ]);
  return success(null);
}
