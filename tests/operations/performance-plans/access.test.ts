import { expect, test } from "vitest";
import { type AppErrorCode, isAppError } from "#core/app-error.ts";
import type { Database } from "#db/client.ts";
import { insertEvidence } from "#db/queries/performance-plans/evidence.ts";
import { insertFeedback } from "#db/queries/performance-plans/feedback.ts";
import { write } from "#db/write.ts";
import type { Context } from "#operations/context.ts";
import { acknowledgeFeedback } from "#operations/performance-plans/acknowledge-feedback.ts";
import { answerFeedback } from "#operations/performance-plans/answer-feedback.ts";
import { attachEvidence } from "#operations/performance-plans/attach-evidence.ts";
import { changePlan } from "#operations/performance-plans/change-plan.ts";
import { copyPlan } from "#operations/performance-plans/copy-plan.ts";
import { giveFeedback } from "#operations/performance-plans/give-feedback.ts";
import { listOwnFeedback } from "#operations/performance-plans/list-own-feedback.ts";
import { listPlans } from "#operations/performance-plans/list-plans.ts";
import { movePlan } from "#operations/performance-plans/move-plan.ts";
import { notePlan } from "#operations/performance-plans/note-plan.ts";
import { recordRealisation } from "#operations/performance-plans/record-realisation.ts";
import { viewCascade } from "#operations/performance-plans/view-cascade.ts";
import { viewEvidenceForm } from "#operations/performance-plans/view-evidence-form.ts";
import { viewFeedback } from "#operations/performance-plans/view-feedback.ts";
import { viewFeedbackForm } from "#operations/performance-plans/view-feedback-form.ts";
import { viewOwnEvidence } from "#operations/performance-plans/view-own-evidence.ts";
import { viewPlan } from "#operations/performance-plans/view-plan.ts";
import { withdrawEvidence } from "#operations/performance-plans/withdraw-evidence.ts";
import { testContext } from "#tests/support/context.ts";
import {
  appraisalId,
  asPerson,
  employeeId,
  evaluationDatabase,
} from "#tests/support/fixtures/evaluation-fixture.ts";

const RINA = appraisalId("rina");
const move = (name: string) => (ctx: Context) => movePlan(ctx, RINA, { version: "0", act: name });

/** Everything about Rina (under kabid, under kadis, under sekda), by all who could try. */
const OPERATIONS: Record<string, (ctx: Context) => Promise<unknown>> = {
  view: (ctx) => viewPlan(ctx, RINA),
  change: (ctx) => changePlan(ctx, RINA, {}),
  copy: (ctx) => copyPlan(ctx, RINA, {}),
  submit: move("submit"),
  reopen: move("reopen"),
  agree: move("agree"),
  return: move("return"),
  realise: (ctx) => recordRealisation(ctx, RINA, {}),
  note: (ctx) => notePlan(ctx, RINA, {}),
  "attach-form": (ctx) => viewEvidenceForm(ctx, RINA, ""),
  attach: (ctx) => attachEvidence(ctx, RINA, {}),
  withdraw: (ctx) => withdrawEvidence(ctx, "evidence", {}),
  "view-own-evidence": (ctx) => viewOwnEvidence(ctx, "evidence"),
  "view-feedback": (ctx) => viewFeedback(ctx, "feedback"),
  answer: (ctx) => answerFeedback(ctx, "feedback", {}),
  acknowledge: (ctx) => acknowledgeFeedback(ctx, "feedback"),
  give: (ctx) => giveFeedback(ctx, {}),
  "give-form": (ctx) => viewFeedbackForm(ctx, {}),
  feedback: (ctx) => listOwnFeedback(ctx),
  plans: (ctx) => listPlans(ctx, {}),
  cascade: (ctx) => viewCascade(ctx, {}),
};

const EMPLOYEES = "sekda kadis kabid rina budi sari tono kauptd umar kaban dewi";
/** Who comes in, written out: all others are refused. The giver of the feedback is umar. */
const ALLOWED: Record<string, string> = {
  view: "kadis kabid rina dewi",
  change: "rina",
  copy: "rina",
  submit: "rina",
  reopen: "rina",
  realise: "rina",
  agree: "kabid",
  return: "kabid",
  note: "kabid",
  "attach-form": "sekda kadis kabid rina",
  attach: "sekda kadis kabid rina",
  withdraw: "kabid",
  "view-own-evidence": "kabid",
  "view-feedback": "kadis kabid rina umar dewi",
  acknowledge: "rina",
  answer: "rina",
  give: EMPLOYEES,
  "give-form": EMPLOYEES,
  feedback: EMPLOYEES,
  plans: EMPLOYEES,
  cascade: EMPLOYEES,
};
const TRYING = [...EMPLOYEES.split(" "), "organisasi", "inspektorat", "admin"];

