import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { answerObjection } from "#operations/appraisals/answer-objection.ts";
import { decideObjection } from "#operations/appraisals/decide-objection.ts";
import { fileObjection } from "#operations/appraisals/file-objection.ts";
import { listObjections } from "#operations/appraisals/list-objections.ts";
import { noteSilence } from "#operations/appraisals/note-silence.ts";
import { replyToObjection } from "#operations/appraisals/reply-to-objection.ts";
import { viewObjection } from "#operations/appraisals/view-objection.ts";
import type { Context } from "#operations/context.ts";
import {
  assessingDatabase,
  LAST_OBJECTION_DAY,
  onDay,
  setAchievement,
  signed,
  storedAppraisal,
} from "#tests/support/fixtures/appraisal-fixture.ts";
import { appraisalId, asPerson, moveCycle } from "#tests/support/fixtures/evaluation-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const RINA = appraisalId("rina");

/** Rina has a result she may object to. */
async function resultDatabase(): Promise<Database> {
  const db = await assessingDatabase();
  await signed(db, "rina", { workRating: "below" });
  await moveCycle(db, "objections");
  return db;
}

const file = async (db: Database, day = "2026-10-13", input: object = {}) =>
  fileObjection(await asPerson(db, "rina", { now: onDay(day) }), RINA, {
    reasons: "Realisasi saya 105 persen.",
    ...input,
  });

type Step = (ctx: Context, id: string, input: unknown) => Promise<unknown>;

/** One step by one person on one day, in the version that stands. */
async function step<S extends Step>(
  db: Database,
  act: S,
  who: string,
  input: object,
  day?: string,
) {
  const ctx = await asPerson(db, who, { now: onDay(day ?? "2026-10-14") });
  const version = String(await auditVersion(db, "objection", RINA));
  return (await act(ctx, RINA, { version, ...input })) as Awaited<ReturnType<S>>;
}

const answer = (db: Database, day?: string) =>
  step(db, answerObjection, "kabid", { statement: "Saya menilai dari laporan bulan Juli." }, day);
const reply = (db: Database, hearing = "nothing-to-add") =>
  step(db, replyToObjection, "rina", { hearing });
const decide = (db: Database, input: object = {}) =>
  step(db, decideObjection, "kadis", {
    decision: "changed",
    decisionReason: "Bukti baru menunjukkan target tercapai.",
    workRating: "met",
    behaviourRating: "met",
    ...input,
  });

test("filed, both heard, changed: the new predicate comes from the matrix, and it is final", async () => {
  const db = await resultDatabase();
  expectOk(await file(db));
  expectOk(await answer(db));
  expectOk(await reply(db));
  expectOk(await decide(db));
  expect(await storedAppraisal(db, "rina")).toMatchObject({
    work_rating: "met",
    behaviour_rating: "met",
    predicate: "good",
    signed_by: "account-kabid",
    received_on: "2026-10-12",
  });
  const { objection, may } = await viewObjection(await asPerson(db, "rina"), RINA);
  expect(objection).toMatchObject({
    stage: "decided",
    row: {
      decision: "changed",
      previousWorkRating: "below",
      previousBehaviourRating: "met",
      decidedByName: "kadis",
    },
  });
  expect(Object.values(may)).toEqual([false, false, false, false, false]);
  expectErrors(await file(db), { "": `objection.hindrance.once?until=${LAST_OBJECTION_DAY}` });
  expectErrors(await decide(db, { decision: "kept" }), { "": "objection.not-now" });
  expectErrors(await answer(db), { "": "objection.not-now" });
  expectErrors(await reply(db), { "": "objection.not-now" });
});

test("kept: nothing changes in the result", async () => {
  const db = await resultDatabase();
  expectOk(await file(db));
  expectOk(await answer(db));
  expectErrors(await reply(db, "stated"), { statement: "error.required" });
  expectOk(await reply(db));
  const before = await storedAppraisal(db, "rina");
  expectOk(await decide(db, { decision: "kept", workRating: "", behaviourRating: "" }));
  expect(await storedAppraisal(db, "rina")).toEqual(before);
});

test("nothing is decided before both were heard", async () => {
  const db = await resultDatabase();
  expectOk(await file(db));
  expectErrors(await decide(db), { "": "objection.hear-both" });
  expectErrors(await reply(db), { "": "objection.not-now" });
  expectOk(await answer(db));
  expectErrors(await answer(db), { "": "objection.not-now" });
  expectErrors(await decide(db), { "": "objection.hear-both" });
  expectOk(await reply(db));
  expectErrors(await decide(db, { decisionReason: "" }), { decisionReason: "error.required" });
  expectErrors(await decide(db, { workRating: "below" }), {
    behaviourRating: "objection.same-ratings",
  });
  expectOk(await decide(db));
});

test("within fourteen days of the receipt, the last day included, by the local calendar", async () => {
  const db = await resultDatabase();
  const late = `objection.hindrance.late?until=${LAST_OBJECTION_DAY}`;
  expectErrors(await file(db, "2026-10-27"), { "": late });
  const at = async (moment: string) =>
    fileObjection(await asPerson(db, "rina", { now: () => new Date(moment) }), RINA, {
      reasons: "Karena",
    });
  expectErrors(await at("2026-10-26T17:00:00Z"), { "": late });
  expectOk(await at("2026-10-26T16:59:59Z"));
});

