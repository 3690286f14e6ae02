import { beforeEach, expect, test } from "vitest";
import { unitPackSchema } from "#core/evidence-packs/unit-pack.ts";
import type { Database } from "#db/client.ts";
import type { Context } from "#operations/context.ts";
import { postJson, testApi } from "#tests/support/api.ts";
import { testContext } from "#tests/support/context.ts";
import { assessingDatabase } from "#tests/support/fixtures/appraisal-fixture.ts";
import { asPerson, CYCLE } from "#tests/support/fixtures/evaluation-fixture.ts";

const UNITS = `/evaluations/cycles/${CYCLE}/units`;

let db: Database;
beforeEach(async () => {
  db = await assessingDatabase();
});

const get = async (ctx: Context, path: string) => testApi(ctx).request(path);

test("units come by reach, with what is missing said", async () => {
  const slugs = async (key: string) => {
    const { items } = await (await get(await asPerson(db, key), UNITS)).json();
    return items.map(({ unit }: { unit: string }) => unit);
  };
  expect(await slugs("kadis")).toEqual(["dinas", "uptd"]);
  expect(await slugs("kauptd")).toEqual(["uptd"]);
  const { items } = await (await get(await asPerson(db, "kadis"), UNITS)).json();
  expect(items[0]).toMatchObject({
    proposed: null,
    achievement: null,
    missing: expect.arrayContaining([{ indicator: "ikm", reason: "no-survey" }]),
  });
  expect((await get(await asPerson(db, "rina"), UNITS)).status).toBe(403);
  const unknown = await get(await asPerson(db, "kadis"), "/evaluations/cycles/2020-t1/units");
  expect(unknown.status).toBe(404);
});

test("the head comments, the leader above sets, and both can be read", async () => {
  const at = `${UNITS}/dinas`;
  const head = await asPerson(db, "kadis");
  const comment = await postJson(head, `${at}/comment`, { version: 0, comment: "Loket ditambah." });
  expect(comment.status).toBe(204);
  const body = {
    version: 1,
    achievement: "good",
    reason: "Survei belum terbit; dinilai dari laporan.",
  };
  expect((await postJson(head, `${at}/achievement`, body)).status).toBe(403);
  expect((await postJson(await asPerson(db, "sekda"), `${at}/achievement`, body)).status).toBe(204);
  const { pack, version, checksum } = await (await get(head, at)).json();
  expect(unitPackSchema.parse(pack)).toEqual(pack);
  expect(checksum).toMatch(/^[0-9a-f]{64}$/);
  expect(version).toBe(2);
  expect(pack).toMatchObject({
    headComment: "Loket ditambah.",
    achievement: { achievement: "good", proposed: null, setBy: "sekda" },
  });
});

test("refusals are problems", async () => {
  const sekda = await asPerson(db, "sekda");
  const at = `${UNITS}/dinas/achievement`;
  const set = { version: 0, achievement: "good", reason: "Survei belum terbit." };
  const cases: [Context, string, unknown, number][] = [
    [sekda, at, "{", 400],
    [testContext(db), at, set, 401],
    [await asPerson(db, "organisasi"), at, set, 403],
    [sekda, `${UNITS}/tidak-ada/achievement`, set, 404],
    [sekda, at, { ...set, version: 9 }, 409],
    [sekda, at, { ...set, achievement: "constructor" }, 422],
    [sekda, at, { ...set, reason: "" }, 422],
    [sekda, at, null, 422],
  ];
  for (const [ctx, path, body, status] of cases) {
    const answer = await postJson(ctx, path, body);
    expect([JSON.stringify(body), answer.status]).toEqual([JSON.stringify(body), status]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  }
});
