import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { listReviewComments } from "#operations/reviews/list-review-comments.ts";
import { listReviewRequests } from "#operations/reviews/list-review-requests.ts";
import { reviewSummaryOf } from "#operations/reviews/parts/review-summary-of.ts";
import { screenReviewComment } from "#operations/reviews/screen-review-comment.ts";
import { viewReviewComment } from "#operations/reviews/view-review-comment.ts";
import { viewReviewSummary } from "#operations/reviews/view-review-summary.ts";
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
  reviewForm,
} from "#tests/support/fixtures/review-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const RINA = appraisalId("rina");

async function closedRound(peers: readonly string[]): Promise<Database> {
  const db = await evaluationDatabase();
  await openRound(db);
  const words = { strength: "Sabar.", suggestion: "Tulis catatan rapat." };
  await answer(db, "rina", "rina", reviewForm(4, { strength: "Saya sabar." }));
  await answer(db, "kabid", "rina", reviewForm(2, { strength: "Dari atasan." }));
  for (const [at, peer] of peers.entries()) {
    await answer(db, peer, "rina", reviewForm(at + 1, at === 0 ? words : {}));
  }
  await moveRound(db, "tutup");
  return db;
}

async function screenAll(db: Database): Promise<void> {
  const dewi = await asPerson(db, "dewi");
  const { comments } = await listReviewComments(dewi);
  for (const { comment, version } of comments) {
    expectOk(await screenReviewComment(dewi, comment.id, { act: "tampilkan", version }));
  }
}

describe("a closed round", () => {
  test("shows three peers together, oneself and the superior by themselves", async () => {
    const db = await closedRound(["budi", "sari", "tono"]);
    const summary = await reviewSummaryOf(db, RINA);
    expect(summary?.groups).toEqual(["self", "superior", "peer"]);
    expect(summary?.items).toHaveLength(ITEM_KEYS.length);
    expect(summary?.items[0]).toMatchObject({
      groups: { self: { mean: 4, n: 1 }, superior: { mean: 2, n: 1 }, peer: { mean: 2, n: 3 } },
      others: { mean: 2, n: 4 },
      gap: 2,
    });
    expect(summary?.growth).toEqual(ITEM_KEYS.slice(0, 3));
  });

  test("shows nothing of two peers, neither figures nor words", async () => {
    const db = await closedRound(["budi", "sari"]);
    await screenAll(db);
    const summary = await reviewSummaryOf(db, RINA);
    expect(summary?.items.map(({ groups }) => groups.peer)).toEqual(ITEM_KEYS.map(() => null));
    // The others are then the superior alone, who is known anyway.
    expect(summary?.items[0]?.others).toMatchObject({ mean: 2, n: 1 });
    expect(summary?.comments).toEqual({
      self: { strength: ["Saya sabar."], suggestion: [] },
      superior: { strength: ["Dari atasan."], suggestion: [] },
      others: { strength: [], suggestion: [] },
    });
  });

  test("tells the person who has read it", async () => {
    const db = await closedRound(["budi", "sari", "tono"]);
    const own = await viewReviewSummary(await asPerson(db, "rina"), RINA);
    expect(own.own).toBe(true);
    const read = await viewReviewSummary(await asPerson(db, "kabid"), RINA);
    expect(read.own).toBe(false);
    const { rows } = await db.client.execute("SELECT account_name, part FROM record_views");
    expect(rows.map(({ account_name, part }) => [account_name, part])).toEqual([
      ["kabid", "review"],
    ]);
  });

  test("is listed for the person and for those above", async () => {
    const db = await closedRound([]);
    const listed = await listReviewRequests(await asPerson(db, "kabid"));
    expect(listed.requests).toEqual([]);
    expect(listed.own.map((each) => each.appraisalId)).toEqual([appraisalId("kabid")]);
    expect(listed.under.map(({ name }) => name)).toEqual(["budi", "rina", "sari", "tono"]);
  });
});

describe("screening", () => {
  test("words are not shown before somebody has screened them", async () => {
    const db = await closedRound(["budi", "sari", "tono"]);
    const before = await reviewSummaryOf(db, RINA);
    expect(before?.comments.others.strength).toEqual([]);
    expect(before?.comments.superior.strength).toEqual([]);
    // What she says about herself needs no screening.
    expect(before?.comments.self.strength).toEqual(["Saya sabar."]);
    await screenAll(db);
    expect((await reviewSummaryOf(db, RINA))?.comments.others).toEqual({
      strength: ["Sabar."],
      suggestion: ["Tulis catatan rapat."],
    });
  });

  test("other words are shown instead, a hidden comment is not shown; the log keeps no words", async () => {
    const db = await closedRound(["budi", "sari", "tono"]);
    const dewi = await asPerson(db, "dewi");
    const { comments } = await listReviewComments(dewi);
    const about = (text: string) => comments.find(({ comment }) => comment.text === text);
    const [praise, hint] = [about("Sabar."), about("Tulis catatan rapat.")];
    const masked = { act: "tampilkan", version: "0", text: "Tenang dan sabar." };
    expectOk(await screenReviewComment(dewi, praise?.comment.id ?? "", masked));
    const hiding = { act: "sembunyikan", version: "0", reason: "Menunjuk satu rapat." };
    expectErrors(
      await screenReviewComment(dewi, hint?.comment.id ?? "", { ...hiding, reason: " " }),
      { reason: "error.required" },
    );
    expectOk(await screenReviewComment(dewi, hint?.comment.id ?? "", hiding));
    await expect(
      screenReviewComment(dewi, hint?.comment.id ?? "", { ...hiding, version: "1" }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect((await viewReviewComment(dewi, hint?.comment.id ?? "")).comment).toMatchObject({
      state: "hidden",
      hiddenReason: "Menunjuk satu rapat.",
    });
    expect((await reviewSummaryOf(db, RINA))?.comments.others).toEqual({
      strength: ["Tenang dan sabar."],
      suggestion: [],
    });
    const { rows } = await db.client.execute(
      "SELECT * FROM audit_entries WHERE subject_kind = 'review-comment'",
    );
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/abar|catatan/);
  });

  test("a comment that is not there is not found", async () => {
    const db = await evaluationDatabase();
    const dewi = await asPerson(db, "dewi");
    await expect(viewReviewComment(dewi, "x")).rejects.toMatchObject({ code: "not_found" });
    await expect(screenReviewComment(dewi, "x", {})).rejects.toMatchObject({ code: "not_found" });
  });
});

test("there is no summary of what is not there", async () => {
  const db = await evaluationDatabase();
  expect(await reviewSummaryOf(db, RINA)).toBeNull();
  expect(await reviewSummaryOf(db, "nobody")).toBeNull();
});
