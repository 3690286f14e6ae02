import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { postJson, testApi } from "#tests/support/api.ts";
import { testContext } from "#tests/support/context.ts";
import { assessingDatabase } from "#tests/support/fixtures/appraisal-fixture.ts";
import { asPerson, CYCLE } from "#tests/support/fixtures/evaluation-fixture.ts";

let db: Database;
beforeEach(async () => {
  db = await assessingDatabase();
});

const ROUND = `/evaluations/rounds/${CYCLE}`;

async function get(key: string, path: string) {
  const answer = await testApi(await asPerson(db, key)).request(path);
  return { status: answer.status, body: await answer.json() };
}

const send = async (key: string, path: string, body: unknown) =>
  postJson(await asPerson(db, key), path, body);

test("rounds open to the personnel office alone", async () => {
  for (const path of ["/evaluations/rounds", ROUND]) {
    const stranger = await testApi(testContext(db)).request(path);
    expect([path, stranger.status]).toEqual([path, 401]);
    for (const key of ["rina", "kabid", "kadis", "sekda", "organisasi", "admin"]) {
      expect([path, key, (await get(key, path)).status]).toEqual([path, key, 403]);
    }
    expect((await get("dewi", path)).status).toBe(200);
  }
});

test("a round is planned and opened, and tells totals only", async () => {
  const days = { opensOn: "2026-10-12", closesOn: "2026-10-23" };
  expect((await send("dewi", ROUND, { ...days, closesOn: "2026-10-01" })).status).toBe(422);
  expect((await send("dewi", ROUND, days)).status).toBe(204);
  expect((await send("dewi", ROUND, days)).status).toBe(409);
  const { version } = (await get("dewi", ROUND)).body;
  expect((await send("kabid", `${ROUND}/step`, { version, action: "buka" })).status).toBe(403);
  for (const action of [undefined, "toString", ["buka"]]) {
    expect((await send("dewi", `${ROUND}/step`, { version, action })).status).toBe(422);
  }
  expect((await send("dewi", `${ROUND}/step`, { version: 99, action: "buka" })).status).toBe(409);
  await db.client.execute("UPDATE review_raters SET confirmed = 1");
  expect((await send("dewi", `${ROUND}/step`, { version, action: "buka" })).status).toBe(204);
  const { body } = await get("dewi", ROUND);
  expect(body).toMatchObject({ round: { state: "open", ...days }, people: 11, answered: 0 });
  expect(Object.keys(body).toSorted()).toEqual(["answered", "asked", "people", "round", "version"]);
  expect((await get("dewi", "/evaluations/rounds/2020-t1")).status).toBe(404);
});
