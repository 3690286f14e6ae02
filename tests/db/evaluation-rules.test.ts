import { expect, test } from "vitest";
import { CYCLE_STATES } from "#core/cycles/cycle-state.ts";
import type { Database } from "#db/client.ts";
import { insertPosting, type PostingRow } from "#db/queries/employees/employees.ts";
import { STANDARD_METHOD_ID } from "#db/seed/base.ts";
import { write } from "#db/write.ts";
import { evaluationDatabase, moveCycle } from "#tests/support/fixtures/evaluation-fixture.ts";

const run = (db: Database, sql: string) => db.client.execute(sql);

test("a cycle goes one step forward, never back, never two", async () => {
  const db = await evaluationDatabase();
  for (const [from, state] of CYCLE_STATES.entries()) {
    for (const [to, wanted] of CYCLE_STATES.entries()) {
      await moveCycle(db, state);
      const moved = run(db, `UPDATE cycles SET state = '${wanted}'`);
      if (to === from || to === from + 1) await moved;
      else await expect(moved, `${state} → ${wanted}`).rejects.toThrow("one step forward");
    }
  }
});

test("its days and method are settled once it has begun, and it stays", async () => {
  const db = await evaluationDatabase();
  const changes = ["starts_on = '2026-06-01'", "ends_on = '2027-01-01'", "kind = 'tahunan'"];
  for (const change of changes) {
    await expect(run(db, `UPDATE cycles SET ${change}`)).rejects.toThrow("settled");
  }
  await expect(run(db, "UPDATE cycles SET method_id = 'other'")).rejects.toThrow("settled");
  await run(db, `UPDATE cycles SET method_id = '${STANDARD_METHOD_ID}'`);
  await expect(run(db, "DELETE FROM cycles")).rejects.toThrow("never deleted");
  await moveCycle(db, "planning");
  await run(db, "UPDATE cycles SET ends_on = '2026-10-01'");
});

const posting = (values: Partial<PostingRow>): PostingRow => ({
  id: "new",
  employeeId: "e-rina",
  unitId: "u-uptd",
  position: "Petugas",
  isHead: false,
  assessorId: null,
  startsOn: "2026-01-01",
  endsOn: null,
  ...values,
});

test("a unit has one head on a day, a person one posting", async () => {
  const db = await evaluationDatabase();
  await expect(write(db, [insertPosting(db, posting({}))])).rejects.toThrow("conflict");
  await run(db, "UPDATE postings SET ends_on = '2025-12-31' WHERE id = 'p-rina'");
  await expect(write(db, [insertPosting(db, posting({ isHead: true }))])).rejects.toThrow(
    "conflict",
  );
  await write(db, [insertPosting(db, posting({}))]);
  await expect(run(db, "UPDATE postings SET is_head = 1 WHERE id = 'new'")).rejects.toThrow(
    "one head",
  );
  await run(db, "UPDATE postings SET ends_on = '2025-12-31' WHERE id = 'p-kauptd'");
  await run(db, "UPDATE postings SET is_head = 1 WHERE id = 'new'");
});
