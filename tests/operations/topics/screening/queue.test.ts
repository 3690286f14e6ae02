import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { addModerationWords } from "#operations/topics/screening/add-moderation-words.ts";
import { approveTopic } from "#operations/topics/screening/approve-topic.ts";
import { listModerationLog } from "#operations/topics/screening/list-moderation-log.ts";
import { listModerationWords } from "#operations/topics/screening/list-moderation-words.ts";
import { listScreeningQueue } from "#operations/topics/screening/list-screening-queue.ts";
import { rejectTopic } from "#operations/topics/screening/reject-topic.ts";
import { screenReply } from "#operations/topics/screening/screen-reply.ts";
import { switchModerationWord } from "#operations/topics/screening/switch-moderation-word.ts";
import { viewScreeningItem } from "#operations/topics/screening/view-screening-item.ts";
import { testContext } from "#tests/support/context.ts";
import {
  APPROVAL,
  about,
  as,
  insertReply,
  moderator,
  REJECTION,
  screeningDatabase,
} from "./screening-fixture.ts";

let db: Database;
beforeEach(async () => {
  db = await screeningDatabase();
});

test("the queue holds topics, appeals and replies, the longest waiting first", async () => {
  const late = await about(db, { createdAt: new Date("2026-11-10"), verifyBy: "2026-11-13" });
  const shown = await about(db, { state: "verified" });
  await insertReply(db, shown.id, "r1");
  const appeal = await about(db, { state: "appealed", createdAt: new Date("2026-11-20") });
  const queue = await listScreeningQueue(moderator(db), { kind: "anything", page: "x" });
  expect(queue.counts).toEqual({ topic: 1, appeal: 1, reply: 1 });
  expect(queue.items.map(({ kind }) => kind).sort()).toEqual(["appeal", "reply", "topic"]);
  expect(queue.items.find(({ code }) => code === late.code)).toMatchObject({ late: true });
  expect(queue.items.find(({ kind }) => kind === "reply")).toMatchObject({ findings: ["phone"] });
  const appeals = await listScreeningQueue(moderator(db), { kind: "appeal" });
  expect(appeals.items.map(({ code }) => code)).toEqual([appeal.code]);
});

test("an item shows what was found, what to publish and what is alike", async () => {
  const words = "Petugas goblok minta uang, hubungi 081234567890 soal perpanjangan kartu";
  const { code } = await about(db, { title: "Pungli kartu penduduk", text: words });
  const published = await about(db, { title: "Kartu penduduk", text: "Perpanjangan kartu lama" });
  await approveTopic(moderator(db), published.code, {
    version: "1",
    publicTitle: "Kartu penduduk lama",
    publicText: "Perpanjangan kartu",
  });
  await about(db, {
    state: "closed",
    publicTitle: "Jalan kartu merah",
    searchText: "jalan kartu lampu padam",
    publicText: "Lampu jalan padam di simpang pasar bawah, gelap sekali setiap malam",
  });
  const twin = await about(db, { title: "Pungli kartu penduduk", text: words });
  const item = await viewScreeningItem(moderator(db), code);
  expect(item.findings.map(({ name }) => name)).toEqual([
    "extortion",
    "abusive",
    "extortion",
    "phone",
  ]);
  expect(item.text.map(({ text }) => text).join("")).toBe(words);
  expect(item.proposed.publicText).toContain("[nomor telepon]");
  expect(item.alike).toMatchObject([
    { code: published.code, waiting: false },
    { code: twin.code, waiting: true },
  ]);
  expect(item.moves).toContain("approve");
  expect(item.moves).not.toContain("mask");
  expect(item.next?.code).toBe(twin.code);
});

test("moderators keep the list of words, with a lock and a trace", async () => {
  const ctx = moderator(db);
  const add = { version: "0", words: "Bebal\nkepala batu, bebal" };
  expect(await addModerationWords(ctx, add)).toMatchObject({ ok: true });
  await expect(addModerationWords(ctx, add)).rejects.toMatchObject({ code: "conflict" });
  const active = async (word: string) =>
    (await listModerationWords(ctx)).words.find((row) => row.word === word)?.active;
  expect([await active("bebal"), await active("kepala batu")]).toEqual([true, true]);
  const off = { version: "1", word: "bebal", active: "false" };
  expect(await switchModerationWord(ctx, off)).toMatchObject({ ok: true });
  await expect(switchModerationWord(ctx, off)).rejects.toMatchObject({ code: "conflict" });
  expect(await active("bebal")).toBe(false);
  const { code } = await about(db, { text: "Dasar bebal, kepala batu" });
  expect((await viewScreeningItem(ctx, code)).findings).toHaveLength(1);
});

test.each([
  [addModerationWords, { version: "0", words: " , " }, "words"],
  [addModerationWords, { version: "0", words: "x" }, "words"],
  [addModerationWords, { version: "0", words: `ab,${"c".repeat(41)}` }, "words"],
  [switchModerationWord, { version: "0", active: "false" }, "word"],
  [switchModerationWord, { version: "0", word: "bebal" }, "active"],
])("the list refuses by %o %j", async (operation, input, field) => {
  const result = await operation(moderator(db), input);
  expect(result).toMatchObject({ ok: false, errors: { [field]: expect.any(String) } });
});

test("only moderators open the queue and the list", async () => {
  for (const role of ["kepala", "organisasi", "inspektorat", "admin"] as const) {
    const ctx = as(db, role, role);
    await expect(listScreeningQueue(ctx, {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(listModerationWords(ctx)).rejects.toMatchObject({ code: "forbidden" });
    await expect(addModerationWords(ctx, {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(switchModerationWord(ctx, {})).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("the public log tells class, day and reason, and nothing that leads to a topic", async () => {
  const shown = await about(db, { state: "verified" });
  await insertReply(db, shown.id, "r1");
  const rejected = await about(db);
  await rejectTopic(moderator(db), rejected.code, REJECTION);
  await approveTopic(moderator(db), (await about(db)).code, APPROVAL);
  await screenReply(moderator(db), "r1", {
    decision: "hide",
    version: "0",
    rejectReason: "abusive",
  });
  const log = await listModerationLog(testContext(db), "2026-11");
  expect(log).toMatchObject({ month: "2026-11", previous: "2026-10", next: null });
  expect(log.entries).toHaveLength(2);
  expect(log.entries).toEqual(
    expect.arrayContaining([
      { day: "2026-11-21", action: "reject", reason: "spam" },
      { day: "2026-11-21", action: "reply.hide", reason: "abusive" },
    ]),
  );
  expect((await listModerationLog(testContext(db), "2026-10")).entries).toEqual([]);
  for (const month of ["2099-01", "x", undefined, ["2026-01"]]) {
    expect((await listModerationLog(testContext(db), month)).month).toBe("2026-11");
  }
});
