import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import type { Context } from "#operations/context.ts";
import { testApi } from "#tests/support/api.ts";
import { testContext } from "#tests/support/context.ts";
import { assessingDatabase } from "#tests/support/fixtures/appraisal-fixture.ts";
import { asPerson, CYCLE } from "#tests/support/fixtures/evaluation-fixture.ts";

let db: Database;
beforeEach(async () => {
  db = await assessingDatabase();
});

const get = async (ctx: Context, path: string) => testApi(ctx).request(path);

test("every member of staff may know the cycles, strangers may not", async () => {
  const answer = await get(await asPerson(db, "rina"), "/evaluations/cycles");
  expect((await answer.json()).items).toMatchObject([{ key: CYCLE, state: "assessing" }]);
  expect((await get(testContext(db), "/evaluations/cycles")).status).toBe(401);
});
