import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { topicReplies, topicSupports } from "#db/schema/topics.ts";
import { write } from "#db/write.ts";
import { listTopics } from "#operations/topics/citizens/list-topics.ts";
import { replyToTopic } from "#operations/topics/citizens/reply-to-topic.ts";
import { supportTopic } from "#operations/topics/citizens/support-topic.ts";
import { viewPublicTopic } from "#operations/topics/citizens/view-public-topic.ts";
import { withdrawTopic } from "#operations/topics/citizens/withdraw-topic.ts";
import { testContext } from "#tests/support/context.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import { answer, move, post, publicPost, topicOf } from "#tests/support/fixtures/topic-fixture.ts";

async function list(db: Database, query: Record<string, string> = {}) {
  const result = await listTopics(testContext(db), query);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}
const titles = async (db: Database, query?: Record<string, string>) =>
  (await list(db, query)).items.map(({ title }) => title);

const LAMP = { title: "Lampu jalan mati", text: "Lampu jalan di depan sekolah mati seminggu." };
const token = (letter: string) => ({ token: letter.repeat(32) });

test("words are found in any form, all of them, in title and text", async () => {
  const db = await fixtureDatabase();
  await publicPost(db, LAMP);
  await publicPost(db);
  expect(await titles(db, { q: "jalanan" })).toEqual([LAMP.title]);
  expect(await titles(db, { q: "mengantre ktp" })).toEqual(["Antrean KTP terlalu panjang"]);
  expect(await titles(db, { q: "seko" })).toEqual([LAMP.title]);
  expect(await titles(db, { q: "lampu ktp" })).toEqual([]);
  expect(await titles(db, { q: '"*( NEAR' })).toEqual([]);
  expect(await titles(db, { q: "lampu pecah di sekolah", match: "any" })).toEqual([LAMP.title]);
  expect(await titles(db, { q: "yang di", match: "any" })).toEqual([]);
});

test("filters: unit with those below it, service, kind, state, period", async () => {
  const db = await fixtureDatabase();
  await publicPost(db, { kind: "aspirasi" });
  const below = await post(db, { ...LAMP, unit: "puskesmas", service: "poli-umum" });
  await move(db, below.code, "approve", "moderator");
  expect(await titles(db, { unit: "dinkes" })).toEqual([LAMP.title]);
  expect(await titles(db, { unit: "puskesmas", service: "poli-umum" })).toEqual([LAMP.title]);
  expect(await titles(db, { unit: "disdukcapil", service: "legalisasi" })).toEqual([]);
  expect(await titles(db, { kind: "pengaduan" })).toEqual([LAMP.title]);
  expect(await titles(db, { state: "menunggu", period: "30" })).toHaveLength(2);
  expect(await titles(db, { state: "selesai" })).toEqual([]);
  await expect(list(db, { unit: "tidak-ada" })).rejects.toMatchObject({ code: "not_found" });
});

test.each(["new", "waiting", "supported"])("sorted by %s, page after page", async (sort) => {
  const db = await fixtureDatabase();
  for (const title of ["Topik satu", "Topik dua", "Topik tiga"]) {
    const { code } = await publicPost(db, { title });
    if (title === "Topik dua") await supportTopic(testContext(db), code, token("a"));
  }
  const all = await titles(db, { sort });
  const pages: (string | null)[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page = await list(db, { sort, limit: "1", cursor });
    expect(page.total).toBe(3);
    pages.push(...page.items.map(({ title }) => title));
    cursor = page.next;
  }
  expect(pages).toEqual(all);
  expect(all).toHaveLength(3);
  if (sort === "supported") expect(all[0]).toBe("Topik dua");
});

test.each([{ cursor: "x" }, { limit: "0" }, { sort: "x" }, { kind: "x" }, { state: "closed" }])(
  "%o is refused",
  async (query) => {
    expect((await listTopics(testContext(await fixtureDatabase()), query)).ok).toBe(false);
  },
);

test("supervisory, waiting, refused and withdrawn topics are nowhere", async () => {
  const db = await fixtureDatabase();
  const waiting = await post(db, LAMP);
  const refused = await post(db, LAMP);
  await move(db, refused.code, "reject", "moderator");
  const withdrawn = await publicPost(db, LAMP);
  await withdrawTopic(testContext(db), withdrawn.code, withdrawn.secret, {});
  const supervisory = await publicPost(db, LAMP);
  await move(db, supervisory.code, "hand-to-inspectorate", "moderator", {
    audience: "inspectorate",
    changes: { supervisory: true },
  });
  for (const { code } of [waiting, refused, withdrawn, supervisory]) {
    const ctx = testContext(db);
    await expect(viewPublicTopic(ctx, code)).rejects.toMatchObject({ code: "not_found" });
    await expect(supportTopic(ctx, code, token("a"))).rejects.toMatchObject({ code: "not_found" });
    const reply = { instanceId: "12345678", text: "Saya juga" };
    await expect(replyToTopic(ctx, code, reply)).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await list(db)).toEqual({ items: [], total: 0, next: null });
  expect((await list(db, { q: "lampu" })).total).toBe(0);
  expect((await list(db, { q: "lampu", match: "any" })).total).toBe(0);
});

