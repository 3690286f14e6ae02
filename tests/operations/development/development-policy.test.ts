import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { insertReward } from "#db/queries/development/rewards.ts";
import { write } from "#db/write.ts";
import type { Context } from "#operations/context.ts";
import { askForTraining } from "#operations/development/ask-for-training.ts";
import { cancelOwnEnrolment } from "#operations/development/cancel-own-enrolment.ts";
import { changeCoaching } from "#operations/development/change-coaching.ts";
import { changeTraining } from "#operations/development/change-training.ts";
import { changeTrainingEvent } from "#operations/development/change-training-event.ts";
import { changeTrainingParticipants } from "#operations/development/change-training-participants.ts";
import { createTraining } from "#operations/development/create-training.ts";
import { createTrainingEvent } from "#operations/development/create-training-event.ts";
import { exportTrainingNeeds } from "#operations/development/export-training-needs.ts";
import { exportTrainingParticipants } from "#operations/development/export-training-participants.ts";
import { giveReward } from "#operations/development/give-reward.ts";
import { listTrainingCatalogue } from "#operations/development/list-training-catalogue.ts";
import { listTrainingEvents } from "#operations/development/list-training-events.ts";
import { listTrainingNeeds } from "#operations/development/list-training-needs.ts";
import { nominateForTraining } from "#operations/development/nominate-for-training.ts";
import { proposeCoaching } from "#operations/development/propose-coaching.ts";
import { viewCoaching } from "#operations/development/view-coaching.ts";
import { viewCoachingBoard } from "#operations/development/view-coaching-board.ts";
import { viewCoachingForm } from "#operations/development/view-coaching-form.ts";
import { viewPerformanceFollowUp } from "#operations/development/view-performance-follow-up.ts";
import { viewReward } from "#operations/development/view-reward.ts";
import { viewRewardBoard } from "#operations/development/view-reward-board.ts";
import { viewRewardForm } from "#operations/development/view-reward-form.ts";
import { viewTraining } from "#operations/development/view-training.ts";
import { viewTrainingEffect } from "#operations/development/view-training-effect.ts";
import { viewTrainingEvent } from "#operations/development/view-training-event.ts";
import { viewTrainingEventForm } from "#operations/development/view-training-event-form.ts";
import { viewTrainingParticipants } from "#operations/development/view-training-participants.ts";
import { withdrawReward } from "#operations/development/withdraw-reward.ts";
import { testContext } from "#tests/support/context.ts";
import { proposed, scheduled } from "#tests/support/fixtures/development-fixture.ts";
import {
  appraisalId,
  asPerson,
  CYCLE,
  employeeId,
  evaluationDatabase,
} from "#tests/support/fixtures/evaluation-fixture.ts";

const EMPLOYEES = [
  ...["sekda", "kadis", "kabid", "rina", "budi", "sari", "tono", "kauptd", "umar", "kaban", "dewi"],
];
const OFFICERS = ["organisasi", "inspektorat", "admin"];
const EVERYBODY = [...EMPLOYEES, ...OFFICERS];

/** What is there to be read or changed: a coaching and a reward of rina, a unit's reward, an event. */
interface Things {
  coaching: string;
  event: string;
}

type Try = (ctx: Context, things: Things) => Promise<unknown>;

const unit = { siklus: CYCLE, unit: "dinas" };
const rina = { penilaian: appraisalId("rina") };
const dewi = { penilaian: appraisalId("dewi") };
const ofRina = appraisalId("rina");
const nominee = (key: string) => ({ employee: employeeId(key) });
const coachingAct = (act: string): Try => {
  const fields = {
    goals: "x",
    startsOn: "2026-10-12",
    dueOn: "2026-10-13",
    reply: "x",
    on: "2026-10-12",
    text: "x",
    progress: "1",
    result: "dropped",
    outcome: "x",
  };
  // A version that nobody has: who gets past access meets a conflict and changes nothing.
  return (ctx, { coaching }) => changeCoaching(ctx, coaching, { act, version: "99", ...fields });
};

