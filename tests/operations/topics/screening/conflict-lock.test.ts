import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { appendTopicEvent, type NewTopic } from "#db/queries/topics/topics.ts";
import { write } from "#db/write.ts";
import type { Context } from "#operations/context.ts";
import { approveTopic } from "#operations/topics/screening/approve-topic.ts";
import { decideAppeal } from "#operations/topics/screening/decide-appeal.ts";
import { handTopicToInspectorate } from "#operations/topics/screening/hand-topic-to-inspectorate.ts";
import { hideTopicPhoto } from "#operations/topics/screening/hide-topic-photo.ts";
import { listScreeningQueue } from "#operations/topics/screening/list-screening-queue.ts";
import { maskTopic } from "#operations/topics/screening/mask-topic.ts";
import { mergeTopic } from "#operations/topics/screening/merge-topic.ts";
import { rejectTopic } from "#operations/topics/screening/reject-topic.ts";
import { screenReply } from "#operations/topics/screening/screen-reply.ts";
import { screenTopicsTogether } from "#operations/topics/screening/screen-topics-together.ts";
import { viewScreeningItem } from "#operations/topics/screening/view-screening-item.ts";
import { viewScreeningPhoto } from "#operations/topics/screening/view-screening-photo.ts";
import { viewScreeningReply } from "#operations/topics/screening/view-screening-reply.ts";
import { topicNow } from "#tests/support/topics.ts";
import {
  APPROVAL,
  about,
  as,
  conflicted,
  HAND_OVER,
  insertPhoto,
  insertReply,
  moderator,
  REJECTION,
  screeningDatabase,
} from "./screening-fixture.ts";

let db: Database;
beforeEach(async () => {
  db = await screeningDatabase();
});

type Verb = (ctx: Context, code: string, id: string) => Promise<unknown>;
const dismiss = { decision: "dismiss", version: "1", appealText: "Tetap." };
const VERBS: [string, Partial<NewTopic>, Verb][] = [
  ["look at", {}, (ctx, code) => viewScreeningItem(ctx, code)],
  ["approve", {}, (ctx, code) => approveTopic(ctx, code, APPROVAL)],
  [
    "mask",
    { state: "routed" },
    (ctx, code) => maskTopic(ctx, code, { ...APPROVAL, maskReason: "abusive" }),
  ],
  ["reject", {}, (ctx, code) => rejectTopic(ctx, code, REJECTION)],
  ["merge", {}, (ctx, code) => mergeTopic(ctx, code, { version: "1", target: "elsewhere" })],
  ["hand over", {}, (ctx, code) => handTopicToInspectorate(ctx, code, HAND_OVER)],
  ["hear the appeal on", { state: "appealed" }, (ctx, code) => decideAppeal(ctx, code, dismiss)],
  ["look at a picture of", {}, (ctx) => viewScreeningPhoto(ctx, "p1")],
  [
    "hide a picture of",
    {},
    (ctx) => hideTopicPhoto(ctx, "p1", { decision: "hide", version: "0", maskReason: "abusive" }),
  ],
  ["look at a reply to", { state: "routed" }, (ctx) => viewScreeningReply(ctx, "r1")],
  [
    "show a reply to",
    { state: "routed" },
    (ctx) => screenReply(ctx, "r1", { decision: "show", version: "0", publicText: "Ya" }),
  ],
  [
    "hide a reply to",
    { state: "routed" },
    (ctx) => screenReply(ctx, "r1", { decision: "hide", version: "0", rejectReason: "spam" }),
  ],
];

async function prepare(changes: Partial<NewTopic>) {
  await about(db, { state: "routed", chosenUnitId: "u-dinkes", code: "elsewhere" });
  const topic = await about(db, changes);
  await insertPhoto(db, topic.id, "p1");
  await insertReply(db, topic.id, "r1");
  return topic;
}

test.each(VERBS)("a moderator of the chosen unit may not %s a topic", async (_, state, verb) => {
  const topic = await prepare(state);
  const tried = verb(conflicted(db), topic.code, topic.id);
  await expect(tried).rejects.toMatchObject({ code: "forbidden" });
  expect(await topicNow(db, topic.id)).toEqual(topic);
});

