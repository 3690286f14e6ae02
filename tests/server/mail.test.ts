import { afterAll, beforeAll, expect, test } from "vitest";
import { topicContacts } from "#db/schema/topics.ts";
import { write } from "#db/write.ts";
import { notifyAuthor } from "#operations/notices/parts/notify-author.ts";
import { testContext } from "#tests/support/context.ts";
import { fillFixture } from "#tests/support/fixtures/fixtures.ts";
import { type MailServer, startMailServer, textOf } from "#tests/support/mail-server.ts";
import { type RunningServer, startServer } from "#tests/support/server-process.ts";
import { insertTestTopic } from "#tests/support/topics.ts";

let mail: MailServer;
let portal: RunningServer;
const now = () => new Date();

beforeAll(async () => {
  mail = await startMailServer();
  portal = await startServer({
    env: { SMTP_URL: mail.url, MAIL_FROM: "Kota Contoh <noreply@example.id>" },
    prepare: async (db) => {
      await fillFixture(db);
      const topic = await insertTestTopic(db, { state: "verified" });
      await write(db, [
        db.orm.insert(topicContacts).values({
          topicId: topic.id,
          email: "warga@example.id",
          consentedAt: now(),
          mayNotify: true,
          mayContact: false,
        }),
        ...notifyAuthor(testContext(db, { now }), topic, "verified"),
      ]);
    },
  });
});
afterAll(async () => {
  await portal?.stop();
  mail?.close();
});

test("the server sends what waits, and its link stops further mail with one click", async () => {
  await expect.poll(() => mail.mails.length, { timeout: 30_000 }).toBe(1);
  const text = textOf(mail.mails[0]?.raw ?? "");
  expect(text).toContain("Judul: Judul publik");
  const link = /http:\S+\/berhenti\/\S+/.exec(text)?.[0] ?? "";
  expect(link.startsWith(`${portal.url}/`)).toBe(true);
  expect(await (await fetch(link)).text()).toContain("Berhenti menerima pesan</button>");
  // As a mail program does it (RFC 8058): no cookie, no origin, and no redirect to follow.
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  const stopped = await fetch(link, { method: "POST", body, redirect: "manual" });
  expect(stopped.status).toBe(200);
  expect(await stopped.text()).toContain("Kami tidak lagi mengirim pesan ke alamat ini.");
  expect(await (await fetch(link)).text()).toContain("Kirimi saya pesan lagi</button>");
  expect((await fetch(`${portal.url}/berhenti/tidak-ada`)).status).toBe(404);
  expect((await fetch(`${portal.url}/berhenti/tidak-ada`, { method: "POST", body })).status).toBe(
    404,
  );
});
