import type { AchievementBasis } from "#core/achievements/achievement-basis.ts";
import {
  decideAchievement,
  isOpen,
  setAchievementSchema,
} from "#core/achievements/achievement-input.ts";
import { judgeUnit } from "#core/achievements/judge-unit.ts";
import { parse } from "#core/parse.ts";
import { upsertAchievement } from "#db/queries/achievements/achievements.ts";
import { isHeadSigned } from "#db/queries/appraisals/appraisals.ts";
import { write } from "#db/write.ts";
import { canonicalJson } from "#lib/canonical-json.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { sha256 } from "#lib/sha256.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { type OpenedAchievement, openAchievement } from "./parts/open-achievement.ts";
import { unitEvidence } from "./parts/unit-evidence.ts";

/**
 * The leader above sets a unit's achievement while the cycle is assessed: the system proposes, a
 * person decides. What it rested on is frozen with it. Setting again replaces it until the cycle
 * moves on (the database refuses afterwards).
 */
export async function setAchievement(
  ctx: Context,
  cycleKey: string,
  unitSlug: string,
  input: unknown,
): Promise<Result<{ checksum: string }>> {
  const opened = await openAchievement(ctx, "set", cycleKey, unitSlug);
  const parsed = parse(setAchievementSchema, input);
  if (!parsed.ok) return parsed;
  const { actor, cycle, unit, row, subjectId } = opened;
  if (!isOpen("set", cycle.state, false)) return failure({ "": "achievement.not-open" });
  const { asOf, ...figures } = await figuresOf(ctx, opened);
  const decided = decideAchievement(figures.proposal.achievement, parsed.value);
  if (!decided.ok) return decided;
  const changes = row?.achievement != null && row.achievement !== decided.value.achievement;
  if (changes && (await isHeadSigned(ctx.db, cycle.id, unit.id))) {
    return failure({ achievement: "appraisal.head-signed" });
  }
  const at = ctx.now();
  const basis = basisOf(opened, { ...figures, asOf, ...decided.value, setAt: at.toISOString() });
  const checksum = sha256(basis);
  const values = { ...decided.value, setBy: actor.accountId, setByName: actor.name, setAt: at };
  const audit = auditChange(
    ctx,
    actor,
    ["achievement", subjectId, parsed.value.version],
    "achievement.set",
    {
      before:
        row?.achievement == null ? null : { achievement: row.achievement, reason: row.reason },
      after: { ...decided.value, checksum },
      at,
    },
  );
  await write(ctx.db, [upsertAchievement(ctx.db, cycle.id, unit.id, { ...values, basis }), audit]);
  return success({ checksum });
}

async function figuresOf(ctx: Context, { cycle, method, unit }: OpenedAchievement) {
  const evidence = (await unitEvidence(ctx, cycle, unit.id))(unit.id);
  return { ...judgeUnit(method.definition, evidence), asOf: evidence.asOf };
}

function basisOf(
  { cycle, method, unit }: OpenedAchievement,
  decided: Pick<
    AchievementBasis,
    "indicators" | "proposal" | "asOf" | "achievement" | "reason" | "setAt"
  >,
): string {
  const { key, kind, startsOn, endsOn } = cycle;
  const basis: AchievementBasis = {
    format: "tanggap-achievement/1",
    cycle: { key, kind, startsOn, endsOn },
    unit: { slug: unit.slug, name: unit.name },
    method: {
      key: method.key,
      version: method.version,
      legalBasis: method.definition.legalBasis,
    },
    ...decided,
  };
  return canonicalJson(basis);
}
