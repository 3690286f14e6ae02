import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { listTopicEvents } from "#db/queries/topics/topics.ts";
import { publicTopics, topicReplies, topicSupports } from "#db/schema/topics.ts";
import { write } from "#db/write.ts";
import { approveTopic } from "#operations/topics/screening/approve-topic.ts";
import { decideAppeal } from "#operations/topics/screening/decide-appeal.ts";
import { hideTopicPhoto } from "#operations/topics/screening/hide-topic-photo.ts";
import { maskTopic } from "#operations/topics/screening/mask-topic.ts";
import { mergeTopic } from "#operations/topics/screening/merge-topic.ts";
import { rejectTopic } from "#operations/topics/screening/reject-topic.ts";
import { screenReply } from "#operations/topics/screening/screen-reply.ts";
import { separateTopic } from "#operations/topics/screening/separate-topic.ts";
import { topicNow } from "#tests/support/topics.ts";
import {
  APPROVAL,
  about,
  as,
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

const lastEvent = async (id: string) => (await listTopicEvents(db, id)).at(-1);
const seenByPublic = async () => db.orm.select().from(publicTopics);

test("approving makes the words of the moderator public and searchable; the original stays", async () => {
  const { code, id } = await about(db);
  expect(await approveTopic(moderator(db), code, APPROVAL)).toMatchObject({ ok: true });
  expect(await topicNow(db, id)).toMatchObject({
    state: "verified",
    seq: 2,
    verifiedOn: "2026-11-21",
    title: "Judul asli",
    publicTitle: "Judul terbuka",
    publicText: "Teks terbuka",
  });
  expect(await seenByPublic()).toMatchObject([{ title: "Judul terbuka", text: "Teks terbuka" }]);
  const found = await db.orm.all(sql`SELECT rowid FROM topics_search('buka')`);
  expect(found).toHaveLength(1);
  expect(await lastEvent(id)).toMatchObject({ action: "approve", audience: "public", text: null });
});

test.each([
  [{}, "version"],
  [{ ...APPROVAL, publicTitle: " " }, "publicTitle"],
  [{ ...APPROVAL, publicText: "NIK 1375014508900001" }, "publicText"],
  [{ ...APPROVAL, publicText: ["a"] }, "publicText"],
  [{ ...APPROVAL, publicText: "x".repeat(6001) }, "publicText"],
])("approving refuses %#", async (input, field) => {
  const { code, id } = await about(db);
  const result = await approveTopic(moderator(db), code, input);
  expect(result).toMatchObject({ ok: false, errors: { [field]: expect.any(String) } });
  expect((await topicNow(db, id)).state).toBe("submitted");
});

test("masking changes what is public and tells why", async () => {
  const { code, id } = await about(db, { state: "routed", ownerUnitId: "u-dinkes" });
  const input = {
    ...APPROVAL,
    publicText: "Teks [nama]",
    maskReason: "third-party",
    maskNote: "Nama petugas",
  };
  expect(await maskTopic(moderator(db), code, input)).toMatchObject({ ok: true });
  expect(await topicNow(db, id)).toMatchObject({
    state: "routed",
    publicText: "Teks [nama]",
    text: "Teks asli",
  });
  expect(await lastEvent(id)).toMatchObject({
    action: "mask",
    audience: "public",
    text: "Nama petugas",
    data: { reason: "third-party" },
  });
  const again = await maskTopic(moderator(db), code, { ...input, version: "2" });
  expect(again).toMatchObject({ ok: false, errors: { publicText: expect.any(String) } });
});

test("what nobody approved cannot be masked into view", async () => {
  const { code } = await about(db);
  const tried = maskTopic(moderator(db), code, { ...APPROVAL, maskReason: "abusive" });
  await expect(tried).rejects.toMatchObject({ code: "conflict" });
});

test("rejecting needs a class and a text, and takes the topic out of view", async () => {
  const { code, id } = await about(db, { state: "verified" });
  const bare = await rejectTopic(moderator(db), code, { version: "1", rejectReason: "boring" });
  expect(bare).toMatchObject({
    ok: false,
    errors: { rejectReason: "error.choose", rejectText: "error.required" },
  });
  await rejectTopic(moderator(db), code, REJECTION);
  expect((await topicNow(db, id)).state).toBe("rejected");
  expect(await lastEvent(id)).toMatchObject({
    action: "reject",
    audience: "moderation",
    text: "Ini iklan.",
    data: { reason: "spam" },
  });
  expect(await seenByPublic()).toEqual([]);
});

test("merging moves supporters, each once, with the author as one more; earlier duplicates follow", async () => {
  const target = await about(db, { state: "routed", code: "target1", ownerUnitId: "u-dinkes" });
  const source = await about(db, { state: "verified" });
  const earlier = await about(db, { state: "merged", mergedIntoId: source.id });
  const support = (topicId: string, tokenHash: string) =>
    db.orm.insert(topicSupports).values({ topicId, tokenHash, at: new Date(0) });
  await write(db, [support(target.id, "a"), support(source.id, "a"), support(source.id, "b")]);
  const merged = await mergeTopic(moderator(db), source.code, { version: "1", target: "TARGET1" });
  expect(merged).toMatchObject({ ok: true });
  expect(await topicNow(db, source.id)).toMatchObject({
    state: "merged",
    mergedIntoId: target.id,
    supportCount: 2,
  });
  expect((await topicNow(db, target.id)).supportCount).toBe(3);
  expect((await topicNow(db, earlier.id)).mergedIntoId).toBe(target.id);
});

test("a wrong merge is undone: supporters, duplicates and the first clock come back", async () => {
  const target = await about(db, { state: "routed", code: "target1", ownerUnitId: "u-dinkes" });
  const source = await about(db, { code: "source1" });
  const duplicate = await about(db, { state: "submitted" });
  await approveTopic(moderator(db), source.code, APPROVAL);
  const support = (topicId: string, tokenHash: string, at: number) =>
    db.orm.insert(topicSupports).values({ topicId, tokenHash, at: new Date(at) });
  await mergeTopic(moderator(db), duplicate.code, { version: "1", target: source.code });
  const before = await topicNow(db, source.id);
  await write(db, [
    support(target.id, "a", 1),
    support(source.id, "a", 2),
    support(source.id, "b", 3),
  ]);
  await mergeTopic(moderator(db), source.code, { version: "2", target: "target1" });
  expect((await topicNow(db, target.id)).supportCount).toBe(4);

  const undo = { version: "3", separateReason: "Lampu yang lain." };
  expect(await separateTopic(moderator(db), source.code, undo)).toEqual({ ok: true, value: null });
  expect(await topicNow(db, source.id)).toMatchObject({
    state: "verified",
    mergedIntoId: null,
    supportCount: 3,
    seq: 4,
    answerBy: before.answerBy,
    publicText: before.publicText,
  });
  expect((await topicNow(db, target.id)).supportCount).toBe(1);
  expect((await topicNow(db, duplicate.id)).mergedIntoId).toBe(source.id);
  expect(await lastEvent(source.id)).toMatchObject({
    action: "separate",
    party: "moderator",
    audience: "public",
    text: "Lampu yang lain.",
    data: { from: "target1" },
  });
  expect((await seenByPublic()).map(({ code }) => code)).toContain(source.code);
});

test("what nobody had read before the merge waits for screening again", async () => {
  await about(db, { state: "routed", code: "target1", ownerUnitId: "u-dinkes" });
  const source = await about(db);
  await mergeTopic(moderator(db), source.code, { version: "1", target: "target1" });
  await separateTopic(moderator(db), source.code, { version: "2", separateReason: "Keliru." });
  expect((await topicNow(db, source.id)).state).toBe("submitted");
  expect((await seenByPublic()).map(({ code }) => code)).not.toContain(source.code);
});

test("a merge is undone with a reason, from the version that was seen, by who may decide on both", async () => {
  const { code } = await about(db);
  const undo = { version: "1", separateReason: "Keliru." };
  await expect(separateTopic(moderator(db), code, undo)).rejects.toMatchObject({
    code: "conflict",
  });
  await about(db, { state: "routed", code: "target1", ownerUnitId: "u-dinkes" });
  await mergeTopic(moderator(db), code, { version: "1", target: "target1" });
  expect(await separateTopic(moderator(db), code, { version: "2", separateReason: " " })).toEqual({
    ok: false,
    errors: { separateReason: "error.required" },
  });
  await expect(separateTopic(moderator(db), code, undo)).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(separateTopic(as(db, "x", "organisasi"), code, undo)).rejects.toMatchObject({
    code: "forbidden",
  });
});

test.each([
  ["a code that is none", { target: "zzz" }, {}],
  ["one that is not public", { target: "hidden1" }, {}],
  ["one that the inspectorate has", { target: "inspect1" }, {}],
  ["one that is confidential", { target: "secret1" }, {}],
  ["itself", { target: "source1" }, { state: "verified" as const }],
])("a topic is not merged into %s", async (_, input, changes) => {
  await about(db, { code: "hidden1" });
  await about(db, { code: "inspect1", state: "in-progress", supervisory: true });
  await about(db, { code: "secret1", state: "routed", confidential: true });
  const source = await about(db, { code: "source1", ...changes });
  const result = await mergeTopic(moderator(db), source.code, { version: "1", ...input });
  expect(result).toMatchObject({ ok: false, errors: { target: expect.any(String) } });
});

test("an appeal is decided by another moderator", async () => {
  const { code, id } = await about(db);
  await rejectTopic(moderator(db), code, REJECTION);
  await db.client.execute({ sql: "UPDATE topics SET state = 'appealed' WHERE id = ?", args: [id] });
  const uphold = { ...APPROVAL, decision: "uphold", version: "2", appealText: "Kami keliru." };
  const own = decideAppeal(moderator(db), code, uphold);
  await expect(own).rejects.toMatchObject({ code: "forbidden" });
  expect(await decideAppeal(as(db, "other", "moderator"), code, uphold)).toMatchObject({
    ok: true,
  });
  expect(await topicNow(db, id)).toMatchObject({ state: "verified", publicTitle: "Judul terbuka" });
});

test("a dismissed appeal leaves the topic rejected", async () => {
  const { code, id } = await about(db, { state: "appealed" });
  const dismiss = { decision: "dismiss", version: "1", appealText: "Tetap bukan layanan kami." };
  expect(await decideAppeal(moderator(db), code, dismiss)).toMatchObject({ ok: true });
  expect(await topicNow(db, id)).toMatchObject({ state: "rejected", publicText: null });
});

test("a reply is shown in the moderator's words or hidden with a reason", async () => {
  const { id } = await about(db, { state: "routed" });
  for (const reply of ["r1", "r2"]) await insertReply(db, id, reply);
  const publicText = "Saya juga, hubungi [nomor telepon]";
  await screenReply(moderator(db), "r1", { decision: "show", version: "0", publicText });
  await screenReply(moderator(db), "r2", {
    decision: "hide",
    version: "0",
    rejectReason: "abusive",
  });
  expect(await db.orm.select().from(topicReplies)).toMatchObject([
    { id: "r1", state: "shown", publicText },
    { id: "r2", state: "hidden", publicText: null, reasonClass: "abusive" },
  ]);
  const late = screenReply(moderator(db), "r1", {
    decision: "hide",
    version: "0",
    rejectReason: "spam",
  });
  await expect(late).rejects.toMatchObject({ code: "conflict" });
});

test("a picture is hidden and shown again", async () => {
  const { id } = await about(db);
  await insertPhoto(db, id, "p1");
  const hidden = async () =>
    (await db.client.execute("SELECT hidden_reason FROM topic_files")).rows[0]?.[0];
  await hideTopicPhoto(moderator(db), "p1", {
    decision: "hide",
    version: "0",
    maskReason: "third-party",
  });
  expect(await hidden()).toBe("third-party");
  await hideTopicPhoto(moderator(db), "p1", { decision: "show", version: "1" });
  expect(await hidden()).toBe(null);
});

test("of two moderators at once one wins, and the other's decision changes nothing", async () => {
  const { code, id } = await about(db);
  const outcomes = await Promise.allSettled([
    approveTopic(moderator(db), code, APPROVAL),
    rejectTopic(as(db, "other", "moderator"), code, REJECTION),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await topicNow(db, id)).seq).toBe(2);
  const stale = approveTopic(moderator(db), code, APPROVAL);
  await expect(stale).rejects.toMatchObject({ code: "conflict" });
});
