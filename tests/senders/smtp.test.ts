import { afterEach, describe, expect, test } from "vitest";
import type { Letter } from "#core/notices/notice.ts";
import { deliverOutbox } from "#operations/notices/deliver-outbox.ts";
import { mailFailure } from "#senders/mail-failure.ts";
import { smtpSender } from "#senders/smtp.ts";
import { testContext } from "#tests/support/context.ts";
import { headersOf, type MailServer, startMailServer, textOf } from "#tests/support/mail-server.ts";
import { messages, tellAuthor, topicWithAuthor } from "#tests/support/notices.ts";

const ORIGIN = "https://suara.example.go.id";
const servers: MailServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function mailServer(...options: Parameters<typeof startMailServer>) {
  const server = await startMailServer(...options);
  servers.push(server);
  const from = "Suara Kota Contoh <noreply@example.go.id>";
  return { ...server, send: smtpSender({ url: server.url, from }, ORIGIN) };
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
  expect(waiting).toMatchObject({
    state: "waiting",
    lastError: "recipient-later 451",
    attempts: 1,
  });
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
  expect(await messages(db)).toMatchObject([
    { state: "failed", lastError: "recipient-refused 550" },
  ]);
  expect(mails).toEqual([]);
});

describe("encryption with a certificate that nobody signed", () => {
  const TLS = { onSecure: (_: unknown, __: unknown, done: () => void) => done() };

  test("is good enough on this machine", async () => {
    const { mails, send } = await mailServer(undefined, TLS);
    expect(await send(letter())).toEqual({ sent: true });
    expect(headersOf(mails[0]?.raw ?? "")).toMatch(/^Subject: /m);
  });

  test("is not good enough for another one, and the outbox says so", async () => {
    const { url, mails } = await mailServer(undefined, TLS);
    // An address of this machine that does not look like one.
    const away = url.replace("127.0.0.1", "[::ffff:127.0.0.1]");
    const send = smtpSender({ url: away, from: "a@example.id" }, ORIGIN);
    expect(await send(letter())).toEqual({ sent: false, final: false, reason: "certificate" });
    expect(mails).toEqual([]);
  });
});

test("a signature is marked as one", async () => {
  const { mails, send } = await mailServer();
  await send(letter());
  const text = textOf(mails[0]?.raw ?? "").replace(/\r\n/g, "\n");
  expect(text).toContain("\n\n-- \nKota Contoh\n");
});

test.each([
  ["smtp://127.0.0.1:1", "refused"],
  ["smtp://surel.invalid:25", "unknown-host"],
])("a server that is not there (%s) is named and tried again", async (url, reason) => {
  const send = smtpSender({ url, from: "a@example.id" }, ORIGIN);
  expect(await send(letter())).toEqual({ sent: false, final: false, reason });
});

test("a refused sign-in is named and tried again", async () => {
  const { url } = await mailServer(undefined, {
    authOptional: false,
    onAuth: (_auth, _session, done) => done(new Error("wrong")),
  });
  const signIn = url.replace("smtp://", "smtp://rina:salah@");
  const send = smtpSender({ url: signIn, from: "a@example.id" }, ORIGIN);
  expect(await send(letter())).toEqual({ sent: false, final: false, reason: "sign-in 535" });
});

test.each([
  [{ code: "ETIMEDOUT", timeoutType: "GREETING" }, "time-out", false],
  [{ code: "ESOCKET", originalCode: "ERR_TLS_CERT_ALTNAME_INVALID" }, "certificate", false],
  [{ code: "ESOCKET", originalCode: "EHOSTUNREACH" }, "unreachable", false],
  [{ code: "ETLS" }, "encryption", false],
  [{ code: "ECONNECTION" }, "broken-off", false],
  [{ code: "EENVELOPE", command: "MAIL FROM", responseCode: 553 }, "sender-refused 553", false],
  [{ code: "EMESSAGE", command: "DATA", responseCode: 552 }, "message-refused 552", true],
  [new Error("x"), "unexpected", false],
])("%o is told as %s", (error, reason, final) => {
  expect(mailFailure(error)).toEqual({ sent: false, final, reason });
});
