import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { changeRoundDays } from "#operations/reviews/change-round-days.ts";
import { closeReviewRound } from "#operations/reviews/close-review-round.ts";
import { confirmAllRaters } from "#operations/reviews/confirm-all-raters.ts";
import { confirmRaters } from "#operations/reviews/confirm-raters.ts";
import { createReviewRound } from "#operations/reviews/create-review-round.ts";
import { listRaterConfirmations } from "#operations/reviews/list-rater-confirmations.ts";
import { listReviewRequests } from "#operations/reviews/list-review-requests.ts";
import { listReviewRounds } from "#operations/reviews/list-review-rounds.ts";
import { openReviewRound } from "#operations/reviews/open-review-round.ts";
import { proposeRoundRaters } from "#operations/reviews/propose-round-raters.ts";
import { viewRaterChoice } from "#operations/reviews/view-rater-choice.ts";
import { viewReviewRound } from "#operations/reviews/view-review-round.ts";
import {
  appraisalId,
  asPerson,
  CYCLE,
  employeeId,
  evaluationDatabase,
  moveCycle,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import {
  answer,
  moveRound,
  openRound,
  planRound,
  reviewForm,
  roundVersion,
} from "#tests/support/fixtures/review-fixture.ts";
import { runSql } from "#tests/support/run-sql.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const DAYS = { opensOn: "2026-10-12", closesOn: "2026-10-23" };

async function ratersOf(db: Database, key: string) {
  const { rows } = await db.client.execute({
    sql: "SELECT rater_id, relation, confirmed FROM review_raters WHERE appraisal_id = ? ORDER BY relation, rater_id",
    args: [appraisalId(key)],
  });
  return rows.map((row) => `${row.relation} ${row.rater_id} ${row.confirmed}`);
}

describe("planning", () => {
  test("proposes raters from the tree; oneself and the superior need no confirmation", async () => {
    const db = await evaluationDatabase();
    await planRound(db);
    expect(await ratersOf(db, "rina")).toEqual([
      "peer e-budi 0",
      "peer e-sari 0",
      "peer e-tono 0",
      "self e-rina 1",
      "superior e-kabid 1",
    ]);
    // Nobody is above him to confirm: the tree decides.
    expect(await ratersOf(db, "sekda")).toEqual([
      "self e-sekda 1",
      "subordinate e-kaban 1",
      "subordinate e-kadis 1",
    ]);
  });

  test("happens once, in a cycle that runs, with days in order", async () => {
    const db = await evaluationDatabase();
    const dewi = await asPerson(db, "dewi");
    expectErrors(await createReviewRound(dewi, CYCLE, { ...DAYS, closesOn: "2026-10-01" }), {
      closesOn: "review-round.order",
    });
    await expect(createReviewRound(dewi, "2030", DAYS)).rejects.toMatchObject({
      code: "not_found",
    });
    await planRound(db);
    await expect(createReviewRound(dewi, CYCLE, DAYS)).rejects.toMatchObject({ code: "conflict" });
    const late = await evaluationDatabase();
    for (const state of ["assessing", "objections"]) await moveCycle(late, state);
    expectErrors(await createReviewRound(await asPerson(late, "dewi"), CYCLE, DAYS), {
      "": "review-round.wrong-cycle",
    });
    expect(await viewReviewRound(await asPerson(late, "dewi"), CYCLE)).toMatchObject({
      plannable: false,
      round: null,
    });
  });

  test("days change until it opens, and who read an older version is told", async () => {
    const db = await evaluationDatabase();
    await planRound(db);
    const dewi = await asPerson(db, "dewi");
    const later = {
      version: "1",
      opensOn: "2026-10-13",
      closesOn: "2026-10-30",
    };
    expectOk(await changeRoundDays(dewi, CYCLE, later));
    await expect(changeRoundDays(dewi, CYCLE, later)).rejects.toMatchObject({ code: "conflict" });
    const [listed] = await listReviewRounds(dewi);
    expect(listed?.round).toEqual({
      state: "draft",
      opensOn: "2026-10-13",
      closesOn: "2026-10-30",
    });
  });

  test("people who came later get proposals, the others keep theirs", async () => {
    const db = await evaluationDatabase();
    await planRound(db);
    await db.client.execute("DELETE FROM review_raters WHERE appraisal_id = 'a-rina'");
    const before = await ratersOf(db, "budi");
    expect(await viewReviewRound(await asPerson(db, "dewi"), CYCLE)).toMatchObject({
      withoutRaters: 1,
    });
    await moveRound(db, "usulkan");
    expect((await ratersOf(db, "rina")).length).toBe(5);
    expect(await ratersOf(db, "budi")).toEqual(before);
  });
});

describe("the assessor", () => {
  test("confirms what is proposed for all of his people at once, and nobody else's", async () => {
    const db = await evaluationDatabase();
    await planRound(db);
    const kabid = await asPerson(db, "kabid");
    const before = await listRaterConfirmations(kabid, CYCLE);
    expect(before.people.map(({ name, confirmed }) => [name, confirmed])).toEqual([
      ["budi", false],
      ["rina", false],
      ["sari", false],
      ["tono", false],
    ]);
    expect(expectOk(await confirmAllRaters(kabid, CYCLE))).toEqual({ people: 4 });
    expect(expectOk(await confirmAllRaters(kabid, CYCLE))).toEqual({ people: 0 });
    expect(await ratersOf(db, "kabid")).toContain("peer e-kauptd 0");
    const view = await viewReviewRound(await asPerson(db, "dewi"), CYCLE);
    expect(view.unconfirmed).toEqual([
      { name: "sekda", people: 2 },
      { name: "kadis", people: 2 },
    ]);
  });

  test("chooses others for one of them, somebody from elsewhere by NIP", async () => {
    const db = await evaluationDatabase();
    await planRound(db);
    const kabid = await asPerson(db, "kabid");
    const choice = await viewRaterChoice(kabid, appraisalId("rina"));
    expect(choice.peers.map(({ name }) => name)).toEqual(["budi", "sari", "tono"]);
    const { rows } = await db.client.execute("SELECT nip FROM employees WHERE id = 'e-dewi'");
    const nip = String(rows[0]?.nip);
    const form = { version: "0", peer: [employeeId("budi"), employeeId("sari")] };
    expectErrors(await confirmRaters(kabid, appraisalId("rina"), form), {
      peer: "raters.too-few?count=3",
    });
    expectErrors(await confirmRaters(kabid, appraisalId("rina"), { ...form, nip: "123" }), {
      nip: "raters.unknown",
    });
    const spaced = `${nip.slice(0, 8)} ${nip.slice(8)}`;
    expectOk(await confirmRaters(kabid, appraisalId("rina"), { ...form, nip: spaced }));
    expect(await ratersOf(db, "rina")).toEqual([
      "peer e-budi 1",
      "peer e-dewi 1",
      "peer e-sari 1",
      "self e-rina 1",
      "superior e-kabid 1",
    ]);
    await expect(
      confirmRaters(kabid, appraisalId("rina"), { ...form, nip: spaced }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("can no longer change anything when the round is open", async () => {
    const db = await evaluationDatabase();
    await openRound(db);
    const kabid = await asPerson(db, "kabid");
    await expect(confirmAllRaters(kabid, CYCLE)).rejects.toMatchObject({ code: "closed" });
    await expect(confirmRaters(kabid, appraisalId("rina"), { version: "0" })).rejects.toMatchObject(
      { code: "closed" },
    );
    await expect(db.client.execute("DELETE FROM review_raters")).rejects.toThrow(/settled/);
    await expect(db.client.execute("UPDATE review_raters SET relation = 'peer'")).rejects.toThrow(
      /settled/,
    );
  });
});

describe("opening", () => {
  test("asks who is confirmed, and no group that is too small to be shown", async () => {
    const db = await evaluationDatabase();
    await planRound(db);
    expectOk(await confirmAllRaters(await asPerson(db, "kabid"), CYCLE));
    await moveRound(db, "buka");
    expect((await ratersOf(db, "rina")).length).toBe(5);
    // Nobody has confirmed his raters.
    expect(await ratersOf(db, "kabid")).toEqual(["self e-kabid 1", "superior e-kadis 1"]);
    // Two subordinates and no peers would be known by their group.
    expect(await ratersOf(db, "sekda")).toEqual(["self e-sekda 1"]);
  });

  test("lays down a mark for everybody asked and an urn for every group, all of them empty", async () => {
    const db = await evaluationDatabase();
    await openRound(db);
    const one = async (sql: string) =>
      Object.values((await db.client.execute(sql)).rows[0] ?? {})[0];
    expect(await one("SELECT count(*) FROM review_marks WHERE NOT used")).toBe(
      await one("SELECT count(*) FROM review_raters"),
    );
    expect(await one("SELECT count(*) FROM review_urns")).toBe(
      await one("SELECT count(DISTINCT appraisal_id || relation) FROM review_raters"),
    );
    expect(await ratersOf(db, "kabid")).toContain("colleague e-kauptd 1");
  });

  test("happens once; a closed round is never opened again", async () => {
    const db = await evaluationDatabase();
    await openRound(db);
    const dewi = await asPerson(db, "dewi");
    const version = await roundVersion(db);
    expectErrors(await openReviewRound(dewi, CYCLE, { version }), {
      "": "review-round.wrong-state",
    });
    await moveRound(db, "tutup");
    await expect(db.client.execute("UPDATE review_rounds SET state = 'open'")).rejects.toThrow(
      /opens once/,
    );
  });

  test("closes early, or with answers missing, only when that was said and read", async () => {
    const db = await evaluationDatabase();
    await openRound(db);
    const dewi = await asPerson(db, "dewi");
    const { round, asked, closing } = await viewReviewRound(dewi, CYCLE);
    expect(closing).toEqual({ early: true, missing: asked, asks: true });
    const version = await roundVersion(db);
    const close = (more = {}, ctx = dewi) => closeReviewRound(ctx, CYCLE, { version, ...more });
    const refused = { confirmed: `review-round.unconfirmed?missing=${asked}` };
    expectErrors(await close(), refused);
    await runSql(db, "UPDATE review_rounds SET closes_on = '2026-01-31'");
    const late = await viewReviewRound(dewi, CYCLE);
    expect(late.closing).toEqual({ early: false, missing: asked, asks: true });
    expectErrors(await close({ confirmed: "" }), refused);
    expect(await close({ confirmed: "on" })).toMatchObject({ ok: true });
    expect((await viewReviewRound(dewi, CYCLE)).closing).toBeNull();
    expect(round?.state).toBe("open");
  });

  test("shows everybody whom he is asked about, and the office only full fives", async () => {
    const db = await evaluationDatabase();
    await openRound(db);
    const own = await listReviewRequests(await asPerson(db, "budi"));
    expect(own.requests.map(({ name, relation, answered }) => [name, relation, answered])).toEqual([
      ["budi", "self", false],
      ["kabid", "colleague", false],
      ["rina", "peer", false],
      ["sari", "peer", false],
      ["tono", "peer", false],
    ]);
    for (const ratee of ["kabid", "rina", "sari", "tono"]) {
      await answer(db, "budi", ratee, reviewForm(3));
    }
    const dewi = await asPerson(db, "dewi");
    expect((await viewReviewRound(dewi, CYCLE)).answered).toBe(0);
    await answer(db, "rina", "kabid", reviewForm(3));
    await answer(db, "rina", "budi", reviewForm(3));
    expect((await viewReviewRound(dewi, CYCLE)).answered).toBe(5);
    await moveRound(db, "tutup");
    expect((await viewReviewRound(dewi, CYCLE)).answered).toBe(6);
  });
});

test.each([undefined, null, "x", [], { version: ["1"] }, { version: {} }])(
  "garbage %j is refused, not a fault",
  async (input) => {
    const db = await evaluationDatabase();
    await planRound(db);
    const dewi = await asPerson(db, "dewi");
    for (const act of [changeRoundDays, proposeRoundRaters, openReviewRound, closeReviewRound]) {
      expect(await act(dewi, CYCLE, input)).toMatchObject({ ok: false });
    }
    const kabid = await asPerson(db, "kabid");
    expect(await confirmRaters(kabid, appraisalId("rina"), input)).toMatchObject({ ok: false });
    await expect(viewReviewRound(dewi, "\u0000'")).rejects.toMatchObject({ code: "not_found" });
  },
);
