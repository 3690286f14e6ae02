import { expect, test } from "vitest";
import { CYCLE_STATES } from "#core/cycles/cycle-state.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { listAuditEntries } from "#db/queries/access/audit-log.ts";
import { listRecordViews } from "#db/queries/access/record-views.ts";
import { setAchievement as setUnitAchievement } from "#operations/achievements/set-achievement.ts";
import { respondToAppraisal } from "#operations/appraisals/respond-to-appraisal.ts";
import { viewAppraisal } from "#operations/appraisals/view-appraisal.ts";
import { viewOwnAppraisal } from "#operations/appraisals/view-own-appraisal.ts";
import { viewOwnRecord } from "#operations/appraisals/view-own-record.ts";
import {
  assessingDatabase,
  draft,
  RECEIVED_ON,
  rate,
  setAchievement,
  signed,
  storedAppraisal,
} from "#tests/support/fixtures/appraisal-fixture.ts";
import {
  appraisalId,
  asPerson,
  CYCLE,
  employeeId,
  evaluationDatabase,
  moveCycle,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

test("a draft is kept for its assessor alone; only signing makes a result", async () => {
  const db = await assessingDatabase();
  expectOk(await draft(db, "rina", { workReason: "", confirmed: "" }));
  expect(await storedAppraisal(db, "rina")).toMatchObject({
    work_rating: "met",
    work_reason: null,
    predicate: null,
    signed_by: null,
    received_on: null,
  });
  const seen = async (key: string) =>
    (await viewAppraisal(await asPerson(db, key), appraisalId("rina"))).appraisal.workRating;
  expect(await seen("kabid")).toBe("met");
  expect(await seen("kadis")).toBeNull();
  expect(await seen("dewi")).toBeNull();
  const rina = await asPerson(db, "rina");
  expect((await viewOwnAppraisal(rina, CYCLE)).appraisal.workRating).toBeNull();
  expect((await viewOwnRecord(rina)).appraisals[0]?.appraisal.workRating).toBeNull();
});

test("signing hands the result over that day", async () => {
  const db = await assessingDatabase();
  await signed(db, "rina", { workRating: "above", behaviourRating: "below" });
  expect(await storedAppraisal(db, "rina")).toMatchObject({
    predicate: "misconduct",
    signed_by: "account-kabid",
    signed_by_name: "kabid",
    received_on: RECEIVED_ON,
  });
  const own = await viewOwnAppraisal(await asPerson(db, "rina"), CYCLE);
  expect(own.appraisal).toMatchObject({ predicate: "misconduct", workReason: expect.any(String) });
  expect(own.right).toEqual({ hindrance: null, until: "2026-10-26" });
  expectErrors(await rate(db, "rina"), { "": "appraisal.no-rating-now" });
});

test("received on the local day: late in the evening in London is the next day in Jakarta", async () => {
  const db = await assessingDatabase();
  expectOk(await rate(db, "rina", {}, { now: () => new Date("2026-10-12T17:00:00Z") }));
  expect(await storedAppraisal(db, "rina")).toMatchObject({ received_on: "2026-10-13" });
});

test("ratings are given while the cycle is assessed, at no other time", async () => {
  const db = await evaluationDatabase();
  for (const state of CYCLE_STATES.filter((each) => each !== "assessing")) {
    await moveCycle(db, state);
    expectErrors(await rate(db, "rina"), { "": "appraisal.no-rating-now" });
    expectErrors(await draft(db, "rina"), { "": "appraisal.no-rating-now" });
  }
});

test("the head's work results follow the achievement that was set, and wait for it", async () => {
  const db = await assessingDatabase();
  expectErrors(await rate(db, "kadis", { workRating: "above" }), {
    "": "appraisal.achievement-not-set",
  });
  await setAchievement(db, "dinas", "good");
  await signed(db, "kadis", { workRating: "above", behaviourRating: "above" });
  expect(await storedAppraisal(db, "kadis")).toMatchObject({
    work_rating: "met",
    predicate: "good",
  });
});

test("an achievement by which the head was judged is not set anew", async () => {
  const db = await assessingDatabase();
  await setAchievement(db, "dinas", "good");
  const sekda = await asPerson(db, "sekda");
  const set = async (achievement: string) => {
    const version = String(await auditVersion(db, "achievement", `${CYCLE}/dinas`));
    return setUnitAchievement(sekda, CYCLE, "dinas", {
      version,
      achievement,
      reason: "Dibahas kembali bersama.",
    });
  };
  expectOk(await set("poor"));
  await signed(db, "kadis");
  expect(await storedAppraisal(db, "kadis")).toMatchObject({ work_rating: "below" });
  expectErrors(await set("excellent"), { achievement: "appraisal.head-signed" });
  expectOk(await set("poor"));
  await expect(setAchievement(db, "dinas", "excellent")).rejects.toMatchObject({
    code: "conflict",
  });
});

test("of two assessors' windows the second is told, and nothing is lost", async () => {
  const db = await assessingDatabase();
  await signed(db, "budi");
  expectOk(await draft(db, "rina"));
  await expect(draft(db, "rina", { version: "0" })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("the audit log says that somebody was judged and never how", async () => {
  const db = await assessingDatabase();
  expectOk(await draft(db, "rina"));
  await signed(db, "rina");
  const own = await asPerson(db, "rina");
  const version = String(await auditVersion(db, "appraisal", appraisalId("rina")));
  expectOk(
    await respondToAppraisal(own, appraisalId("rina"), { version, comment: "Terima kasih" }),
  );
  const log = JSON.stringify(await listAuditEntries(db, {}, 100));
  expect(log).toContain("appraisal.sign");
  expect(log).not.toMatch(/"met"|Target tercapai|Ramah|"good"|Terima kasih/);
});

test("the employee may comment on a result until the cycle is final", async () => {
  const db = await assessingDatabase();
  const own = await asPerson(db, "rina");
  const say = async (comment: string) =>
    respondToAppraisal(own, appraisalId("rina"), {
      version: String(await auditVersion(db, "appraisal", appraisalId("rina"))),
      comment,
    });
  expectErrors(await say("Halo"), { "": "appraisal.no-comment-now" });
  await signed(db, "rina");
  expectErrors(await say(" "), { comment: "error.required" });
  expectOk(await say("Terima kasih atas masukannya."));
  const seen = await viewAppraisal(await asPerson(db, "kadis"), appraisalId("rina"));
  expect(seen.appraisal.comment).toBe("Terima kasih atas masukannya.");
  await moveCycle(db, "final");
  expectErrors(await say("Lagi"), { "": "appraisal.no-comment-now" });
});

test("whoever reads somebody's page is written down for him; his own look is not", async () => {
  const db = await assessingDatabase();
  await viewAppraisal(await asPerson(db, "kabid"), appraisalId("rina"));
  await viewAppraisal(await asPerson(db, "kabid"), appraisalId("rina"));
  await viewAppraisal(await asPerson(db, "dewi"), appraisalId("rina"));
  await viewAppraisal(await asPerson(db, "rina"), appraisalId("rina"));
  const { views } = await viewOwnRecord(await asPerson(db, "rina"));
  expect(views.map(({ accountName, part }) => [accountName, part])).toEqual(
    expect.arrayContaining([
      ["kabid", "appraisal"],
      ["dewi", "appraisal"],
    ]),
  );
  expect(views).toHaveLength(2);
  expect(await listRecordViews(db, employeeId("budi"))).toEqual([]);
});

test("the personnel office reads a record without the answers of colleagues", async () => {
  const db = await assessingDatabase();
  await db.client.execute(
    `INSERT INTO review_rounds VALUES ('c-${CYCLE}', 'closed', '2026-10-01', '2026-10-05')`,
  );
  const review = async (key: string) =>
    (await viewAppraisal(await asPerson(db, key), appraisalId("rina"))).review;
  expect(await review("kabid")).not.toBeNull();
  expect(await review("dewi")).toBeNull();
});

test.each(["garbage", "", "a-nobody", "\0", "x".repeat(5000)])(
  "there is no appraisal %j",
  async (id) => {
    const db = await assessingDatabase();
    const ctx = await asPerson(db, "kabid");
    await expect(viewAppraisal(ctx, id)).rejects.toMatchObject({ code: "not_found" });
  },
);

test("garbage in a form is refused field by field", async () => {
  const db = await assessingDatabase();
  const garbage = {
    workRating: ["met"],
    workReason: { a: 1 },
    behaviourRating: "splendid",
    behaviourReason: "x".repeat(4001),
    confirmed: [],
  };
  expectErrors(await rate(db, "rina", garbage), {
    workRating: "error.choose",
    workReason: "error.required",
    behaviourRating: "error.choose",
    behaviourReason: "error.too-long?max=4000",
  });
  expectErrors(await rate(db, "rina", { version: "-1" }), {
    version: "error.invalid",
  });
});
