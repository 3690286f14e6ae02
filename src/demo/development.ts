import type { Database } from "#db/client.ts";
import { findAccountByUsername, findActor } from "#db/queries/access/accounts.ts";
import { type FullAppraisal, listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import { listCycles } from "#db/queries/cycles/cycles.ts";
import { COACHING_STORIES, coachingStatements } from "#db/seed/demo/evaluations/coachings.ts";
import { write } from "#db/write.ts";
import { DAY } from "#lib/dates/day.ts";
import { giveReward } from "#operations/development/give-reward.ts";
import { viewReward } from "#operations/development/view-reward.ts";
import { viewRewardBoard } from "#operations/development/view-reward-board.ts";
import { withdrawReward } from "#operations/development/withdraw-reward.ts";
import { demoContext } from "./demo-context.ts";

const ASSESSOR = "kabid.disdukcapil";
/** Who is coached in the stories that need an account, by its place among them. */
const COACHED = ["pegawai.disdukcapil", "petugas.disdukcapil"];
/** Closed coachings began with a result so many quarters earlier. */
const CLOSED_BEFORE = 2;
/** Rewards of so many cycles that are final; people of each. */
const REWARDED_CYCLES = 3;
const REWARDED_PEOPLE = 2;

/** What follows from the demo's results: coachings in every state, and rewards by the published criteria. */
export async function developDemo(db: Database, now: Date): Promise<void> {
  const finished = (await listCycles(db))
    .map(({ cycle }) => cycle)
    .filter(({ state }) => state === "final" || state === "archived");
  const quarters = finished.filter(({ kind }) => kind === "triwulan");
  const [latest, earlier = latest] = [quarters[0], quarters[CLOSED_BEFORE]];
  if (latest === undefined || earlier === undefined) return;
  await coach(db, [latest.id, earlier.id], now);
  for (const cycle of finished.slice(0, REWARDED_CYCLES)) {
    await reward(db, cycle);
  }
}

/** @param cycleIds of the results that coachings which go on, and those that are closed, began with */
async function coach(db: Database, cycleIds: readonly [string, string], now: Date): Promise<void> {
  const [people, before] = await Promise.all(
    cycleIds.map((cycleId) => listAppraisals(db, { cycleId })),
  );
  const coached = await coachedOf(db, people ?? []);
  const seeds = coached.flatMap(({ full, assessor }, at) => {
    const closed = COACHING_STORIES[at]?.state === "closed";
    const { employee } = full;
    const from = closed ? before?.find((each) => each.employee.id === employee.id) : full;
    if (from === undefined) return [];
    return [{ appraisalId: from.appraisal.id, employee: employee.name, assessor }];
  });
  await write(db, coachingStatements(seeds, now));
}

/** Who is coached, in the order of the stories: two with accounts, then others of their assessor. */
async function coachedOf(db: Database, people: readonly FullAppraisal[]) {
  const account = async (name: string) => (await findAccountByUsername(db, name))?.id;
  const leader = await account(ASSESSOR);
  const assessor = people.find(({ employee }) => employee.accountId === leader)?.employee;
  const accounts = await Promise.all(COACHED.map(account));
  const under = people.filter(({ appraisal }) => appraisal.assessorId === assessor?.id);
  const named = accounts.flatMap(
    (id) => under.find(({ employee }) => employee.accountId === id) ?? [],
  );
  const others = under.filter((each) => !named.includes(each));
  return [...named, ...others]
    .slice(0, COACHING_STORIES.length)
    .map((full) => ({ full, assessor: assessor?.name ?? "" }));
}

/** The first group of units and some people, decided two months after the cycle; one was a mistake. */
async function reward(db: Database, cycle: { key: string; endsOn: string }): Promise<void> {
  const account = await findAccountByUsername(db, "kepegawaian");
  const actor = account === undefined ? null : await findActor(db, account.id);
  const at = new Date(Date.parse(`${cycle.endsOn}T03:00:00Z`) + 60 * DAY);
  const ctx = demoContext(db, actor, at);
  const { desk } = await viewRewardBoard(ctx, { siklus: cycle.key });
  const decidedOn = at.toISOString().slice(0, 10);
  for (const { key, ikm } of desk?.units.groups[0]?.units.slice(0, 3) ?? []) {
    const reason = `Warga menilai pelayanannya dengan IKM ${String(ikm).replace(".", ",")}, termasuk kelompok teratas siklus ini.`;
    const form = { title: "Unit Pelayanan Terpuji", reason, decidedOn };
    await giveReward(ctx, { siklus: cycle.key, unit: key }, form);
  }
  for (const { appraisal } of desk?.people.slice(0, REWARDED_PEOPLE) ?? []) {
    const reason =
      "Hasil kerja dan perilaku di atas ekspektasi, dan menjadi tempat bertanya rekan.";
    const form = { title: "Pegawai Teladan", reason, decidedOn };
    await giveReward(ctx, { penilaian: appraisal.id }, form);
  }
  const [mistaken] = desk?.people.slice(REWARDED_PEOPLE) ?? [];
  if (mistaken === undefined) return;
  const form = { title: "Pegawai Teladan", reason: "Hasil kerja di atas ekspektasi.", decidedOn };
  const given = await giveReward(ctx, { penilaian: mistaken.appraisal.id }, form);
  if (!given.ok) return;
  const { version } = await viewReward(ctx, given.value.id);
  const withdrawnReason = "Tercatat dua kali: penghargaan yang sama sudah diberikan oleh unitnya.";
  await withdrawReward(ctx, given.value.id, { version: String(version), withdrawnReason });
}