/** Every operation of this feature with exactly those who get past its access. */
const CASES: [name: string, attempt: Try, people: string[]][] = [
  ["rewards: board", (ctx) => viewRewardBoard(ctx, {}), EVERYBODY],
  ["rewards: form, unit", (ctx) => viewRewardForm(ctx, unit), ["dewi"]],
  ["rewards: form, rina", (ctx) => viewRewardForm(ctx, rina), ["dewi"]],
  ["rewards: form, dewi herself", (ctx) => viewRewardForm(ctx, dewi), []],
  ["rewards: give a unit", (ctx) => giveReward(ctx, unit, null), ["dewi"]],
  ["rewards: give rina", (ctx) => giveReward(ctx, rina, null), ["dewi"]],
  ["rewards: give dewi herself", (ctx) => giveReward(ctx, dewi, null), []],
  ["rewards: view rina's", (ctx) => viewReward(ctx, "of-rina"), ["rina", "dewi"]],
  ["rewards: view a unit's", (ctx) => viewReward(ctx, "of-dinas"), ["dewi"]],
  ["rewards: withdraw rina's", (ctx) => withdrawReward(ctx, "of-rina", null), ["dewi"]],
  ["rewards: withdraw dewi's own", (ctx) => withdrawReward(ctx, "of-dewi", null), []],
  ["rewards: withdraw a unit's", (ctx) => withdrawReward(ctx, "of-dinas", null), ["dewi"]],
  ["coaching: board", (ctx) => viewCoachingBoard(ctx), EMPLOYEES],
  ["coaching: form", (ctx) => viewCoachingForm(ctx, ofRina), ["kabid"]],
  ["coaching: propose", (ctx) => proposeCoaching(ctx, ofRina, null), ["kabid"]],
  [
    "coaching: view",
    (ctx, { coaching }) => viewCoaching(ctx, coaching),
    ["kadis", "kabid", "rina", "dewi"],
  ],
  ["coaching: change goals", coachingAct("ubah"), ["kabid"]],
  ["coaching: accept", coachingAct("setuju"), ["rina"]],
  ["coaching: write back", coachingAct("balas"), ["rina"]],
  ["coaching: note a step", coachingAct("langkah"), ["kabid", "rina"]],
  ["coaching: close", coachingAct("tutup"), ["kabid"]],
  ["trainings: catalogue", (ctx) => listTrainingCatalogue(ctx), EVERYBODY],
  ["trainings: one", (ctx) => viewTraining(ctx, "integritas"), EVERYBODY],
  ["trainings: create", (ctx) => createTraining(ctx, null), ["dewi"]],
  ["trainings: change", (ctx) => changeTraining(ctx, "integritas", null), ["dewi"]],
  ["trainings: events", (ctx) => listTrainingEvents(ctx), EVERYBODY],
  ["trainings: form of an event", (ctx) => viewTrainingEventForm(ctx), ["dewi"]],
  ["trainings: schedule", (ctx) => createTrainingEvent(ctx, null), ["dewi"]],
  ["trainings: reschedule", (ctx, { event }) => changeTrainingEvent(ctx, event, null), ["dewi"]],
  ["trainings: event", (ctx, { event }) => viewTrainingEvent(ctx, event), EVERYBODY],
  ["trainings: list", (ctx, { event }) => viewTrainingParticipants(ctx, event), ["dewi"]],
  ["trainings: states", (ctx, { event }) => changeTrainingParticipants(ctx, event, null), ["dewi"]],
  ["trainings: list as CSV", (ctx, { event }) => exportTrainingParticipants(ctx, event), ["dewi"]],
  ["trainings: ask", (ctx, { event }) => askForTraining(ctx, event, { need: [] }), EMPLOYEES],
  ["trainings: cancel", (ctx, { event }) => cancelOwnEnrolment(ctx, event), EMPLOYEES],
  [
    "trainings: nominate rina",
    (ctx, { event }) => nominateForTraining(ctx, event, nominee("rina")),
    ["kabid", "dewi"],
  ],
  [
    "trainings: nominate kabid",
    (ctx, { event }) => nominateForTraining(ctx, event, nominee("kabid")),
    ["kadis", "dewi"],
  ],
  [
    "trainings: nominate dewi",
    (ctx, { event }) => nominateForTraining(ctx, event, nominee("dewi")),
    ["kaban"],
  ],
  ["needs: board", (ctx) => listTrainingNeeds(ctx, {}), EVERYBODY],
  ["needs: as CSV", (ctx) => exportTrainingNeeds(ctx, {}), ["dewi"]],
  ["effect", (ctx, { event }) => viewTrainingEffect(ctx, event), EVERYBODY],
  [
    "follow-up",
    (ctx) => viewPerformanceFollowUp(ctx, {}),
    ["sekda", "kadis", "kauptd", "kaban", "dewi", "organisasi", "inspektorat"],
  ],
];

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

async function prepare(db: Database): Promise<Things> {
  const reward = { cycleId: `c-${CYCLE}`, title: "x", reason: "x", decidedOn: "2026-10-12" };
  await write(db, [
    insertReward(db, { ...reward, id: "of-dinas", unitId: "u-dinas" }),
    insertReward(db, { ...reward, id: "of-rina", employeeId: employeeId("rina") }),
    insertReward(db, { ...reward, id: "of-dewi", employeeId: employeeId("dewi") }),
  ]);
  return { coaching: await proposed(db), event: await scheduled(db) };
}

test("every operation is for exactly these people, and none for citizens", async () => {
  const db = await evaluationDatabase();
  const things = await prepare(db);
  const contexts = await Promise.all(EVERYBODY.map((person) => asPerson(db, person)));
  for (const [name, attempt, people] of CASES) {
    const found: string[] = [];
    for (const [at, ctx] of contexts.entries()) {
      if (!(await isRefused(attempt(ctx, things)))) found.push(EVERYBODY[at] ?? "");
    }
    expect(found, name).toEqual(people);
    expect(await isRefused(attempt(testContext(db), things)), name).toBe(true);
  }
});
