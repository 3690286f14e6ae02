import { isOpen, targetsSchema } from "#core/achievements/achievement-input.ts";
import { parse } from "#core/parse.ts";
import { listUnitIndicators, upsertUnitIndicator } from "#db/queries/achievements/achievements.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { openAchievement } from "./parts/open-achievement.ts";

/** The bureau sets a unit's targets where they differ from the method's; empty ones go back to it. */
export async function planIndicators(
  ctx: Context,
  cycleKey: string,
  unitSlug: string,
  input: unknown,
): Promise<Result<null>> {
  const opened = await openAchievement(ctx, "plan", cycleKey, unitSlug);
  const { actor, cycle, method, unit, row, subjectId } = opened;
  const parsed = parse(targetsSchema(method.definition), input);
  if (!parsed.ok) return parsed;
  const isSet = row?.achievement != null;
  if (!isOpen("plan", cycle.state, isSet)) return failure({ "": "achievement.not-open" });
  const { targets, version } = parsed.value;
  const stored = await listUnitIndicators(ctx.db, cycle.id, [unit.id]);
  const before = Object.fromEntries(
    Object.keys(targets).map((key) => [
      key,
      stored.find(({ indicatorKey }) => indicatorKey === key)?.target ?? null,
    ]),
  );
  const changed = Object.entries(targets).filter(([key, target]) => before[key] !== target);
  const audit = auditChange(ctx, actor, ["achievement", subjectId, version], "achievement.plan", {
    before,
    after: targets,
  });
  const key = { cycleId: cycle.id, unitId: unit.id };
  await write(ctx.db, [
    ...changed.map(([indicatorKey, target]) =>
      upsertUnitIndicator(ctx.db, { ...key, indicatorKey }, { target }),
    ),
    audit,
  ]);
  return success(null);
}
