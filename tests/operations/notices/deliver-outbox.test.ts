import { expect, test } from "vitest";
import type { Delivery, Letter, Senders } from "#core/notices/notice.ts";
import { CLAIMED_FOR, MOST_ATTEMPTS, OUTDATED_AFTER } from "#core/notices/retry.ts";
import { topicContacts } from "#db/schema/topics.ts";
import { write } from "#db/write.ts";
import { deliverOutbox } from "#operations/notices/deliver-outbox.ts";
import { notifyAuthor } from "#operations/notices/parts/notify-author.ts";
import { resumeMessages } from "#operations/notices/resume-messages.ts";
import { stopMessages } from "#operations/notices/stop-messages.ts";
import { viewMessageStop } from "#operations/notices/view-message-stop.ts";
import { storeTopicAct } from "#operations/topics/parts/store-topic-act.ts";
import { testContext } from "#tests/support/context.ts";
import { messages, tellAuthor, topicWithAuthor } from "#tests/support/notices.ts";
import { insertTestTopic } from "#tests/support/topics.ts";

/** Keeps what it is handed and answers as told. */
function recorder(outcome: Delivery = { sent: true }) {
  const letters: Letter[] = [];
  const senders: Senders = {
    email: async (letter) => {
      letters.push(letter);
      return outcome;
    },
  };
  return { letters, senders };
}

const START = new Date("2026-11-21T03:00:00Z");
const later = (ms: number) => ({ now: () => new Date(START.getTime() + ms) });

test("a message is made where the author consented, once for an event", async () => {
  const db = await topicWithAuthor();
  await tellAuthor(db);
  await tellAuthor(db);
  expect(await messages(db)).toMatchObject([
    { purpose: "received", channel: "email", topicId: "topic", locale: "id", state: "waiting" },
  ]);
});

test.each([
  ["without consent", { mayNotify: false }],
  ["without an address", { email: null }],
])("%s there is no message", async (_, contact) => {
  const db = await topicWithAuthor(contact);
  await tellAuthor(db);
  expect(await messages(db)).toEqual([]);
});

test("who left a telephone number only is written to by WhatsApp, in his language", async () => {
  const db = await topicWithAuthor({ email: null, phone: "081234567890", locale: "en" });
  await tellAuthor(db);
  expect(await messages(db)).toMatchObject([{ channel: "whatsapp", locale: "en" }]);
});

test("what was sent is not sent again", async () => {
  const db = await topicWithAuthor();
  const { letters, senders } = recorder();
  await tellAuthor(db);
  expect(await deliverOutbox(testContext(db), senders)).toBe(1);
  expect(await deliverOutbox(testContext(db), senders)).toBe(0);
  expect(letters).toMatchObject([
    { to: "warga@example.id", government: "Kota Contoh", topic: { code: "abcd2345" } },
  ]);
  expect(await messages(db)).toMatchObject([{ state: "sent", sentAt: START, claim: null }]);
});

test("many rounds at once send each message once", async () => {
  const db = await topicWithAuthor();
  const { letters, senders } = recorder();
  for (let seq = 1; seq <= 15; seq += 1) await tellAuthor(db, "routed", seq);
  const round = () =>
    Promise.all(Array.from({ length: 8 }, () => deliverOutbox(testContext(db), senders)));
  for (let sent = 0; sent < 15; sent = letters.length) {
    await round();
    expect(letters.length).toBeGreaterThan(sent);
  }
  expect(new Set(letters.map(({ id }) => id)).size).toBe(15);
  expect(letters).toHaveLength(15);
});

const STORY = ["received", "verified", "routed", "question", "answered", "closed"] as const;

test("what happened at the same moment is told in the order in which it happened", async () => {
  const db = await topicWithAuthor();
  const { letters, senders } = recorder();
  for (const [at, purpose] of STORY.entries()) await tellAuthor(db, purpose, at + 1);
  while ((await deliverOutbox(testContext(db), senders)) > 0);
  expect(letters.map(({ purpose }) => purpose)).toEqual(STORY);
});

test("a clock set back changes nothing in the order", async () => {
  const db = await topicWithAuthor();
  const { letters, senders } = recorder();
  for (const [at, purpose] of STORY.entries()) {
    const ctx = testContext(db, later(-at * 60_000));
    await write(db, notifyAuthor(ctx, { id: "topic", seq: at + 1 }, purpose));
  }
  while ((await deliverOutbox(testContext(db), senders)) > 0);
  expect(letters.map(({ purpose }) => purpose)).toEqual(STORY);
});

test("nothing overtakes a message that must be tried again, until it has failed for good", async () => {
  const db = await topicWithAuthor();
  const outcomes: Delivery[] = [
    { sent: false, final: false, reason: "smtp-451" },
    { sent: false, final: true, reason: "smtp-550" },
  ];
  const tried: string[] = [];
  const senders: Senders = {
    email: async ({ purpose }) => {
      tried.push(purpose);
      return outcomes.shift() ?? { sent: true };
    },
  };
  await tellAuthor(db, "routed", 1);
  await tellAuthor(db, "answered", 2);
  while ((await deliverOutbox(testContext(db), senders)) > 0);
  expect(tried).toEqual(["routed"]);
  const again = testContext(db, later(10 * 60_000));
  while ((await deliverOutbox(again, senders)) > 0);
  expect(tried).toEqual(["routed", "routed", "answered"]);
});

test("what waits for a way out that is not set up holds up nothing else", async () => {
  const db = await topicWithAuthor({ email: null, phone: "081234567890" });
  await tellAuthor(db, "routed", 1);
  await write(db, [db.orm.update(topicContacts).set({ email: "warga@example.id", phone: null })]);
  await tellAuthor(db, "answered", 2);
  const { letters, senders } = recorder();
  await deliverOutbox(testContext(db), senders);
  expect(letters).toMatchObject([{ purpose: "answered", channel: "email" }]);
});