test.each(VERBS)("nor when his unit owns it: %s", async (_, state, verb) => {
  const owned = { ...state, chosenUnitId: "u-dinkes", ownerUnitId: "u-dukcapil" };
  const topic = await prepare(owned);
  const tried = verb(conflicted(db), topic.code, topic.id);
  await expect(tried).rejects.toMatchObject({ code: "forbidden" });
});

test.each(VERBS)("somebody else may %s it", async (_, state, verb) => {
  const topic = await prepare(state);
  const done = await verb(moderator(db), topic.code, topic.id);
  expect(done).not.toMatchObject({ ok: false });
});

test.each(VERBS)("people of other roles may not %s it", async (_, state, verb) => {
  const topic = await prepare(state);
  for (const role of ["penghubung", "kepala", "organisasi", "inspektorat", "admin"] as const) {
    const tried = verb(as(db, role, role), topic.code, topic.id);
    await expect(tried, role).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("a unit that got rid of a topic still does not screen it", async () => {
  const topic = await about(db, { chosenUnitId: "u-dinkes", state: "returned", seq: 2 });
  const routed = { topicId: topic.id, seq: 3, at: new Date(0), audience: "public" as const };
  await write(db, [
    appendTopicEvent(db, {
      ...routed,
      action: "route",
      party: "moderator",
      toUnitId: "u-dukcapil",
    }),
  ]);
  const tried = rejectTopic(conflicted(db), topic.code, { ...REJECTION, version: "2" });
  await expect(tried).rejects.toMatchObject({ code: "forbidden" });
});

test("nor is a topic of another unit merged into one of his own", async () => {
  await about(db, { state: "routed", code: "own1" });
  const source = await about(db, { chosenUnitId: "u-dinkes" });
  const tried = mergeTopic(conflicted(db), source.code, { version: "1", target: "own1" });
  await expect(tried).rejects.toMatchObject({ code: "forbidden" });
  expect((await topicNow(db, source.id)).state).toBe("submitted");
});

test("the queue shows what is locked without its words", async () => {
  await about(db, { title: "Petugas dukcapil", text: "Minta uang" });
  const { items, counts } = await listScreeningQueue(conflicted(db), {});
  expect(counts.topic).toBe(1);
  expect(items).toMatchObject([{ locked: true, title: null, excerpt: null, findings: [] }]);
});

test("of many at once each is checked and locked by itself", async () => {
  const own = await about(db);
  const other = await about(db, { chosenUnitId: "u-dinkes" });
  const found = await about(db, { chosenUnitId: "u-dinkes", text: "Hubungi 081234567890" });
  const stale = await about(db, { chosenUnitId: "u-dinkes", seq: 2 });
  const items = [own, other, found, stale].map(({ code }) => `${code}:1`);
  const result = await screenTopicsTogether(conflicted(db), { decision: "approve", items });
  expect(result).toMatchObject({
    ok: true,
    value: [
      { code: own.code, outcome: "forbidden" },
      { code: other.code, outcome: "done" },
      { code: found.code, outcome: "findings" },
      { code: stale.code, outcome: "conflict" },
    ],
  });
  const refused = await screenTopicsTogether(conflicted(db), {
    decision: "reject",
    items: [`${found.code}:1`, "nothing:1"],
    rejectReason: "spam",
    rejectText: "Iklan.",
  });
  expect(refused).toMatchObject({ value: [{ outcome: "done" }, { outcome: "not_found" }] });
});

test("a right limited to a unit opens its topics alone", async () => {
  const limited = as(db, "m3", { role: "moderator", unitIds: ["u-dinkes"] });
  const other = await about(db);
  const unknown = await about(db, { chosenUnitId: null });
  const own = await about(db, { chosenUnitId: "u-dinkes" });
  const { items } = await listScreeningQueue(limited, {});
  expect(items.map(({ code }) => code)).toEqual([own.code]);
  for (const { code } of [other, unknown]) {
    await expect(approveTopic(limited, code, APPROVAL)).rejects.toMatchObject({
      code: "forbidden",
    });
  }
});
