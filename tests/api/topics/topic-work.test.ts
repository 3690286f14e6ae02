import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import type { Context } from "#operations/context.ts";
import { testApi } from "#tests/support/api.ts";
import { testContext } from "#tests/support/context.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import { insertOfficers, moderator, officer, ownedTopic } from "#tests/support/topic-work.ts";
import { insertTestTopic, topicNow } from "#tests/support/topics.ts";

let db: Database;
beforeEach(async () => {
  db = await fixtureDatabase();
  await insertOfficers(db);
});

const send = (ctx: Context, path: string, body: unknown) =>
  testApi(ctx).request(path, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: { "content-type": "application/json" },
  });

test("a topic goes from routing to its answer by the API", async () => {
  const topic = await insertTestTopic(db, { state: "verified" });
  const owner = officer(db, "penghubung", "disdukcapil");
  const helper = officer(db, "penghubung", "dinkes", "account-3");
  const steps: [Context, string, object][] = [
    [moderator(db), "route", { seq: 1, unit: "disdukcapil" }],
    [owner, "start", { seq: 2 }],
    [owner, "assign", { seq: 3, employee: "budi" }],
    [owner, "ask-unit", { seq: 4, unit: "dinkes", text: "Tolong datanya" }],
    [helper, "contribute", { seq: 5, text: "Ini datanya" }],
    [owner, "ask-author", { seq: 6, text: "Loket mana?" }],
    [owner, "note", { seq: 7, text: "Sudah dicek" }],
    [owner, "answer", { seq: 8, text: "Blangko sudah tersedia." }],
  ];
  for (const [ctx, verb, body] of steps) {
    const answer = await send(ctx, `/topics/${topic.code}/${verb}`, body);
    expect(answer.status, verb).toBe(200);
  }
  expect(await topicNow(db, topic.id)).toMatchObject({ state: "answered", seq: 9 });
});

test("moderators screen and merge by the API", async () => {
  const ctx = moderator(db);
  const first = await insertTestTopic(db, { code: "gabung1" });
  const second = await insertTestTopic(db, { code: "gabung2" });
  const words = { publicTitle: "Blangko habis", publicText: "Blangko KTP habis." };
  const approve = { seq: 1, decision: "approve", ...words };
  for (const { code } of [first, second]) {
    expect((await send(ctx, `/topics/${code}/screen`, approve)).status).toBe(204);
  }
  expect(await topicNow(db, first.id)).toMatchObject({ state: "verified", ...words });
  const late = await send(ctx, `/topics/${first.code}/screen`, approve);
  expect(late.status).toBe(409);
  for (const body of [null, [], { seq: 2 }, { seq: 2, decision: "constructor" }]) {
    expect((await send(ctx, `/topics/${first.code}/screen`, body)).status).toBe(422);
  }
  const merge = { seq: 2, target: second.code };
  const merged = await send(ctx, `/topics/${first.code}/merge`, merge);
  expect(merged.status).toBe(204);
  expect((await topicNow(db, first.id)).mergedIntoId).toBe(second.id);
});

test("refusals are problems with the field or the reason", async () => {
  const topic = await ownedTopic(db);
  const owner = officer(db, "penghubung", "disdukcapil");
  const at = (verb: string) => `/topics/${topic.code}/${verb}`;
  const cases: [Context, string, unknown, number][] = [
    [owner, at("answer"), "{", 400],
    [testContext(db), at("answer"), { seq: 1, text: "x" }, 401],
    [officer(db, "kepala", "dinkes"), at("answer"), { seq: 1, text: "x" }, 403],
    [owner, "/topics/tidak-ada/answer", { seq: 1, text: "x" }, 404],
    [owner, at("answer"), { seq: 9, text: "x" }, 409],
    [owner, at("return"), { seq: 1, text: "Bukan kami" }, 422],
  ];
  for (const [ctx, path, body, status] of cases) {
    const answer = await send(ctx, path, body);
    expect([path, answer.status]).toEqual([path, status]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  }
  expect((await send(owner, at("close"), { seq: 1 })).status).toBe(404);
  const wrong = await send(owner, at("return"), { seq: 1, text: "Bukan kami" });
  expect(await wrong.json()).toMatchObject({ errors: [{ field: "unit" }] });
});

test("every verb is in the OpenAPI document, and none closes a topic", async () => {
  const document = await (await testApi(testContext(db)).request("/openapi.json")).json();
  const paths = Object.keys(document.paths);
  for (const verb of ["route", "return", "pass-on", "contribute", "answer"]) {
    expect(paths).toContain(`/topics/{code}/${verb}`);
  }
  expect(paths).not.toContain("/topics/{code}/close");
});
