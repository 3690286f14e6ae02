import { expect, test } from "vitest";
import { followTopic } from "#operations/topics/citizens/follow-topic.ts";
import { createLimits } from "#server/limits.ts";
import { testContext } from "#tests/support/context.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import { post, publicPost } from "#tests/support/fixtures/topic-fixture.ts";

test("code and secret open the author's page, however they are typed", async () => {
  const db = await fixtureDatabase();
  const { code, secret } = await post(db);
  const spoken = `${code.slice(0, 5).toUpperCase()} ${code.slice(5)}`;
  const link = `http://localhost/forum/topik/${code}/saya/${secret}?baru`;
  for (const word of [secret, link, ` ${link.replace("?baru", "")} `]) {
    expect(await followTopic(testContext(db), { code: spoken, secret: word })).toEqual({
      ok: true,
      value: { code, secret },
    });
  }
});

test("a code alone opens what is public; nothing tells whether a hidden topic exists", async () => {
  const db = await fixtureDatabase();
  const hidden = await post(db);
  const shown = await publicPost(db);
  const follow = (code: string, secret = "") => followTopic(testContext(db), { code, secret });
  expect(await follow(shown.code)).toMatchObject({ value: { code: shown.code, secret: null } });
  const refusal = { ok: false, errors: { code: "follow.error" } };
  expect(await follow(hidden.code)).toEqual(refusal);
  expect(await follow("zzzzzzzzzz")).toEqual(refusal);
  expect(await follow(shown.code, hidden.secret)).toEqual(refusal);
});

test("guessing is slow", async () => {
  const ctx = testContext(await fixtureDatabase(), { limits: createLimits(1) });
  await followTopic(ctx, { code: "x" });
  await expect(followTopic(ctx, { code: "x" })).rejects.toMatchObject({ code: "too_many" });
});
