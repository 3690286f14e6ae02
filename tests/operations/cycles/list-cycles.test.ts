import { expect, test } from "vitest";
import { listCycles } from "#operations/cycles/list-cycles.ts";
import { testContext } from "#tests/support/context.ts";
import { asPerson, evaluationDatabase } from "#tests/support/fixtures/evaluation-fixture.ts";

test("everybody with an account sees when people are evaluated, and by which method", async () => {
  const db = await evaluationDatabase();
  expect(await listCycles(await asPerson(db, "rina"))).toEqual([
    {
      id: "c-2026-t3",
      key: "2026-t3",
      kind: "triwulan",
      year: 2026,
      number: 3,
      startsOn: "2026-07-01",
      endsOn: "2026-09-30",
      state: "running",
      methodVersion: 1,
    },
  ]);
  await expect(listCycles(testContext(db))).rejects.toThrow("unauthenticated");
});
