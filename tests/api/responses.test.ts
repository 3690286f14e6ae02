import { expect, test } from "vitest";
import { createLimits } from "#server/limits.ts";
import { testApi } from "#tests/support/api.ts";
import { testContext } from "#tests/support/context.ts";
import {
  filledForm,
  fixtureDatabase,
  moveSurvey,
  SURVEY,
} from "#tests/support/fixtures/fixtures.ts";

const post = (body: unknown) => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: typeof body === "string" ? body : JSON.stringify(body),
});
const PATH = `/surveys/${SURVEY}/responses`;

test("201 with a receipt, then 200 with the same one", async () => {
  const api = testApi(testContext(await fixtureDatabase()));
  const form = filledForm();
  const first = await api.request(PATH, post(form));
  expect(first.status).toBe(201);
  const { receipt } = (await first.json()) as { receipt: string };
  expect(receipt).toHaveLength(10);
  const second = await api.request(PATH, post(form));
  expect([second.status, await second.json()]).toEqual([200, { receipt }]);
});

test("409 when the survey has closed", async () => {
  const db = await fixtureDatabase();
  await moveSurvey(db, SURVEY, "closed");
  const answer = await testApi(testContext(db)).request(PATH, post(filledForm()));
  expect(answer.status).toBe(409);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
});

test.each(["tidak-ada", "kelurahan-2026-s2", "%00", "a%27b"])("404 for %s", async (slug) => {
  const api = testApi(testContext(await fixtureDatabase()));
  expect((await api.request(`/surveys/${slug}/responses`, post(filledForm()))).status).toBe(404);
});

test.each(["", "{", "not json"])("400 for the body %j", async (body) => {
  const api = testApi(testContext(await fixtureDatabase()));
  const answer = await api.request(PATH, post(body));
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ status: 400, type: "about:blank#malformed" });
});

test.each(["null", "[]", "1", '"x"', "{}"])("422 for the body %s", async (body) => {
  const api = testApi(testContext(await fixtureDatabase()));
  expect((await api.request(PATH, post(body))).status).toBe(422);
});

test("422 names every field, in the language asked for", async () => {
  const api = testApi(testContext(await fixtureDatabase(), { locale: "en" }));
  const answer = await api.request(PATH, post({ ...filledForm(), instanceId: 1, service: "x" }));
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    title: "There is a problem",
    errors: [
      { field: "service", message: "Choose one." },
      { field: "instanceId", message: "This is required." },
    ],
  });
});

test("429 says when to come back", async () => {
  const api = testApi(testContext(await fixtureDatabase(), { limits: createLimits(1) }));
  await api.request(PATH, post(filledForm()));
  const answer = await api.request(PATH, post(filledForm()));
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "60"]);
});