test("who left both is written to by the way that is set up", async () => {
  const db = await topicWithAuthor({ phone: "081234567890" });
  const ways = [["email"], ["whatsapp"], ["email", "whatsapp"], []] as const;
  for (const [seq, channels] of ways.entries()) {
    const ctx = testContext(db, { channels: [...channels] });
    await write(db, notifyAuthor(ctx, { id: "topic", seq }, "routed"));
  }
  const written = (await messages(db)).map(({ channel }) => channel);
  expect(written).toEqual(["email", "whatsapp", "email", "email"]);
});

test("temporary trouble is tried again with growing pauses until it has failed", async () => {
  const db = await topicWithAuthor();
  const { letters, senders } = recorder({ sent: false, final: false, reason: "smtp-451" });
  await tellAuthor(db);
  let now = START;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    await deliverOutbox(testContext(db, { now: () => now }), senders);
    const [message] = await messages(db);
    expect(message).toMatchObject({ attempts: attempt, lastError: "smtp-451" });
    expect(message?.state).toBe(attempt === MOST_ATTEMPTS ? "failed" : "waiting");
    now = message?.nextAttemptAt ?? now;
  }
  expect(letters).toHaveLength(MOST_ATTEMPTS);
});

test("a final refusal is not tried again", async () => {
  const db = await topicWithAuthor();
  const { senders } = recorder({ sent: false, final: true, reason: "smtp-550" });
  await tellAuthor(db);
  await deliverOutbox(testContext(db), senders);
  expect(await messages(db)).toMatchObject([{ state: "failed", attempts: 1 }]);
});

test("a sender that throws is trouble like any other", async () => {
  const db = await topicWithAuthor();
  await tellAuthor(db);
  await deliverOutbox(testContext(db), { email: () => Promise.reject(new Error("warga@…")) });
  expect(await messages(db)).toMatchObject([{ state: "waiting", lastError: "unexpected" }]);
});

test("what a crashed process had claimed is sent by the next one", async () => {
  const db = await topicWithAuthor();
  await tellAuthor(db);
  void deliverOutbox(testContext(db), { email: () => new Promise<Delivery>(() => {}) });
  await expect.poll(async () => (await messages(db))[0]?.claim).not.toBeNull();
  const { letters, senders } = recorder();
  await deliverOutbox(testContext(db, later(CLAIMED_FOR - 1)), senders);
  expect(letters).toEqual([]);
  await deliverOutbox(testContext(db, later(CLAIMED_FOR)), senders);
  expect(letters).toHaveLength(1);
});

test("without a sender messages wait, and old news is never sent", async () => {
  const db = await topicWithAuthor();
  await tellAuthor(db);
  await deliverOutbox(testContext(db), {});
  expect(await messages(db)).toMatchObject([{ state: "waiting", attempts: 0 }]);
  const { letters, senders } = recorder();
  await deliverOutbox(testContext(db, later(OUTDATED_AFTER + 1)), senders);
  expect(letters).toEqual([]);
  expect(await messages(db)).toMatchObject([{ state: "stopped", lastError: "outdated" }]);
});

test("who erased his contact data gets nothing of what still waited", async () => {
  const db = await topicWithAuthor();
  const { letters, senders } = recorder();
  await tellAuthor(db);
  await write(db, [db.orm.delete(topicContacts)]);
  await deliverOutbox(testContext(db), senders);
  expect(letters).toEqual([]);
  expect(await messages(db)).toMatchObject([{ state: "stopped", lastError: "no-consent" }]);
});

test("one click stops all messages to an address, and another one lets them through", async () => {
  const db = await topicWithAuthor({ email: "Warga@Example.id" });
  const ctx = testContext(db);
  await tellAuthor(db);
  const token = (await messages(db))[0]?.stopToken ?? "";
  expect(await viewMessageStop(ctx, token)).toEqual({ stopped: false });
  await stopMessages(ctx, token);
  await stopMessages(ctx, token);
  expect(await viewMessageStop(ctx, token)).toEqual({ stopped: true });
  const { letters, senders } = recorder();
  await deliverOutbox(ctx, senders);
  expect(letters).toEqual([]);
  await resumeMessages(ctx, token);
  await tellAuthor(db, "answered", 2);
  await deliverOutbox(ctx, senders);
  expect(letters).toMatchObject([{ purpose: "answered" }]);
});

test("a stop link that was never sent is not found", async () => {
  const ctx = testContext(await topicWithAuthor());
  await expect(stopMessages(ctx, "x")).rejects.toMatchObject({ code: "not_found" });
  await expect(resumeMessages(ctx, "x")).rejects.toMatchObject({ code: "not_found" });
  await expect(viewMessageStop(ctx, "x")).rejects.toMatchObject({ code: "not_found" });
});

test("who was merged into a topic is told once of each of its answers, in his own consent", async () => {
  const db = await topicWithAuthor({}, { state: "merged", mergedIntoId: "target" });
  const target = await insertTestTopic(db, {
    id: "target",
    code: "target22",
    state: "in-progress",
  });
  const act = { action: "answer", party: "owner", seq: 1, audience: "public" } as const;
  await storeTopicAct(testContext(db), target, { ...act, text: "Lampu sudah diganti." });
  const { letters, senders } = recorder();
  expect(await deliverOutbox(testContext(db), senders)).toBe(1);
  expect(letters).toMatchObject([
    {
      to: "warga@example.id",
      purpose: "joined-answered",
      params: { target: "target22" },
      topic: { code: "abcd2345", title: null, words: null },
    },
  ]);
});
