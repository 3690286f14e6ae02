import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { testApi } from "#tests/support/api.ts";
import { testContext } from "#tests/support/context.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import {
  answer,
  filledPost,
  makePublic,
  move,
  publicPost,
} from "#tests/support/fixtures/topic-fixture.ts";

const api = (db: Database) => testApi(testContext(db));
const send = (db: Database, path: string, body: unknown) =>
  api(db).request(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

test("a post is created once and gives code and secret", async () => {
  const db = await fixtureDatabase();
  const body = filledPost();
  const first = await send(db, "/topics", body);
  expect(first.status).toBe(201);
  const { code, secret } = (await first.json()) as { code: string; secret: string };
  expect(secret.length).toBeGreaterThanOrEqual(24);
  const again = await send(db, "/topics", { ...body, secret });
  expect([again.status, await again.json()]).toEqual([200, { code, secret }]);
  expect(await (await send(db, "/topics", body)).json()).toEqual({ code, secret: null });
});

test.each([
  ["/topics", {}, 422],
  ["/topics", null, 422],
  ["/topics/zzzzzzzzzz/confirm", { secret: "x" }, 404],
  ["/topics/zzzzzzzzzz/reactions", { token: "a".repeat(32) }, 404],
  ["/topics/zzzzzzzzzz/replies", {}, 404],
  ["/topics/zzzzzzzzzz/reopen", null, 404],
])("%s with %j answers %i", async (path, body, status) => {
  const answered = await send(await fixtureDatabase(), path, body);
  expect(answered.status).toBe(status);
  expect(answered.headers.get("content-type")).toBe("application/problem+json");
});

test("what is no JSON is no request", async () => {
  const db = await fixtureDatabase();
  for (const path of ["/topics", "/topics/x/reopen"]) {
    expect((await api(db).request(path, { method: "POST", body: "{" })).status).toBe(400);
  }
});

test("from the post to the end: not solved, reopened, solved", async () => {
  const db = await fixtureDatabase();
  const posted = await send(db, "/topics", filledPost());
  const { code, secret } = (await posted.json()) as { code: string; secret: string };
  expect((await api(db).request(`/topics/${code}`)).status).toBe(404);
  await makePublic(db, code);
  const act = async (verb: string, body: Record<string, unknown> = {}) =>
    (await send(db, `/topics/${code}/${verb}`, { secret, ...body })).status;
  expect(await act("reactions", { token: "a".repeat(32) })).toBe(200);
  expect(await act("information", { text: "Loket 3" })).toBe(200);
  expect(await act("confirm")).toBe(409);
  await answer(db, code);
  expect(await act("reopen")).toBe(422);
  expect(await act("reopen", { text: "Masih panjang" })).toBe(200);
  await answer(db, code, "Sekarang lima loket.");
  expect(await act("confirm")).toBe(200);
  expect(await act("withdraw")).toBe(409);
  const seen = (await (await api(db).request(`/topics/${code}`)).json()) as Record<string, unknown>;
  expect(seen).toMatchObject({ code, state: "closed", solved: true, supportCount: 1 });
  expect(JSON.stringify(seen)).not.toMatch(/Loket 3|Masih panjang|secret/);
});

test("the list is paged, searched, and says what does not fit", async () => {
  const db = await fixtureDatabase();
  for (let n = 1; n <= 3; n += 1) await publicPost(db, { title: `Antrean panjang ${n}` });
  const page = async (query: string) => {
    const listed = await api(db).request(`/topics?${query}`);
    return [
      listed.status,
      (await listed.json()) as { items: unknown[]; next: string | null },
    ] as const;
  };
  const [status, first] = await page("limit=2&q=antre");
  expect([status, first.items.length]).toEqual([200, 2]);
  const [, second] = await page(`limit=2&q=antre&cursor=${first.next}`);
  expect([second.items.length, second.next]).toEqual([1, null]);
  expect((await page("limit=1000"))[0]).toBe(422);
  expect((await page("unit=tidak-ada"))[0]).toBe(404);
});

test("supervisory topics and the words of confidential ones are nowhere in the API", async () => {
  const db = await fixtureDatabase();
  const hidden = await publicPost(db, { title: "Pungutan liar di loket" });
  await move(db, hidden.code, "hand-to-inspectorate", "moderator", {
    audience: "inspectorate",
    changes: { supervisory: true },
  });
  const { code } = await publicPost(db, { title: "Pungutan juga", confidential: true });
  expect((await api(db).request(`/topics/${hidden.code}`)).status).toBe(404);
  const all = await (await api(db).request("/topics")).text();
  const one = await (await api(db).request(`/topics/${code}`)).text();
  expect(all + one).not.toMatch(/pungutan|mengantre/i);
  expect(JSON.parse(all).total).toBe(1);
});