test("there is nothing to object to before a result, and no reasons means no objection", async () => {
  const db = await assessingDatabase();
  expectErrors(await file(db), { "": "objection.hindrance.unsigned?until=" });
  await signed(db, "rina");
  expectErrors(await file(db, "2026-10-13", { reasons: " " }), { reasons: "error.required" });
  await moveCycle(db, "final");
  expectErrors(await file(db), { "": `objection.hindrance.closed?until=${LAST_OBJECTION_DAY}` });
});

test("where nobody stands above the assessor, the employee is told", async () => {
  const db = await assessingDatabase();
  await setAchievement(db, "dinas", "good");
  await signed(db, "kadis");
  const ctx = await asPerson(db, "kadis");
  const { right, may } = await viewObjection(ctx, appraisalId("kadis"));
  expect(right.hindrance).toBe("no-reviewer");
  expect(may.file).toBe(false);
  expectErrors(await fileObjection(ctx, appraisalId("kadis"), { reasons: "Karena" }), {
    "": `objection.hindrance.no-reviewer?until=${LAST_OBJECTION_DAY}`,
  });
});

test("who does not answer in seven days does not hold up the decision", async () => {
  const db = await resultDatabase();
  expectOk(await file(db));
  const silence = (day: string) => step(db, noteSilence, "kadis", {}, day);
  expectErrors(await silence("2026-10-20"), {
    "": "objection.silence-too-early?from=2026-10-21",
  });
  expectOk(await silence("2026-10-21"));
  expectErrors(await silence("2026-10-28"), {
    "": "objection.silence-too-early?from=2026-10-29",
  });
  expectOk(await silence("2026-10-29"));
  expectErrors(await silence("2026-11-29"), { "": "objection.not-now" });
  expect((await viewObjection(await asPerson(db, "kabid"), RINA)).objection?.row).toMatchObject({
    assessorHearing: "no-answer",
    employeeHearing: "no-answer",
    assessorStatement: null,
  });
  expectOk(await decide(db, { decision: "kept" }));
});

test("the list shows each party its own, the office its reach, those whose turn it is first", async () => {
  const db = await resultDatabase();
  expectOk(await file(db));
  const lines = async (key: string) =>
    (await listObjections(await asPerson(db, key))).map(({ stage, relation, mine }) => [
      stage,
      relation,
      mine,
    ]);
  expect(await lines("rina")).toEqual([["assessor", "self", false]]);
  expect(await lines("kabid")).toEqual([["assessor", "assessor", true]]);
  expect(await lines("kadis")).toEqual([["assessor", "reviewer", false]]);
  expect(await lines("dewi")).toEqual([["assessor", null, false]]);
  expect(await lines("budi")).toEqual([]);
  expect(await lines("sekda")).toEqual([]);
  await expect(listObjections(await asPerson(db, "admin"))).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("before anybody objects only the employee finds the page", async () => {
  const db = await resultDatabase();
  const own = await viewObjection(await asPerson(db, "rina"), RINA);
  expect(own).toMatchObject({
    objection: null,
    right: { hindrance: null, until: LAST_OBJECTION_DAY },
    may: { file: true },
    silenceFrom: null,
  });
  for (const key of ["kabid", "kadis", "dewi"]) {
    await expect(viewObjection(await asPerson(db, key), RINA)).rejects.toMatchObject({
      code: "not_found",
    });
  }
});

test("what each may do is what the stage and his part allow", async () => {
  const db = await resultDatabase();
  expectOk(await file(db));
  const may = async (key: string, day = "2026-10-14") => {
    const view = await viewObjection(await asPerson(db, key, { now: onDay(day) }), RINA);
    return Object.entries(view.may).flatMap(([act, allowed]) => (allowed ? [act] : []));
  };
  expect(await may("kabid")).toEqual(["answer"]);
  expect(await may("kadis")).toEqual([]);
  expect(await may("kadis", "2026-10-21")).toEqual(["noteSilence"]);
  expect(await may("dewi", "2026-10-21")).toEqual([]);
  expectOk(await answer(db));
  expect(await may("rina")).toEqual(["reply"]);
  expectOk(await reply(db));
  expect(await may("kadis")).toEqual(["decide"]);
  expect(await may("kabid")).toEqual([]);
});

test("of two decisions at once one stands", async () => {
  const db = await resultDatabase();
  expectOk(await file(db));
  expectOk(await answer(db));
  await expect(
    step(db, replyToObjection, "rina", { hearing: "nothing-to-add", version: "1" }),
  ).rejects.toMatchObject({ code: "conflict" });
  expectOk(await reply(db));
  const ctx = await asPerson(db, "kadis");
  const input = (decision: string) => ({
    version: "3",
    decision,
    decisionReason: "Karena",
    workRating: "met",
    behaviourRating: "met",
  });
  const both = await Promise.allSettled(
    ["kept", "changed"].map((decision) => decideObjection(ctx, RINA, input(decision))),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});