async function database(): Promise<Database> {
  const db = await evaluationDatabase();
  const day = { happenedOn: "2026-08-17", employeeId: employeeId("rina") };
  await write(db, [
    insertEvidence(db, {
      ...day,
      id: "evidence",
      unitId: "u-dinas",
      kind: "document",
      text: "Laporan",
      attachedBy: "account-kabid",
      attachedByName: "kabid",
      attachedAt: new Date(0),
    }),
    insertFeedback(db, {
      ...day,
      id: "feedback",
      giverId: employeeId("umar"),
      relation: "related",
      strength: "Sabar",
      seen: "Menjelaskan",
      givenAt: new Date(0),
    }),
  ]);
  return db;
}

const outcome = (done: Promise<unknown>): Promise<AppErrorCode | "in"> =>
  done.then(
    () => "in" as const,
    (error) => {
      if (isAppError(error)) return error.code;
      throw error;
    },
  );

test("exactly these people come in", async () => {
  const db = await database();
  const actual: Record<string, string> = {};
  for (const [name, operation] of Object.entries(OPERATIONS)) {
    const inside: string[] = [];
    for (const key of TRYING) {
      const code = await outcome(operation(await asPerson(db, key)));
      if (code === "in") inside.push(key);
      else expect(code, `${name} by ${key}`).toBe("forbidden");
    }
    actual[name] = inside.join(" ");
  }
  expect(actual).toEqual(ALLOWED);
});

test("strangers are asked to sign in", async () => {
  const db = await database();
  for (const [name, operation] of Object.entries(OPERATIONS)) {
    expect(await outcome(operation(testContext(db))), name).toBe("unauthenticated");
  }
});

const GARBAGE = ["", "\u0000", "x".repeat(100_000), "a-tidak-ada", "../../etc", "' OR 1=1 --"];

test("an unknown id is not found, whatever it looks like", async () => {
  const db = await database();
  const rina = await asPerson(db, "rina");
  for (const id of GARBAGE) {
    expect(await outcome(viewPlan(rina, id))).toBe("not_found");
    expect(await outcome(changePlan(rina, id, {}))).toBe("not_found");
    expect(await outcome(attachEvidence(rina, id, {}))).toBe("not_found");
    expect(await outcome(viewOwnEvidence(rina, id))).toBe("not_found");
    expect(await outcome(viewFeedback(rina, id))).toBe("not_found");
    expect(await outcome(answerFeedback(rina, id, {}))).toBe("not_found");
    expect(await outcome(acknowledgeFeedback(rina, id))).toBe("not_found");
  }
});

test("nothing that is sent breaks anything", async () => {
  const db = await database();
  const kabid = await asPerson(db, "kabid");
  const rina = await asPerson(db, "rina");
  const values = [...GARBAGE, ["a"], { a: 1 }, null, 7, "9".repeat(30)];
  for (const value of values) {
    const input = Object.fromEntries(
      ["version", "act", "reason", "rows", "values", "source", "text", "to", "seen", "confirm"]
        .concat(["strength", "happenedOn", "link", "result", "behaviour", "action", "evidence"])
        .map((field) => [field, value]),
    );
    expect(await outcome(changePlan(rina, RINA, input))).toBe("in");
    expect(["in", "conflict"]).toContain(
      await outcome(changePlan(rina, RINA, { version: "0", rows: { "0": input } })),
    );
    expect(await outcome(notePlan(kabid, RINA, input))).toBe("in");
    expect(await outcome(attachEvidence(kabid, RINA, input))).toBe("in");
    expect(await outcome(movePlan(rina, RINA, input))).toBe("in");
    expect(await outcome(giveFeedback(rina, input))).toBe("in");
    expect(await outcome(answerFeedback(rina, "feedback", input))).toBe("in");
    expect(await outcome(listPlans(rina, { siklus: value }))).toBe("in");
    expect(await outcome(viewCascade(rina, { siklus: value }))).toBe("in");
    expect(await outcome(viewFeedbackForm(rina, { untuk: value, cari: value }))).toBe("in");
  }
});
