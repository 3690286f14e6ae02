import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { accountRoles, accounts } from "#db/schema/access.ts";
import { write } from "#db/write.ts";
import { fillFixture } from "#tests/support/fixtures/fixtures.ts";
import { useServer } from "#tests/support/server.ts";
import { insertTestTopic } from "#tests/support/topics.ts";

const PASSWORD = "kata sandi untuk uji";
const CODE = "KALENDER";

/** A complaint of 17 November 2026, due on 7 December and closed before: no new day off moves it. */
async function prepare(db: Database): Promise<void> {
  await fillFixture(db);
  await insertTestTopic(db, { code: CODE, state: "closed", closedOn: "2026-11-30" });
  const passwordHash = await hash(PASSWORD, { memoryCost: 1024, timeCost: 1 });
  const account = { id: "o", username: "organisasi", name: "Sari", createdAt: new Date() };
  await write(db, [
    db.orm.insert(accounts).values({ ...account, passwordHash }),
    db.orm.insert(accountRoles).values({ accountId: "o", role: "organisasi" }),
  ]);
}

const server = useServer({ prepare });

const post = (path: string, fields: Record<string, string>, cookie = "") =>
  fetch(`${server.url}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: server.url, cookie },
    body: new URLSearchParams(fields),
  });

async function signIn(): Promise<string> {
  const { headers } = await post("/masuk", { username: "organisasi", password: PASSWORD });
  const cookies = headers.getSetCookie().map((each) => each.split(";")[0]);
  return cookies.join("; ");
}

/** Working days that the clock of the topic runs, as the API says. */
async function clockInApi(): Promise<number> {
  const answer = await fetch(`${server.url}/api/v1/topics/${CODE}`);
  expect(answer.status).toBe(200);
  return (await answer.json()).clock.of;
}

// Pages run from Astro's bundle, the API from the sources: what one remembers, the other must forget.
test("a day off that is changed on a page counts in the API's next answer", async () => {
  const cookie = await signIn();
  const before = await clockInApi();
  const day = { date: "2026-11-25", name: "Hari jadi kota", kind: "daerah" };
  const added = await post("/kerja/kalender", day, cookie);
  expect(added.status).toBe(303);
  expect(await clockInApi()).toBe(before - 1);

  const path = `/kerja/kalender/${day.date}`;
  const page = await (await fetch(server.url + path, { headers: { cookie } })).text();
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? "";
  const removed = await post(path, { act: "hapus", version }, cookie);
  expect(removed.status).toBe(303);
  expect(await clockInApi()).toBe(before);
});
