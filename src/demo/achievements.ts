import type { Actor } from "#core/access/roles.ts";
import type { Achievement } from "#core/cycles/predicate.ts";
import type { Database } from "#db/client.ts";
import { findAccountByUsername, findActor } from "#db/queries/access/accounts.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { listCycleSurveys } from "#db/queries/achievements/achievements.ts";
import { listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import { type FullCycle, listCycles } from "#db/queries/cycles/cycles.ts";
import { endStates, finishStatements } from "#db/seed/demo/evaluations/cycles.ts";
import { write } from "#db/write.ts";
import { DAY } from "#lib/dates/day.ts";
import { randomFrom } from "#lib/seeded-random.ts";
import { commentAchievement } from "#operations/achievements/comment-achievement.ts";
import {
  type AchievementLine,
  listUnitAchievements,
} from "#operations/achievements/list-unit-achievements.ts";
import { setAchievement } from "#operations/achievements/set-achievement.ts";
import type { Context } from "#operations/context.ts";
import { demoContext } from "./demo-context.ts";

const HEAD = { username: "kepala.disdukcapil", unit: "disdukcapil" };
const LEADER = "sekda";

/**
 * Sets the achievements of the demo's past cycles through the same operation as the leader above,
 * three weeks after each cycle.
 */
export async function achieveDemo(db: Database, now: Date): Promise<void> {
  const [leader, head] = await Promise.all([actorOf(db, LEADER), actorOf(db, HEAD.username)]);
  const ends = endStates(now);
  const past = (await listCycles(db)).filter(
    ({ cycle }) => cycle.state === "assessing" && ends.get(cycle.id) !== "assessing",
  );
  for (const full of past) {
    const at = (days: number) =>
      new Date(Math.min(Date.parse(full.cycle.endsOn) + days * DAY, now.getTime()));
    await comment(demoContext(db, head, at(14)), full);
    const ctx = demoContext(db, leader, at(21));
    const { lines } = await listUnitAchievements(ctx, { siklus: full.cycle.key });
    const units = await unitsOf(db, full);
    for (const line of lines.filter(({ unit }) => units.has(unit.id))) await set(ctx, full, line);
  }
}

/** Brings every cycle to where it stands today, once what is done while it is assessed is done. */
export const finishDemoCycles = (db: Database, now: Date): Promise<void> =>
  write(db, finishStatements(now));

async function actorOf(db: Database, username: string): Promise<Actor | null> {
  const account = await findAccountByUsername(db, username);
  return account === undefined ? null : await findActor(db, account.id);
}

/** Ids of units that asked citizens in this cycle, and of those whose heads it judges. */
async function unitsOf(db: Database, { cycle }: FullCycle): Promise<Set<string>> {
  const surveys = await listCycleSurveys(db, cycle, null);
  const people = await listAppraisals(db, { cycleId: cycle.id });
  const headed = people.filter(
    ({ appraisal }) => appraisal.isHead && appraisal.assessorId !== null,
  );
  return new Set([...surveys.map(({ unitId }) => unitId), ...headed.map(({ unit }) => unit.id)]);
}

const versionOf = async (ctx: Context, { cycle }: FullCycle, slug: string): Promise<string> =>
  String(await auditVersion(ctx.db, "achievement", `${cycle.key}/${slug}`));

async function comment(ctx: Context, full: FullCycle): Promise<void> {
  const version = await versionOf(ctx, full, HEAD.unit);
  await commentAchievement(ctx, full.cycle.key, HEAD.unit, {
    version,
    comment:
      "Warga paling sering meminta waktu tunggu yang pasti. Sejak nomor antrean daring dipakai, antrean pagi berkurang; kami melanjutkannya di loket akta.",
  });
}

async function set(ctx: Context, full: FullCycle, line: AchievementLine): Promise<void> {
  const { proposal } = line;
  const { slug } = line.unit;
  const version = await versionOf(ctx, full, slug);
  const chance = randomFrom(`achievement ${full.cycle.key} ${slug}`).between(1, 12);
  const chosen = chance === 1 ? lenient(proposal) : decision(proposal);
  await setAchievement(ctx, full.cycle.key, slug, { version, ...chosen });
}

type Proposal = AchievementLine["proposal"];
interface Decision {
  achievement: Achievement;
  reason: string;
}

/** Most leaders follow the proposal; without one they say what they went by. */
function decision({ achievement, grade }: Proposal): Decision {
  if (achievement !== null) return { achievement, reason: "" };
  return {
    achievement: grade === "C" || grade === "D" ? "needs-improvement" : "good",
    reason:
      "Bukti belum lengkap, jadi tidak ada usulan. Ditetapkan dari indeks yang ada dan laporan kegiatan yang dibahas bersama kepala unit.",
  };
}

/** Now and then a leader differs, with his reason. */
function lenient(proposal: Proposal): Decision {
  if (proposal.achievement !== "needs-improvement") return decision(proposal);
  return {
    achievement: "good",
    reason:
      "Gangguan jaringan pusat selama dua minggu menurunkan ketepatan waktu dan bukan karena kinerja unit; hasil kerja lainnya sesuai sasaran.",
  };
}
