import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { accountRoles, accounts } from "#db/schema/access.ts";
import { write } from "#db/write.ts";
import { seedGovernment } from "#tests/support/fixtures/survey-fixture.ts";
import { useServer } from "#tests/support/server.ts";

const PASSWORD = "kata sandi untuk uji";

async function prepare(db: Database): Promise<void> {
  await seedGovernment(db);
  const passwordHash = await hash(PASSWORD, { memoryCost: 1024, timeCost: 1 });
  await write(db, [
    db.orm.insert(accounts).values({
      id: "o",
      username: "organisasi",
      name: "Sari",
      passwordHash,
      createdAt: new Date(),
    }),
    db.orm.insert(accountRoles).values({ accountId: "o", role: "organisasi" }),
  ]);
}

const server = useServer({ prepare });

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: server.url, ...headers },
    body: new URLSearchParams(fields),
  });

const hidden = (page: string, name: string) =>
  new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(page)?.[1];
const plain = (html = "") =>
  html
    .replaceAll("&#34;", '"')
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");

test("what was typed when the session had ended is there after signing in, and stored on sending", async () => {
  const name = 'Dinas <Perhubungan> & "Jalan"';
  const asked = await post("/kerja/unit/baru", { name, kind: "opd", active: "on" });
  expect(asked.status).toBe(401);
  const carried = plain(hidden(await asked.text(), "carried"));
  expect(JSON.parse(carried)).toMatchObject({ path: "/kerja/unit/baru" });

  const wrong = await post("/masuk", { username: "organisasi", password: "salah", carried });
  expect(wrong.status).toBe(422);
  expect(plain(hidden(await wrong.text(), "carried"))).toBe(carried);

  const right = await post("/masuk", { username: "organisasi", password: PASSWORD, carried });
  expect(right.status).toBe(200);
  const page = await right.text();
  expect(page).toContain('action="/kerja/unit/baru"');
  expect(plain(hidden(page, "name"))).toBe(name);
  const cookie = right.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const sent = await post(
    "/kerja/unit/baru",
    { name: plain(hidden(page, "name")), kind: "opd", active: "on" },
    { cookie },
  );
  expect(sent.status).toBe(303);
});

test("another site cannot put words into the form", async () => {
  const foreign = { origin: "https://elsewhere.example" };
  const asked = await post("/kerja/unit/baru", { name: "x" }, foreign);
  expect(asked.status).toBe(403);
  expect(await asked.text()).not.toContain('name="carried"');
});

test("without anything carried, signing in leads on as before", async () => {
  const signed = await post("/masuk?kembali=%2Fkerja%2Fhasil", {
    username: "organisasi",
    password: PASSWORD,
  });
  expect([signed.status, signed.headers.get("location")]).toEqual([303, "/kerja/hasil"]);
  expect(signed.headers.getSetCookie()).toHaveLength(2);
});
