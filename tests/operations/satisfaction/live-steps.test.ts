import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { viewMonitor } from "#operations/monitor/view-monitor.ts";
import { listComments } from "#operations/responses/list-comments.ts";
import { submitResponse } from "#operations/responses/submit-response.ts";
import { runLiveSteps } from "#operations/satisfaction/run-live-steps.ts";
import { viewResultMatrix } from "#operations/satisfaction/view-result-matrix.ts";
import { viewSurveyResult } from "#operations/satisfaction/view-survey-result.ts";
import { viewWorkHome } from "#operations/site/view-work-home.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
  addResponses,
  closeSurvey,
  scores,
  seedGovernment,
  seedSurvey,
  seedUnit,
} from "#tests/support/fixtures/survey-fixture.ts";

let db: Database;
let survey: string;

beforeEach(async () => {
  db = await testDatabase();
  await seedGovernment(db);
  await seedUnit(db, "dinkes");
  survey = await seedSurvey(db, "dinkes", []);
});

const head = () =>
  testContext(db, { actor: actorWith([{ role: "kepala", unitIds: ["u-dinkes"] }]) });

const of = (score: number, more = {}) => ({
  answers: scores(score),
  gender: "P" as const,
  ageBand: "26-35" as const,
  education: "s1" as const,
  occupation: "pns" as const,
  steered: score < 2,
  serviceId: "dinkes-a",
  ...more,
});

/** Everything a head can read of figures, without how many have answered. */
async function seen() {
  const { report, trend } = await viewSurveyResult(head(), survey);
  const { index, breakdowns, steered, counted, withheld } = report;
  const matrix = await viewResultMatrix(head(), {});
  const monitor = await viewMonitor(head());
  const home = await viewWorkHome(head());
  return {
    index,
    breakdowns,
    steered,
    counted,
    withheld,
    trend,
    matrix: matrix.rows.flatMap(({ cells }) => Object.values(cells).map(({ figure }) => figure)),
    monitor: monitor.rows.map((row) => row.survey?.figure),
    home: home.units.map((unit) => unit.report.index),
  };
}

test("one more answer changes nothing but how many there are", async () => {
  await addResponses(db, survey, Array(30).fill(of(4)));
  const before = await seen();
  expect(before.index?.ikm).toBe(100);
  for (const more of [1, 2, 3, 4]) {
    await addResponses(db, survey, [of(1, { gender: "L", serviceId: "dinkes-b" })]);
    expect(await seen()).toEqual(before);
    expect((await viewSurveyResult(head(), survey)).report.n).toBe(30 + more);
  }
});

test("the fifth makes a step, and what it shows came in one step before", async () => {
  await addResponses(db, survey, Array(10).fill(of(4)));
  expect((await seen()).counted).toBe(5);
  await addResponses(db, survey, Array(5).fill(of(1)));
  expect(await seen()).toMatchObject({ counted: 10, index: { ikm: 100 } });
  await addResponses(db, survey, Array(5).fill(of(1)));
  const { counted, index, breakdowns } = await seen();
  expect({ counted, ikm: index?.ikm }).toEqual({ counted: 15, ikm: 75 });
  expect(breakdowns.find(({ dimension }) => dimension === "gender")?.groups).toMatchObject([
    { key: "P", n: 15, ikm: 75 },
  ]);
});

test("fewer than ten answers show nothing, a closed survey everything from five on", async () => {
  await addResponses(db, survey, Array(9).fill(of(3)));
  expect(await seen()).toMatchObject({ counted: 0, index: null, matrix: [null], monitor: [null] });
  await closeSurvey(db, survey);
  expect(await seen()).toMatchObject({ counted: 9, index: { ikm: 75 } });
});

test("nobody is shown the index of four people, not even after closing", async () => {
  await addResponses(db, survey, Array(4).fill(of(3)));
  await closeSurvey(db, survey);
  expect(await seen()).toMatchObject({ index: null, steered: null, matrix: [null] });
});

test("between the last step and the exact figures are five answers at least, in every group too", async () => {
  await addResponses(db, survey, Array(23).fill(of(4)));
  await addResponses(db, survey, Array(11).fill(of(2, { gender: "L" })));
  const last = await seen();
  await closeSurvey(db, survey);
  const final = await seen();
  expect(final.counted - last.counted).toBe(5);
  const groups = (view: typeof last) =>
    view.breakdowns.flatMap(({ groups }) => groups.map(({ n }) => n));
  expect(groups(last).length).toBeGreaterThan(4);
  for (const { dimension, groups } of last.breakdowns) {
    const after = final.breakdowns.find((each) => each.dimension === dimension)?.groups ?? [];
    for (const { key, n } of groups) {
      expect((after.find((group) => group.key === key)?.n ?? 0) - n).toBeGreaterThanOrEqual(5);
    }
  }
});

test("steps taken twice at once are taken once", async () => {
  await addResponses(db, survey, Array(12).fill(of(4)));
  await Promise.all([runLiveSteps(head()), runLiveSteps(head())]);
  const { rows } = await db.client.execute("SELECT step, counted FROM live_figures");
  expect(rows).toMatchObject([{ step: 1, counted: 12 }]);
});

describe("comments", () => {
  let forms = 0;
  const send = async (comment: string | null) => {
    const profile = { gender: "P", ageBand: "26-35", education: "s1", occupation: "pns" };
    const instanceId = `form-${String(++forms).padStart(16, "0")}`;
    const form = { instanceId, service: "a", answers: scores(3), comment, ...profile, profile };
    const ctx = testContext(db, { newId: () => crypto.randomUUID() });
    expect((await submitResponse(ctx, survey, form)).ok).toBe(true);
  };
  const moderator = () =>
    testContext(db, {
      actor: actorWith(["moderator"]),
      newId: () => crypto.randomUUID(),
    });
  const waiting = async () =>
    (await listComments(moderator(), {})).items.map(({ comment }) => comment.text);

  test("come out with a step, in no order; five stay until the survey closes", async () => {
    const all = Array.from({ length: 12 }, (_, at) => `Komentar ${at}`);
    for (const text of all.slice(0, 9)) await send(text);
    const first = await waiting();
    expect(first).toHaveLength(4);
    for (const text of all.slice(9)) await send(text);
    // Three answers later no step is due.
    expect(await waiting()).toEqual(first);
    for (let more = 0; more < 2; more += 1) await send(null);
    expect(await waiting()).toHaveLength(7);
    await closeSurvey(db, survey);
    expect((await waiting()).toSorted()).toEqual(all.toSorted());
  });
});
