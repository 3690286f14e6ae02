import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { testApi } from "#tests/support/api.ts";
import { testContext } from "#tests/support/context.ts";
import { assessingDatabase } from "#tests/support/fixtures/appraisal-fixture.ts";
import { asPerson } from "#tests/support/fixtures/evaluation-fixture.ts";

let db: Database;
beforeEach(async () => {
  db = await assessingDatabase();
});

async function get(key: string, path: string) {
  const answer = await testApi(await asPerson(db, key)).request(path);
  return { status: answer.status, body: await answer.json() };
}

test("employees open to the personnel office alone", async () => {
  for (const path of ["/evaluations/employees"]) {
    const stranger = await testApi(testContext(db)).request(path);
    expect([path, stranger.status]).toEqual([path, 401]);
    for (const key of ["rina", "kabid", "kadis", "sekda", "organisasi", "admin"]) {
      expect([path, key, (await get(key, path)).status]).toEqual([path, key, 403]);
    }
    expect((await get("dewi", path)).status).toBe(200);
  }
});

test("employees are found by a part of their name, with who assesses them", async () => {
  const { body } = await get("dewi", "/evaluations/employees?q=rin");
  expect(body).toMatchObject({
    total: 1,
    items: [{ name: "rina", unit: "dinas", head: false, assessor: "kabid", since: "2024-01-01" }],
  });
});
