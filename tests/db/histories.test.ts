import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { write } from "#db/write.ts";
import { testDatabase } from "#tests/support/database.ts";

const entry = (seq: number) => sql`
  INSERT INTO audit_entries (subject_kind, subject_id, seq, at, account_id, account_name, action)
  VALUES ('unit', 'u', ${seq}, 0, 'a', 'A', 'unit.update')`;

test("two officers who read the same version cannot both write", async () => {
  const db = await testDatabase();
  const outcomes = await Promise.allSettled([write(db, [entry(1)]), write(db, [entry(1)])]);
  expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "rejected"]);
});

test("one caller's conflict in a shared commit is not another caller's", async () => {
  const db = await testDatabase();
  await write(db, [entry(1)]);
  const outcomes = await Promise.allSettled([
    write(db, [entry(2)]),
    write(db, [entry(1)]),
    write(db, [entry(3)]),
  ]);
  expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

test.each(["UPDATE audit_entries SET action = 'x'", "DELETE FROM audit_entries"])(
  "the audit log refuses %s",
  async (statement) => {
    const db = await testDatabase();
    await write(db, [entry(1)]);
    await expect(write(db, [sql.raw(statement)])).rejects.toMatchObject({ code: "conflict" });
  },
);
