import { OpenAPIHono, z } from "@hono/zod-openapi";
import { AppError } from "#core/app-error.ts";
import { ACHIEVEMENTS } from "#core/cycles/predicate.ts";
import { unitPackSchema } from "#core/evidence-packs/unit-pack.ts";
import { commentAchievement } from "#operations/achievements/comment-achievement.ts";
import {
  type AchievementLine,
  listUnitAchievements,
} from "#operations/achievements/list-unit-achievements.ts";
import { setAchievement } from "#operations/achievements/set-achievement.ts";
import { viewAchievement } from "#operations/achievements/view-achievement.ts";
import { exportUnitEvidence } from "#operations/evidence-packs/export-unit-evidence.ts";
import type { ApiEnv } from "./parts/api-env.ts";
import { addAct, addRead } from "./parts/staff-routes.ts";

const cycleParams = z.object({ cycle: z.string().openapi({ example: "2026-t3" }) });
const unitParams = cycleParams.extend({ unit: z.string().openapi({ description: "Slug" }) });

const version = z.int().openapi({ description: "To be sent back with the next act." });

const lineSchema = z.object({
  unit: z.string(),
  name: z.string(),
  percent: z.number().nullable().openapi({ description: "Weighted, of what is evidenced" }),
  evidencedWeight: z.number(),
  proposed: z.enum(ACHIEVEMENTS).nullable(),
  achievement: z.enum(ACHIEVEMENTS).nullable().openapi({ description: "As a person set it" }),
  missing: z.array(z.object({ indicator: z.string(), reason: z.string() })),
});

const lineOf = ({ unit, proposal, set, indicators }: AchievementLine) => ({
  unit: unit.slug,
  name: unit.name,
  percent: proposal.percent,
  evidencedWeight: proposal.evidencedWeight,
  proposed: proposal.achievement,
  achievement: set?.achievement ?? null,
  missing: indicators.flatMap(({ key, missing }) =>
    missing === null ? [] : [{ indicator: key, reason: missing }],
  ),
});

/** The units' achievements in a cycle, through the operations of the pages. */
export const achievements = new OpenAPIHono<ApiEnv>();

addRead(
  achievements,
  {
    path: "/cycles/{cycle}/units",
    summary: "Achievements within reach",
    params: cycleParams,
    answer: z.object({ items: z.array(lineSchema) }),
  },
  async ({ context, params: { cycle: siklus } }) => {
    const { cycle, lines } = await listUnitAchievements(context, { siklus: siklus ?? null });
    if (cycle?.key !== siklus) throw new AppError("not_found");
    return { items: lines.map(lineOf) };
  },
);

addRead(
  achievements,
  {
    path: "/cycles/{cycle}/units/{unit}",
    summary: "A unit's evidence: figures, sources with checksums, what was set",
    params: unitParams,
    answer: z.object({ checksum: z.string(), version, pack: unitPackSchema }),
  },
  async ({ context, params: { cycle = "", unit = "" } }) => {
    const { checksum, pack } = await exportUnitEvidence(context, cycle, unit);
    const view = await viewAchievement(context, cycle, unit);
    return { checksum, version: view.version, pack };
  },
);

addAct(achievements, {
  path: "/cycles/{cycle}/units/{unit}/achievement",
  summary: "Set a unit's achievement as the leader above it",
  params: unitParams,
  body: z.object({
    version,
    achievement: z.enum(ACHIEVEMENTS),
    reason: z.string().optional().openapi({ description: "Needed where it is not the proposal." }),
  }),
  run: (ctx, { cycle = "", unit = "" }, input) => setAchievement(ctx, cycle, unit, input),
});

addAct(achievements, {
  path: "/cycles/{cycle}/units/{unit}/comment",
  summary: "Comment on the figures as the head of the unit, before anything is set",
  params: unitParams,
  body: z.object({ version, comment: z.string() }),
  run: (ctx, { cycle = "", unit = "" }, input) => commentAchievement(ctx, cycle, unit, input),
});
