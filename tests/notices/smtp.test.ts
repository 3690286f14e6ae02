import { afterEach, describe, expect, test } from "vitest";
import type { Letter } from "#core/notices/notice.ts";
import { deliverOutbox } from "#operations/deliver-outbox.ts";
import { smtpSender } from "#src/mail/smtp.ts";
import { testContext } from "#tests/support/context.ts";
import { headersOf, type MailServer, startMailServer, textOf } from "#tests/support/mail-server.ts";
import { messages, tellAuthor, topicWithAuthor } from "#tests/support/notices.ts";

const ORIGIN = "https://suara.example.go.id";
const servers: MailServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function mailServer(judge?: (address: string) => number | null) {
  const server = await startMailServer(judge);
  servers.push(server);
  const from = "Suara Kota Contoh <noreply@example.go.id>";
  return { mails: server.mails, send: smtpSender({ url: server.url, from }, ORIGIN) };
}

const letter = (changes: Partial<Letter> = {}): Letter => ({
  id: "pesan-1",
  channel: "email",
  to: "warga@example.id",
  locale: "id",
  purpose: "answered",
  params: {},
  stopToken: "token",
  government: "Kota Contoh",
  topic: { code: "abcd2345", title: "Lampu padam", words: "Sudah diganti.", unit: "Dishub" },
  ...changes,
});

describe("a mail", () => {
  test("arrives as plain text with a way to stop", async () => {
    const { mails, send } = await mailServer();
    expect(await send(letter())).toEqual({ sent: true });
    const raw = mails[0]?.raw ?? "";
    const headers = headersOf(raw);
    expect(headers).toMatch(/^Subject: Kiriman abcd2345 sudah dijawab$/m);
    expect(headers).toMatch(/^From: Suara Kota Contoh <noreply@example.go.id>$/m);
    expect(headers).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
    expect(headers).toMatch(
      /^List-Unsubscribe: <https:\/\/suara.example.go.id\/berhenti\/token>$/m,
    );
    expect(headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    expect(headers).toMatch(/^Message-ID: <pesan-1@suara.example.go.id>$/m);
    expect(textOf(raw)).toContain("> Sudah diganti.");
  });

  test("speaks its reader's language", async () => {
    const { mails, send } = await mailServer();
    await send(letter({ locale: "en" }));
    expect(headersOf(mails[0]?.raw ?? "")).toMatch(/^Subject: Post abcd2345 has been answered$/m);
    expect(textOf(mails[0]?.raw ?? "")).toContain(`${ORIGIN}/en/berhenti/token`);
  });

  test("carries every letter there is", async () => {
    const { mails, send } = await mailServer();
    const words = "Terima kasih 🙏 — “mohon” ꦲꦏ꧀ꦱꦫ ÆØÅ";
    await send(letter({ topic: { code: "c", title: "Jalan “Ā” 🚧", words, unit: "Dinas Ö" } }));
    const text = textOf(mails[0]?.raw ?? "").replace(/\r\n/g, "\n");
    expect(text).toContain(`> ${words}`);
    expect(text).toContain("Judul: Jalan “Ā” 🚧");
  });

  test.each([
    "\r\nBcc: orang@example.com",
    "\nBcc: orang@example.com",
    "\r\n\r\nIsi lain",
    "\0\u2028x",
  ])("takes no header from what somebody wrote: %j", async (break_) => {
    const { mails, send } = await mailServer();
    const evil = `Judul${break_}`;
    await send(
      letter({
        topic: { code: `kode${break_}`, title: evil, words: evil, unit: evil },
        government: evil,
      }),
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]?.to).toEqual(["warga@example.id"]);
    expect(headersOf(mails[0]?.raw ?? "")).not.toMatch(/^(Bcc|Isi)/im);
  });

  test.each(["a@example.id, b@example.com", "a@example.id\r\nRCPT TO:<b@example.com>"])(
    "goes to nobody else: %j",
    async (to) => {
      const { mails, send } = await mailServer();
      await send(letter({ to }));
      expect(mails.flatMap((mail) => mail.to)).not.toContain("b@example.com");
    },
  );

  test("of receipt says until when somebody looks at it, and that the link is not kept", async () => {
    const { mails, send } = await mailServer();
    const topic = { code: "c", title: null, words: null, unit: null };
    await send(letter({ purpose: "received", params: { date: "2026-11-24" }, topic }));
    const text = textOf(mails[0]?.raw ?? "");
    expect(text).toContain("paling lambat 24 November 2026.");
    expect(text).toContain("tidak kami simpan");
  });

  test("about supervision or with a digest is rendered too", async () => {
    const { mails, send } = await mailServer();
    await send(
      letter({ purpose: "supervised", topic: { code: "c", title: null, words: null, unit: null } }),
    );
    await send(
      letter({
        purpose: "digest",
        topic: null,
        params: { screening: 2, screeningLate: 1, answering: 0 },
      }),
    );
    const texts = mails.map(({ raw }) => textOf(raw));
    expect(texts[0]).toContain("hanya Inspektorat");
    expect(texts[1]).toContain("- 2 kiriman menunggu diperiksa, 1 di antaranya terlambat.");
    expect(texts[1]).not.toContain("menunggu jawaban");
  });
});

test("the first try fails for a while, the second one arrives", async () => {
  let tries = 0;
  const { mails, send } = await mailServer(() => {
    tries += 1;
    return tries === 1 ? 451 : null;
  });
  const db = await topicWithAuthor();
  await tellAuthor(db);
  await deliverOutbox(testContext(db), { email: send });
  const [waiting] = await messages(db);
  expect(waiting).toMatchObject({ state: "waiting", lastError: "smtp-451", attempts: 1 });
  const now = () => waiting?.nextAttemptAt ?? new Date(0);
  await deliverOutbox(testContext(db, { now }), { email: send });
  expect(await messages(db)).toMatchObject([{ state: "sent", attempts: 2 }]);
  expect(mails).toHaveLength(1);
});

test("a mailbox that does not exist is final, and the log does not repeat its address", async () => {
  const { mails, send } = await mailServer(() => 550);
  const db = await topicWithAuthor();
  await tellAuthor(db);
  await deliverOutbox(testContext(db), { email: send });
  expect(await messages(db)).toMatchObject([{ state: "failed", lastError: "smtp-550" }]);
  expect(mails).toEqual([]);
});

test("a server that is not there is tried again", async () => {
  const send = smtpSender({ url: "smtp://127.0.0.1:1", from: "a@example.id" }, ORIGIN);
  expect(await send(letter())).toMatchObject({ sent: false, final: false });
});
