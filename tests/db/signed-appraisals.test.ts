import { expect, test } from "vitest";
import { PREDICATES, predicateOf, RATINGS } from "#core/cycles/predicate.ts";
import type { Database } from "#db/client.ts";
import {
  assessingDatabase,
  LAST_OBJECTION_DAY,
  RECEIVED_ON,
  setAchievement,
  signed,
} from "#tests/support/fixtures/appraisal-fixture.ts";
import { appraisalId, moveCycle } from "#tests/support/fixtures/evaluation-fixture.ts";

/** What the database itself refuses, whatever path wrote it. */
const RINA = appraisalId("rina");

const refused = (db: Database, sql: string, args: (string | number | null)[] = []) =>
  db.client.execute({ sql, args }).then(
    () => false,
    () => true,
  );

const SIGNATURE =
  "work_reason = 'a', behaviour_reason = 'b', signed_by = 'account-kabid', signed_by_name = 'kabid', signed_at = 1, received_on = '2026-10-12'";
const sign = (changes: string) => `UPDATE appraisals SET ${changes} WHERE id = '${RINA}'`;

test("of all predicates for all ratings the database takes the matrix's alone", async () => {
  const db = await assessingDatabase();
  await db.client.execute("DROP TRIGGER appraisals_signed_stay");
  for (const work of RATINGS) {
    for (const behaviour of RATINGS) {
      for (const predicate of PREDICATES) {
        const values = `work_rating = '${work}', behaviour_rating = '${behaviour}', predicate = '${predicate}'`;
        const no = await refused(db, sign(`${values}, ${SIGNATURE}`));
        expect([work, behaviour, predicate, no]).toEqual([
          ...[work, behaviour, predicate, predicateOf(work, behaviour) !== predicate],
        ]);
      }
    }
  }
});

const RATED = "work_rating = 'met', behaviour_rating = 'met', predicate = 'good'";

test.each([
  "predicate = 'good'",
  RATED,
  `${RATED}, signed_by = 'account-kabid', signed_at = 1`,
  `work_rating = 'met', predicate = 'good', ${SIGNATURE}`,
  `${RATED}, ${SIGNATURE}, signed_by = NULL`,
  `${RATED}, ${SIGNATURE}, signed_at = NULL`,
  `${RATED}, ${SIGNATURE}, work_reason = ' '`,
  `${RATED}, ${SIGNATURE}, behaviour_reason = NULL`,
  `${RATED}, ${SIGNATURE}, received_on = NULL`,
  `${RATED}, ${SIGNATURE}, received_on = '2026-02-30'`,
  `work_rating = 'met', behaviour_rating = 'met', ${SIGNATURE}`,
  "signed_by = 'account-kabid'",
  "received_on = '2026-10-12'",
  `${RATED}, ${SIGNATURE}, signed_by = 'account-kadis'`,
  `${RATED}, ${SIGNATURE}, signed_by = 'account-admin'`,
])("there is no result by %s", async (changes) => {
  expect(await refused(await assessingDatabase(), sign(changes))).toBe(true);
});

test("nor one that is put in as a whole", async () => {
  const db = await assessingDatabase();
  await db.client.execute("DELETE FROM appraisals WHERE id = 'a-budi'");
  const insert = (predicate: string) =>
    `INSERT INTO appraisals (id, cycle_id, employee_id, unit_id, position, is_head, work_rating, work_reason, behaviour_rating, behaviour_reason, predicate, signed_by, signed_by_name, signed_at, received_on)
     VALUES ('a-budi', 'c-2026-t3', 'e-budi', 'u-dinas', 'x', 0, 'met', 'a', 'met', 'b', '${predicate}', 'account-kabid', 'kabid', 1, '2026-10-12')`;
  expect(await refused(db, insert("very-good"))).toBe(true);
  expect(await refused(db, insert("good"))).toBe(false);
});

test("it is signed while the cycle is assessed only", async () => {
  const db = await assessingDatabase();
  for (const state of ["planning", "running", "objections", "final", "archived"]) {
    await moveCycle(db, state);
    expect(await refused(db, sign(`${RATED}, ${SIGNATURE}`))).toBe(true);
  }
  await moveCycle(db, "assessing");
  expect(await refused(db, sign(`${RATED}, ${SIGNATURE}`))).toBe(false);
});

test("a head's work results are what was set for the unit, and nothing else", async () => {
  const db = await assessingDatabase();
  const head = (changes: string) =>
    `UPDATE appraisals SET ${changes.replaceAll("kabid", "sekda")} WHERE id = 'a-kadis'`;
  const met = `${RATED}, ${SIGNATURE}`;
  expect(await refused(db, head(met))).toBe(true);
  await setAchievement(db, "dinas", "excellent");
  expect(await refused(db, head(met))).toBe(true);
  await setAchievement(db, "dinas", "good");
  expect(await refused(db, head(met))).toBe(false);
});

