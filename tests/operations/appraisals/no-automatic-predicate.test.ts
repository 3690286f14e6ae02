import fc from "fast-check";
import { expect, test } from "vitest";
import { isAppError } from "#core/app-error.ts";
import { nextCycleState } from "#core/cycles/cycle-state.ts";
import {
  ACHIEVEMENTS,
  headsRating,
  predicateOf,
  RATINGS,
  type Rating,
} from "#core/cycles/predicate.ts";
import type { Database } from "#db/client.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { findCycle } from "#db/queries/cycles/cycles.ts";
import { JOBS } from "#jobs/jobs.ts";
import { setAchievement } from "#operations/achievements/set-achievement.ts";
import { moveCycle } from "#operations/cycles/move-cycle.ts";
import { publishSurvey } from "#operations/publications/publish-survey.ts";
import { supersedePublication } from "#operations/publications/supersede-publication.ts";
import { withdrawPublication } from "#operations/publications/withdraw-publication.ts";
import { submitResponse } from "#operations/responses/submit-response.ts";
import { testContext } from "#tests/support/context.ts";
import { draft, rate } from "#tests/support/fixtures/appraisal-fixture.ts";
import {
  asPerson,
  CYCLE,
  EVALUATION_DAY,
  evaluationDatabase,
  moveCycle as forceCycle,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { moveSurvey } from "#tests/support/fixtures/fixtures.ts";
import { mixedAnswers, scores, seedSurvey } from "#tests/support/fixtures/survey-fixture.ts";

/** UU PDP 27/2022 art. 10: no decision about a person by machine alone. */
const SURVEY = "dinas-2026-t3";

type Step =
  | { kind: "answer"; score: number }
  | { kind: "close" | "publish" | "supersede" | "withdraw" | "move" | "assess" | "jobs" }
  | { kind: "achieve"; unit: "dinas" | "uptd"; achievement: (typeof ACHIEVEMENTS)[number] }
  | { kind: "absent"; who: string }
  | { kind: "draft"; who: string; work: Rating; behaviour: Rating }
  | { kind: "sign"; who: string; work: Rating; behaviour: Rating };

const rating = fc.constantFrom(...RATINGS);
const who = fc.constantFrom("rina", "budi", "kadis", "kauptd");
const plain = (
  ...kinds: ("close" | "publish" | "supersede" | "withdraw" | "move" | "assess" | "jobs")[]
) => fc.record({ kind: fc.constantFrom(...kinds) });
const MACHINE: fc.Arbitrary<Step>[] = [
  fc.record({ kind: fc.constant("answer" as const), score: fc.integer({ min: 1, max: 4 }) }),
  plain("close", "publish", "supersede", "withdraw", "jobs"),
  plain("move", "assess"),
  fc.record({
    kind: fc.constant("achieve" as const),
    unit: fc.constantFrom("dinas" as const, "uptd" as const),
    achievement: fc.constantFrom(...ACHIEVEMENTS),
  }),
  fc.record({ kind: fc.constant("absent" as const), who }),
  fc.record({ kind: fc.constant("draft" as const), who, work: rating, behaviour: rating }),
];
const SIGN: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant("sign" as const),
  who,
  work: rating,
  behaviour: rating,
});

/** So that every kind of step is really taken, whatever chance brings afterwards. */
const BEFORE: readonly Step[] = [
  ...[1, 4].map((score) => ({ kind: "answer" as const, score })),
  ...(["close", "publish", "supersede", "assess"] as const).map((kind) => ({ kind })),
  { kind: "achieve", unit: "dinas", achievement: "excellent" },
  { kind: "absent", who: "rina" },
  { kind: "draft", who: "rina", work: "above", behaviour: "above" },
  { kind: "move" },
];

/** One step as somebody would take it; what the portal refuses is simply not done. */
async function take(db: Database, step: Step, at: number): Promise<boolean> {
  const outcome = await attempt(db, step, at).catch((error: unknown) => {
    if (!isAppError(error)) throw error;
    return { ok: false };
  });
  return outcome.ok;
}

