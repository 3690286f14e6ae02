import { hash } from "@node-rs/argon2";
import { expect, test, vi } from "vitest";
import type { Role } from "#core/access/roles.ts";
import type { Database } from "#db/client.ts";
import { accountRoles, accounts } from "#db/schema/access.ts";
import { write } from "#db/write.ts";
import { filledForm, fillFixture, SURVEY } from "#tests/support/fixtures/fixtures.ts";
import { type RunningServer, startServer } from "#tests/support/server-process.ts";

const PASSWORD = "kata sandi untuk uji";

async function prepare(db: Database): Promise<void> {
  await fillFixture(db);
  const passwordHash = await hash(PASSWORD);
  const account = (username: string, role: Role) => [
    db.orm.insert(accounts).values({
      id: username,
      username,
      name: username,
      passwordHash,
      createdAt: new Date(0),
    }),
    db.orm.insert(accountRoles).values({ accountId: username, role, unitId: "unit-disdukcapil" }),
  ];
  await write(db, [...account("kepala", "kepala"), ...account("petugas", "petugas")]);
}

/** The cookie of somebody who signed in. */
async function signIn({ url }: RunningServer, username: string): Promise<string> {
  const body = new URLSearchParams({ username, password: PASSWORD });
  const answer = await fetch(`${url}/masuk`, { method: "POST", body, redirect: "manual" });
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

const open = ({ url }: RunningServer, cookie: string) =>
  fetch(`${url}/kerja/pantau/arus`, {
    headers: { cookie, "accept-encoding": "gzip, br" },
    redirect: "manual",
  });

/** What a stream has said so far; it goes on listening until the server ends it. */
function listen(answer: Response): { text: string; over: boolean } {
  const heard = { text: "", over: false };
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async (): Promise<void> => {
    const part = await reader?.read().catch(() => ({ done: true, value: undefined }));
    if (part?.value === undefined) {
      heard.over = true;
      return;
    }
    heard.text += part.value;
    return next();
  };
  void next();
  return heard;
}

test("an answer that is submitted appears in the stream; a stop waits for no stream", async () => {
  const server = await startServer({ prepare });
  const cookie = await signIn(server, "kepala");
  const answer = await open(server, cookie);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/event-stream");
  expect(answer.headers.get("content-encoding")).toBeNull();
  expect(answer.headers.get("cache-control")).toContain("no-store");
  expect(answer.headers.get("content-security-policy")).toContain("connect-src 'self'");
  const heard = listen(answer);
  await vi.waitUntil(() => heard.text.includes('"disdukcapil.answers":"0 / ?"'));
  await fetch(`${server.url}/api/v1/surveys/${SURVEY}/responses`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(filledForm()),
  });
  await vi.waitUntil(() => heard.text.includes('"disdukcapil.answers":"1 / ?"'), 10_000);
  expect(heard.text.split("data:").at(-1)).not.toContain("disdukcapil.topics");

  const more = await Promise.all([open(server, cookie), open(server, cookie)]);
  const others = more.map(listen);
  await vi.waitUntil(() => others.every(({ text }) => text !== ""));
  expect(await server.stop()).toBe(0);
  expect(server.output()).not.toContain("connections cut");
  expect([heard, ...others].map(({ over }) => over)).toEqual([true, true, true]);
});

test("strangers are sent to the door, others refused, and one account holds four streams", async () => {
  const server = await startServer({ prepare });
  expect((await open(server, "")).headers.get("location")).toContain("/masuk");
  expect((await open(server, await signIn(server, "petugas"))).status).toBe(403);
  const cookie = await signIn(server, "kepala");
  const four = await Promise.all([1, 2, 3, 4].map(() => open(server, cookie)));
  expect(four.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const fifth = await open(server, cookie);
  expect([fifth.status, fifth.headers.get("retry-after")]).toEqual([429, "5"]);
  await four[0]?.body?.cancel();
  await vi.waitUntil(async () => (await open(server, cookie)).status === 200, 5_000);
  expect(await server.stop()).toBe(0);
});