test("a confidential topic is there without its words, replies and the words of its history", async () => {
  const db = await fixtureDatabase();
  const { code } = await publicPost(db, { ...LAMP, confidential: "on" });
  await answer(db, code, "Lampu sudah diganti");
  const seen = JSON.stringify([await list(db), await viewPublicTopic(testContext(db), code)]);
  expect(seen).not.toMatch(/lampu/i);
  expect((await list(db)).items).toMatchObject([{ code, title: null, excerpt: null }]);
  expect((await list(db, { q: "lampu" })).total).toBe(0);
  const reply = { instanceId: "12345678", text: "Saya juga" };
  await expect(replyToTopic(testContext(db), code, reply)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("the topic page tells what happened, who is responsible, and how the clock stands", async () => {
  const db = await fixtureDatabase();
  const { code } = await publicPost(db);
  await move(db, code, "note", "owner", { audience: "units", text: "Catatan internal" });
  await answer(db, code);
  const ctx = testContext(db, { now: () => new Date("2026-11-25T03:00:00Z") });
  const topic = await viewPublicTopic(ctx, code);
  expect(topic).toMatchObject({
    state: "answered",
    owned: true,
    unit: { slug: "disdukcapil" },
    clock: { day: 0, of: 14, urgency: "in-time" },
  });
  expect(topic.history.map(({ action, official }) => [action, official])).toEqual([
    ["submit", false],
    ["approve", false],
    ["route", false],
    ["answer", true],
  ]);
  expect(topic.history.at(-1)).toMatchObject({ text: "Loket sudah kami tambah." });
  // Days, not moments: those would tell who sat at a desk just then.
  for (const step of topic.history) {
    expect(step.on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(
      Object.values(step).some(
        (value) => Object.prototype.toString.call(value) === "[object Date]",
      ),
    ).toBe(false);
  }
});

test("one support per device", async () => {
  const db = await fixtureDatabase();
  const { code } = await publicPost(db);
  const ctx = testContext(db);
  await supportTopic(ctx, code, token("a"));
  expect(await supportTopic(ctx, code, token("a"))).toMatchObject({ value: { supportCount: 1 } });
  expect(await supportTopic(ctx, code, token("b"))).toMatchObject({ value: { supportCount: 2 } });
  expect((await supportTopic(ctx, code, { token: "short" })).ok).toBe(false);
  expect(JSON.stringify(await db.orm.select().from(topicSupports))).not.toContain("aaaa");
});

test("replies wait for moderation, stand one level deep, and count once", async () => {
  const db = await fixtureDatabase();
  const { code, secret } = await publicPost(db);
  const ctx = testContext(db);
  const say = (text: string, more: Record<string, unknown> = {}) =>
    replyToTopic(ctx, code, { instanceId: text.replaceAll(" ", "-"), text, ...more });
  await say("Saya juga mengalami");
  await say("Saya juga mengalami");
  expect((await viewPublicTopic(ctx, code)).replies).toEqual([]);
  await write(db, [db.orm.update(topicReplies).set({ state: "shown" })]);
  const [first] = (await viewPublicTopic(ctx, code)).replies;
  expect(first).toMatchObject({ text: "Saya juga mengalami", byAuthor: false, answers: [] });
  await say("Terima kasih semuanya", { parent: first?.id, secret });
  await write(db, [
    db.orm.update(topicReplies).set({ state: "shown", publicText: "[disamarkan]" }),
  ]);
  const [again] = (await viewPublicTopic(ctx, code)).replies;
  expect(again?.answers).toMatchObject([{ text: "[disamarkan]", byAuthor: true }]);
  const below = { parent: again?.answers[0]?.id };
  expect(await say("Balasan ketiga", below)).toMatchObject({ errors: { parent: "error.choose" } });
});

test("a merged topic leads to the one it was merged into and leaves the list", async () => {
  const db = await fixtureDatabase();
  const target = await publicPost(db);
  const twin = await post(db);
  await move(db, twin.code, "merge", "moderator", {
    changes: { mergedIntoId: (await topicOf(db, target.code)).id },
  });
  expect((await list(db)).items.map(({ code }) => code)).toEqual([target.code]);
  expect(await viewPublicTopic(testContext(db), twin.code)).toMatchObject({
    mergedInto: target.code,
  });
});
