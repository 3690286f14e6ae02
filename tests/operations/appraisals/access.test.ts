import { expect, test } from "vitest";
import { isAppError } from "#core/app-error.ts";
import type { Database } from "#db/client.ts";
import { answerObjection } from "#operations/appraisals/answer-objection.ts";
import { decideObjection } from "#operations/appraisals/decide-objection.ts";
import { draftRating } from "#operations/appraisals/draft-rating.ts";
import { fileObjection } from "#operations/appraisals/file-objection.ts";
import { listAppraisalProgress } from "#operations/appraisals/list-appraisal-progress.ts";
import { listDistributions } from "#operations/appraisals/list-distributions.ts";
import { listObjections } from "#operations/appraisals/list-objections.ts";
import { noteSilence } from "#operations/appraisals/note-silence.ts";
import { replyToObjection } from "#operations/appraisals/reply-to-objection.ts";
import { respondToAppraisal } from "#operations/appraisals/respond-to-appraisal.ts";
import { signRating } from "#operations/appraisals/sign-rating.ts";
import { viewAppraisal } from "#operations/appraisals/view-appraisal.ts";
import { viewObjection } from "#operations/appraisals/view-objection.ts";
import { viewOwnAppraisal } from "#operations/appraisals/view-own-appraisal.ts";
import { viewOwnRecord } from "#operations/appraisals/view-own-record.ts";
import type { Context } from "#operations/context.ts";
import { testContext } from "#tests/support/context.ts";
import { assessingDatabase, onDay, signed } from "#tests/support/fixtures/appraisal-fixture.ts";
import { appraisalId, asPerson, CYCLE } from "#tests/support/fixtures/evaluation-fixture.ts";
import { expectOk } from "#tests/support/staff.ts";

const EVERYBODY = [
  ...["sekda", "kadis", "kabid", "rina", "budi", "sari", "tono", "kauptd", "umar", "kaban", "dewi"],
  ...["organisasi", "inspektorat", "admin"],
];
const EMPLOYEES = EVERYBODY.slice(0, 11);
const RINA = appraisalId("rina");
const DEWI = appraisalId("dewi");

/** Rina has objected to her result. */
async function objectedDatabase(): Promise<Database> {
  const db = await assessingDatabase();
  await signed(db, "rina");
  const ctx = await asPerson(db, "rina", { now: onDay("2026-10-13") });
  expectOk(await fileObjection(ctx, RINA, { reasons: "Karena" }));
  return db;
}

/** Who is let in: everybody else is refused as forbidden. */
async function admitted(act: (ctx: Context) => Promise<unknown>): Promise<string[]> {
  const db = await objectedDatabase();
  const inside: string[] = [];
  for (const key of EVERYBODY) {
    const outcome = await act(await asPerson(db, key)).catch((error: unknown) => error);
    if (!isAppError(outcome)) inside.push(key);
    else expect([key, outcome.code]).toEqual([key, "forbidden"]);
  }
  const nobody = act(testContext(db));
  await expect(nobody).rejects.toMatchObject({ code: "unauthenticated" });
  return inside;
}

type Case = [string, (ctx: Context) => Promise<unknown>, string[]];
const CASES: Case[] = [
  ["draft", (ctx) => draftRating(ctx, RINA, {}), ["kabid"]],
  ["rate", (ctx) => signRating(ctx, RINA, {}), ["kabid"]],
  ["comment", (ctx) => respondToAppraisal(ctx, RINA, {}), ["rina"]],
  ["view", (ctx) => viewAppraisal(ctx, RINA), ["kadis", "kabid", "rina", "dewi"]],
  ["object", (ctx) => fileObjection(ctx, RINA, {}), ["rina"]],
  ["view objection", (ctx) => viewObjection(ctx, RINA), ["kadis", "kabid", "rina", "dewi"]],
  ["answer objection", (ctx) => answerObjection(ctx, RINA, {}), ["kabid"]],
  ["reply", (ctx) => replyToObjection(ctx, RINA, {}), ["rina"]],
  ["note silence", (ctx) => noteSilence(ctx, RINA, {}), ["kadis"]],
  ["decide", (ctx) => decideObjection(ctx, RINA, {}), ["kadis"]],
  ["own record", (ctx) => viewOwnRecord(ctx), EMPLOYEES],
  ["own appraisal", (ctx) => viewOwnAppraisal(ctx, CYCLE), EMPLOYEES],
  ["list objections", (ctx) => listObjections(ctx), EMPLOYEES],
  [
    "list appraisals",
    (ctx) => listAppraisalProgress(ctx, {}),
    ["sekda", "kadis", "kabid", "kauptd", "kaban", "dewi"],
  ],
  [
    "list distributions",
    (ctx) => listDistributions(ctx, {}),
    ["sekda", "kadis", "kabid", "kauptd", "kaban", "dewi"],
  ],
];

test.each(CASES)("%s: exactly these people", async (_, act, expected) => {
  expect(await admitted(act)).toEqual(expected);
});

test("the personnel office has no hand in the record of one of its own people", async () => {
  const db = await assessingDatabase();
  const dewi = await asPerson(db, "dewi");
  await expect(draftRating(dewi, DEWI, {})).rejects.toMatchObject({ code: "forbidden" });
  await expect(signRating(dewi, DEWI, {})).rejects.toMatchObject({ code: "forbidden" });
  const list = await listAppraisalProgress(dewi, {});
  expect(list.lines.map(({ full }) => full.employee.name)).not.toContain("dewi");
});