async function attempt(db: Database, step: Step, at: number): Promise<{ ok: boolean }> {
  const bureau = await asPerson(db, "organisasi");
  const history = String(await auditVersion(db, "survey", SURVEY));
  const change = { history, reason: "Angka diperiksa kembali." };
  switch (step.kind) {
    case "answer":
      return submitResponse(testContext(db, { now: () => EVALUATION_DAY }), SURVEY, {
        instanceId: crypto.randomUUID(),
        service: "b",
        answers: scores(step.score),
        profile: { gender: "P", ageBand: "26-35", education: "sma", occupation: "wirausaha" },
      });
    case "close":
      return moveSurvey(db, SURVEY, "closed").then(
        () => ({ ok: true }),
        () => ({ ok: false }),
      );
    case "publish":
      return publishSurvey(bureau, SURVEY, { history, confirmed: "on" });
    case "supersede":
      return supersedePublication(bureau, SURVEY, change);
    case "withdraw":
      return withdrawPublication(bureau, SURVEY, change);
    case "jobs":
      for (const job of JOBS) await job.run(testContext(db));
      return { ok: true };
    case "assess":
      await forceCycle(db, "assessing");
      return { ok: true };
    case "move":
      return move(db);
    case "achieve":
      return achieve(db, step.unit, step.achievement);
    case "absent":
      await db.client.execute({
        sql: "INSERT OR IGNORE INTO attendance_days (employee_id, date, status) VALUES (?, ?, 'absent')",
        args: [`e-${step.who}`, `2026-09-${String(at + 1).padStart(2, "0")}`],
      });
      return { ok: true };
    case "draft":
    case "sign":
      return (step.kind === "sign" ? rate : draft)(db, step.who, {
        workRating: step.work,
        behaviourRating: step.behaviour,
      });
  }
}

async function move(db: Database): Promise<{ ok: boolean }> {
  const full = await findCycle(db, CYCLE);
  const to = full && nextCycleState(full.cycle.state);
  const version = String(await auditVersion(db, "cycle", `c-${CYCLE}`));
  return moveCycle(await asPerson(db, "dewi"), CYCLE, { version, to });
}

async function achieve(db: Database, unit: string, achievement: string): Promise<{ ok: boolean }> {
  const leader = await asPerson(db, unit === "dinas" ? "sekda" : "kadis");
  const version = String(await auditVersion(db, "achievement", `${CYCLE}/${unit}`));
  const reason = "Ditetapkan setelah dibahas bersama.";
  return setAchievement(leader, CYCLE, unit, { version, achievement, reason });
}

async function predicates(db: Database): Promise<Record<string, unknown>> {
  const { rows } = await db.client.execute(
    "SELECT id, predicate FROM appraisals WHERE predicate IS NOT NULL",
  );
  return Object.fromEntries(rows.map(({ id, predicate }) => [id, predicate]));
}

async function preparedDatabase(): Promise<Database> {
  const db = await evaluationDatabase();
  await seedSurvey(db, "dinas", mixedAnswers(31));
  return db;
}

test("whatever citizens answer and offices do, nobody has a predicate that no assessor signed", async () => {
  const taken = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(...MACHINE), { minLength: 8, maxLength: 16 }),
      async (steps) => {
        const db = await preparedDatabase();
        const path: Step[] = [...BEFORE, ...steps, { kind: "withdraw" }, { kind: "jobs" }];
        for (const [at, step] of path.entries()) {
          if (await take(db, step, at)) taken.add(step.kind);
          expect(await predicates(db)).toEqual({});
        }
      },
    ),
    { numRuns: 12 },
  );
  expect([...taken].sort()).toEqual([
    ...["absent", "achieve", "answer", "assess", "close", "draft", "jobs", "move", "publish"],
    ...["supersede", "withdraw"],
  ]);
});

test("among all that happens, predicates are what the two signed ratings give, and stay so", async () => {
  let signatures = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(...MACHINE, SIGN, SIGN), { minLength: 8, maxLength: 16 }),
      async (steps) => {
        const db = await preparedDatabase();
        await forceCycle(db, "assessing");
        const expected: Record<string, string> = {};
        const set: Record<string, Rating> = {};
        for (const [at, step] of steps.entries()) {
          const done = await take(db, step, at);
          if (done && step.kind === "achieve") set[step.unit] = headsRating(step.achievement);
          if (done && step.kind === "sign") {
            signatures += 1;
            const unit = { kadis: "dinas", kauptd: "uptd" }[step.who];
            const work = unit === undefined ? step.work : (set[unit] as Rating);
            expected[`a-${step.who}`] = predicateOf(work, step.behaviour);
          }
          expect(await predicates(db)).toEqual(expected);
        }
      },
    ),
    { numRuns: 12 },
  );
  expect(signatures).toBeGreaterThan(0);
});
