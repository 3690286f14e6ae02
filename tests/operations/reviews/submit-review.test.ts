import { describe, expect, test } from "vitest";
import { readCounts } from "#core/reviews/urn.ts";
import type { Database } from "#db/client.ts";
import { submitReview } from "#operations/reviews/submit-review.ts";
import { viewReviewForm } from "#operations/reviews/view-review-form.ts";
import { countWaitingWork } from "#operations/site/count-waiting-work.ts";
import {
  appraisalId,
  asPerson,
  evaluationDatabase,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import {
  answer,
  ITEM_KEYS,
  moveRound,
  openRound,
  planRound,
  reviewForm,
} from "#tests/support/fixtures/review-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const RINA = appraisalId("rina");

async function urnOf(db: Database, relation: string) {
  const { rows } = await db.client.execute({
    sql: "SELECT *, octet_length(counts) + octet_length(strengths) + octet_length(suggestions) AS bytes FROM review_urns WHERE appraisal_id = ? AND relation = ?",
    args: [RINA, relation],
  });
  const [row] = rows;
  return {
    counts: readCounts(String(row?.counts)),
    strengths: JSON.parse(String(row?.strengths)),
    bytes: Number(row?.bytes),
  };
}

test("a form is taken apart: counts grow by one for each item, words join a sorted list", async () => {
  const db = await evaluationDatabase();
  await openRound(db);
  const [first = "", second = ""] = ITEM_KEYS;
  const { bytes } = await urnOf(db, "peer");
  await answer(db, "tono", "rina", reviewForm(4, { strength: "Zat “mulia” – 👍" }));
  const other = reviewForm(3);
  await answer(db, "budi", "rina", {
    ...other,
    scores: { ...other.scores, [first]: "0", [second]: "4" },
    strength: "Awal",
  });
  const urn = await urnOf(db, "peer");
  expect(urn.counts.slice(0, 3)).toEqual([
    [1, 0, 0, 0, 1],
    [0, 0, 0, 0, 2],
    [0, 0, 0, 1, 1],
  ]);
  expect(urn.strengths).toEqual(["Awal", "Zat “mulia” – 👍"]);
  expect(urn.bytes).toBe(bytes);
});

test("the longest words of everybody take no more room than none", async () => {
  const db = await evaluationDatabase();
  await openRound(db);
  const { bytes } = await urnOf(db, "peer");
  for (const rater of ["budi", "sari", "tono"]) {
    const strength = `${rater} ${"€".repeat(290)}`;
    await answer(db, rater, "rina", reviewForm(2, { strength, suggestion: strength }));
  }
  expect((await urnOf(db, "peer")).bytes).toBe(bytes);
});

describe("given once", () => {
  test("it cannot be changed: a second form is no error and changes nothing", async () => {
    const db = await evaluationDatabase();
    await openRound(db);
    await answer(db, "budi", "rina", reviewForm(4));
    const before = await urnOf(db, "peer");
    await answer(db, "budi", "rina", reviewForm(1));
    expect(await urnOf(db, "peer")).toEqual(before);
    expect((await viewReviewForm(await asPerson(db, "budi"), RINA)).answered).toBe(true);
    expect((await viewReviewForm(await asPerson(db, "sari"), RINA)).answered).toBe(false);
  });

  test("sent twice at the same moment it counts once", async () => {
    const db = await evaluationDatabase();
    await openRound(db);
    const send = async () => submitReview(await asPerson(db, "budi"), RINA, reviewForm(4));
    const results = await Promise.all([send(), send(), send()]);
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect((await urnOf(db, "peer")).counts[0]).toEqual([0, 0, 0, 0, 1]);
  });

  test("with another key it would count again: the first answer is never lost", async () => {
    const db = await evaluationDatabase();
    await openRound(db);
    await answer(db, "budi", "rina", reviewForm(4));
    await answer(db, "budi", "rina", reviewForm(4), { markOf: (text) => `other ${text}` });
    expect((await urnOf(db, "peer")).counts[0]).toEqual([0, 0, 0, 0, 2]);
  });
});

test("before the round opens, and when it is closed, nothing is taken", async () => {
  const db = await evaluationDatabase();
  const send = async (rater = "budi") =>
    submitReview(await asPerson(db, rater), RINA, reviewForm(4));
  await expect(send()).rejects.toMatchObject({ code: "forbidden" });
  await expect(send("rina")).rejects.toMatchObject({ code: "closed" });
  await planRound(db);
  await expect(send()).rejects.toMatchObject({ code: "closed" });
  await db.client.execute("UPDATE review_raters SET confirmed = 1");
  await moveRound(db, "buka");
  expectOk(await send());
  await moveRound(db, "tutup");
  await expect(send("sari")).rejects.toMatchObject({ code: "closed" });
  await expect(
    submitReview(await asPerson(db, "budi"), "nobody", reviewForm(4)),
  ).rejects.toMatchObject({ code: "not_found" });
});

test("a round that closes while a form is on its way takes nothing of it", async () => {
  const db = await evaluationDatabase();
  await openRound(db);
  const ctx = await asPerson(db, "budi");
  const closing = {
    ...ctx,
    // The mark is made between looking and storing: here the round closes in between.
    markOf: (text: string) => {
      void db.commits.add([{ sql: "UPDATE review_rounds SET state = 'closed'", args: [] }]);
      return ctx.markOf(text);
    },
  };
  await expect(submitReview(closing, RINA, reviewForm(4))).rejects.toMatchObject({
    code: "closed",
  });
  expect((await urnOf(db, "peer")).counts[0]).toEqual([0, 0, 0, 0, 0]);
});

test("the database itself takes one form at a time, in an open round, and gives nothing back", async () => {
  const db = await evaluationDatabase();
  await openRound(db);
  await answer(db, "budi", "rina", reviewForm(4));
  const refuse = async (sql: string, why: RegExp) =>
    expect(db.client.execute(sql)).rejects.toThrow(why);
  const counts = (value: number) =>
    `UPDATE review_urns SET counts = (SELECT json_group_array(value + ${value}) FROM json_each(counts))`;
  await refuse(counts(1), /one form at a time/);
  await refuse(counts(-1), /one form at a time/);
  await refuse("UPDATE review_urns SET counts = '[]'", /one form at a time/);
  await refuse("DELETE FROM review_urns", /never deleted/);
  await refuse("UPDATE review_marks SET used = 1 WHERE used", /twice/);
  await moveRound(db, "tutup");
  await refuse("UPDATE review_urns SET strengths = '[]'", /not open/);
});

test("a self-assessment also keeps wishes for training", async () => {
  const db = await evaluationDatabase();
  await openRound(db);
  const form = reviewForm(3, { themes: ["digital", "digital", "service"], wish: "Daring saja" });
  await answer(db, "rina", "rina", form);
  const { rows } = await db.client.execute(
    "SELECT theme, note FROM training_wishes ORDER BY theme",
  );
  expect(rows.map(({ theme, note }) => [theme, note])).toEqual([
    ["digital", "Daring saja"],
    ["service", "Daring saja"],
  ]);
});

test("the menu tells only oneself how many answers are left", async () => {
  const db = await evaluationDatabase();
  await openRound(db);
  const left = async (key: string) =>
    (await countWaitingWork(await asPerson(db, key)))["/kerja/penilaian-360"];
  expect(await left("budi")).toBe(5);
  await answer(db, "budi", "rina", reviewForm(3));
  expect(await left("budi")).toBe(4);
  expect(await left("organisasi")).toBeUndefined();
});

test.each([undefined, null, "x", [], {}, { scores: "x" }, { scores: { "ramah-solutif": ["1"] } }])(
  "garbage %j is refused, not a fault",
  async (input) => {
    const db = await evaluationDatabase();
    await openRound(db);
    expect(await submitReview(await asPerson(db, "budi"), RINA, input)).toMatchObject({
      ok: false,
    });
  },
);

test("what is missing is named item by item", async () => {
  const db = await evaluationDatabase();
  await openRound(db);
  const [first = "", ...rest] = ITEM_KEYS;
  const scores = Object.fromEntries(rest.map((key) => [key, "3"]));
  expectErrors(await submitReview(await asPerson(db, "budi"), RINA, { scores }), {
    [`scores.${first}`]: "review.choose",
  });
});
