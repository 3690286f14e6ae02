import { expect, test } from "vitest";
import { auditVersion } from "#db/queries/access/audit.ts";
import { answerObjection } from "#operations/appraisals/answer-objection.ts";
import { decideObjection } from "#operations/appraisals/decide-objection.ts";
import { fileObjection } from "#operations/appraisals/file-objection.ts";
import { replyToObjection } from "#operations/appraisals/reply-to-objection.ts";
import { countWaitingWork } from "#operations/site/count-waiting-work.ts";
import { assessingDatabase, onDay, signed } from "#tests/support/fixtures/appraisal-fixture.ts";
import { appraisalId, asPerson, moveCycle } from "#tests/support/fixtures/evaluation-fixture.ts";
import { expectOk } from "#tests/support/staff.ts";

const RINA = appraisalId("rina");
const now = onDay("2026-10-13");

test("what waits is counted for him whose turn it is", async () => {
  const db = await assessingDatabase();
  const waits = async (path: string, key: string) =>
    (await countWaitingWork(await asPerson(db, key, { now })))[`/kerja/${path}`];
  expect(await waits("penilaian", "kabid")).toBe(4);
  expect(await waits("penilaian", "rina")).toBeUndefined();
  await signed(db, "rina");
  expect(await waits("penilaian", "kabid")).toBe(3);
  await moveCycle(db, "objections");
  expect(await waits("penilaian", "kabid")).toBeUndefined();

  const turn = async () => {
    const people = ["rina", "kabid", "kadis", "dewi", "sekda"];
    const counts = await Promise.all(people.map((key) => waits("keberatan", key)));
    return people.filter((_, at) => counts[at] === 1);
  };
  const version = async () => String(await auditVersion(db, "objection", RINA));
  expect(await turn()).toEqual([]);
  expectOk(await fileObjection(await asPerson(db, "rina", { now }), RINA, { reasons: "Karena" }));
  expect(await turn()).toEqual(["kabid"]);
  const statement = { version: await version(), statement: "Begini" };
  expectOk(await answerObjection(await asPerson(db, "kabid", { now }), RINA, statement));
  expect(await turn()).toEqual(["rina"]);
  const reply = { version: await version(), hearing: "nothing-to-add" };
  expectOk(await replyToObjection(await asPerson(db, "rina", { now }), RINA, reply));
  expect(await turn()).toEqual(["kadis"]);
  const decision = { version: await version(), decision: "kept", decisionReason: "Karena" };
  expectOk(await decideObjection(await asPerson(db, "kadis", { now }), RINA, decision));
  expect(await turn()).toEqual([]);
});