test.each([
  "work_rating = 'above'",
  "work_rating = 'above', behaviour_rating = 'above', predicate = 'very-good'",
  "work_rating = NULL, behaviour_rating = NULL, predicate = NULL, signed_by = NULL, signed_at = NULL, received_on = NULL",
  "work_reason = 'other'",
  "received_on = '2026-10-13'",
  "signed_by = 'account-kadis'",
  "unit_id = 'u-uptd'",
  "employee_id = 'e-umar'",
])("a signed appraisal keeps: %s", async (changes) => {
  const db = await assessingDatabase();
  await signed(db, "rina");
  expect(await refused(db, sign(changes))).toBe(true);
  expect(await refused(db, `DELETE FROM appraisals WHERE id = '${RINA}'`)).toBe(true);
  expect(await refused(db, sign("comment = 'Terima kasih'"))).toBe(false);
});

const file = (filedOn: string) =>
  `INSERT INTO objections (appraisal_id, filed_on, filed_at, reasons) VALUES ('${RINA}', '${filedOn}', 1, 'Karena')`;
const HEARD =
  "assessor_hearing = 'stated', assessor_heard_at = 1, employee_hearing = 'nothing-to-add', employee_heard_at = 1";
const DECIDED =
  "decision = 'changed', decision_reason = 'x', decided_by = 'account-kadis', decided_by_name = 'kadis', decided_at = 1, previous_work_rating = 'met', previous_behaviour_rating = 'met'";

async function objectedDatabase(): Promise<Database> {
  const db = await assessingDatabase();
  await signed(db, "rina");
  await db.client.execute(file(RECEIVED_ON));
  return db;
}

test("an objection comes after a result, in time, in its stage, once", async () => {
  const db = await assessingDatabase();
  expect(await refused(db, file(RECEIVED_ON))).toBe(true);
  await signed(db, "rina");
  expect(await refused(db, file("2026-10-11"))).toBe(true);
  expect(await refused(db, file("2026-10-27"))).toBe(true);
  expect(await refused(db, file("2026-10-1x"))).toBe(true);
  await moveCycle(db, "final");
  expect(await refused(db, file(LAST_OBJECTION_DAY))).toBe(true);
  await moveCycle(db, "objections");
  expect(await refused(db, file(LAST_OBJECTION_DAY))).toBe(false);
  expect(await refused(db, file(LAST_OBJECTION_DAY))).toBe(true);
});

const object = (changes: string) => `UPDATE objections SET ${changes}`;

test.each([
  DECIDED,
  `${DECIDED}, assessor_hearing = 'stated', assessor_heard_at = 1`,
  `${HEARD}, ${DECIDED}, decision_reason = ''`,
  `${HEARD}, ${DECIDED}, decided_by = NULL`,
  `${HEARD}, ${DECIDED}, decided_by = 'account-kabid'`,
  `${HEARD}, ${DECIDED}, decided_by = 'account-rina'`,
  `${HEARD}, ${DECIDED}, previous_work_rating = 'below'`,
  `${HEARD}, ${DECIDED}, previous_behaviour_rating = NULL`,
  "reasons = 'Lain'",
  "filed_on = '2026-10-13'",
  "evidence = 'Nanti'",
])("no decision and no rewriting by %s", async (changes) => {
  const db = await objectedDatabase();
  expect(await refused(db, object(changes))).toBe(true);
  expect(await refused(db, "DELETE FROM objections")).toBe(true);
});

test("what was said stays; a decision stands; the result changes once, with it", async () => {
  const db = await objectedDatabase();
  const raise = sign("work_rating = 'above', behaviour_rating = 'above', predicate = 'very-good'");
  const lower = sign("work_rating = 'below', behaviour_rating = 'below', predicate = 'very-poor'");
  expect(await refused(db, object(HEARD))).toBe(false);
  expect(await refused(db, object("assessor_hearing = 'no-answer'"))).toBe(true);
  expect(await refused(db, object("employee_statement = 'Tambahan'"))).toBe(true);
  expect(await refused(db, raise)).toBe(true);
  expect(await refused(db, object(DECIDED))).toBe(false);
  expect(await refused(db, object("decision = 'kept'"))).toBe(true);
  expect(await refused(db, raise)).toBe(false);
  expect(await refused(db, lower)).toBe(true);
});

test("a kept result stays as it is", async () => {
  const db = await objectedDatabase();
  expect(await refused(db, object(`${HEARD}, ${DECIDED}, decision = 'kept'`))).toBe(false);
  const raise = sign("work_rating = 'above', behaviour_rating = 'above', predicate = 'very-good'");
  expect(await refused(db, raise)).toBe(true);
});

test("a cycle is final when its objections are decided, and then nothing changes", async () => {
  const db = await objectedDatabase();
  await expect(moveCycle(db, "final")).rejects.toThrow("still running");
  await db.client.execute(object(`${HEARD}, ${DECIDED}, decision = 'kept'`));
  const other = "UPDATE appraisals SET comment = 'x' WHERE id = 'a-budi'";
  for (const state of ["final", "archived"]) {
    await db.client.execute("DROP TRIGGER IF EXISTS cycles_one_step");
    await db.client.execute({ sql: "UPDATE cycles SET state = ?", args: [state] });
    expect(await refused(db, sign("comment = 'x'"))).toBe(true);
    expect(await refused(db, other)).toBe(true);
  }
});
