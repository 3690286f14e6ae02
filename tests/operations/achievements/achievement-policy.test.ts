import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { commentAchievement } from "#operations/achievements/comment-achievement.ts";
import { compareAchievements } from "#operations/achievements/compare-achievements.ts";
import { exportAchievementBasis } from "#operations/achievements/export-achievement-basis.ts";
import { listUnitAchievements } from "#operations/achievements/list-unit-achievements.ts";
import { planIndicators } from "#operations/achievements/plan-indicators.ts";
import { reportIndicators } from "#operations/achievements/report-indicators.ts";
import { setAchievement } from "#operations/achievements/set-achievement.ts";
import { viewAchievement } from "#operations/achievements/view-achievement.ts";
import type { Context } from "#operations/context.ts";
import { testContext } from "#tests/support/context.ts";
import { achievementDatabase } from "#tests/support/fixtures/achievement-fixture.ts";
import { asPerson, CYCLE } from "#tests/support/fixtures/evaluation-fixture.ts";

const EVERYBODY = [
  ...["sekda", "kadis", "kabid", "rina", "budi", "sari", "tono", "kauptd", "umar", "kaban", "dewi"],
  ...["organisasi", "inspektorat", "admin"],
];

type Try = (ctx: Context, unit: string) => Promise<unknown>;
const TRIES: Record<string, Try> = {
  list: (ctx) => listUnitAchievements(ctx, {}),
  compare: (ctx) => compareAchievements(ctx, {}),
  view: (ctx, unit) => viewAchievement(ctx, CYCLE, unit),
  basis: (ctx, unit) => exportAchievementBasis(ctx, CYCLE, unit),
  plan: (ctx, unit) => planIndicators(ctx, CYCLE, unit, null),
  report: (ctx, unit) => reportIndicators(ctx, CYCLE, unit, null),
  comment: (ctx, unit) => commentAchievement(ctx, CYCLE, unit, null),
  set: (ctx, unit) => setAchievement(ctx, CYCLE, unit, null),
};

/** Refused by access: anything else got past it. */
async function isRefused(attempt: Promise<unknown>): Promise<boolean> {
  try {
    await attempt;
    return false;
  } catch (error) {
    const { code } = error as { code?: string };
    return code === "forbidden" || code === "unauthenticated";
  }
}

async function allowed(db: Database, attempt: Try, unit: string): Promise<string[]> {
  const found: string[] = [];
  for (const person of EVERYBODY) {
    if (!(await isRefused(attempt(await asPerson(db, person), unit)))) found.push(person);
  }
  if (!(await isRefused(attempt(testContext(db), unit)))) found.push("a citizen");
  return found;
}

const OFFICES = ["dewi", "organisasi", "inspektorat"];

test.each([
  ["list", "dinas", ["sekda", "kadis", "kauptd", "kaban", ...OFFICES]],
  ["compare", "dinas", ["organisasi", "inspektorat"]],
  ["view", "dinas", ["sekda", "kadis", ...OFFICES]],
  ["view", "uptd", ["sekda", "kadis", "kauptd", ...OFFICES]],
  ["basis", "uptd", ["sekda", "kadis", "kauptd", ...OFFICES]],
  ["plan", "dinas", ["organisasi"]],
  ["report", "uptd", ["sekda", "kadis", "kauptd"]],
  ["comment", "dinas", ["kadis"]],
  ["comment", "uptd", ["kauptd"]],
  ["comment", "setda", ["sekda"]],
  ["set", "setda", []],
  ["set", "dinas", ["sekda"]],
  ["set", "bkpsdm", ["sekda"]],
  ["set", "uptd", ["sekda", "kadis"]],
] as const)("%s of %s is for exactly these people", async (name, unit, people) => {
  const db = await achievementDatabase();
  const attempt = TRIES[name];
  expect(attempt && (await allowed(db, attempt, unit))).toEqual(people);
});
