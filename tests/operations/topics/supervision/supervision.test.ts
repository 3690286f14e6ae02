import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ROLES } from "#core/access/roles.ts";
import type { Database } from "#db/client.ts";
import { listTopicEvents, type TopicRow } from "#db/queries/topics/topics.ts";
import { publicTopics, topicContributors } from "#db/schema/topics.ts";
import { write } from "#db/write.ts";
import { countWaitingWork } from "#operations/site/count-waiting-work.ts";
import { handTopicToInspectorate } from "#operations/topics/screening/hand-topic-to-inspectorate.ts";
import { listModerationLog } from "#operations/topics/screening/list-moderation-log.ts";
import { listScreeningQueue } from "#operations/topics/screening/list-screening-queue.ts";
import { maskTopic } from "#operations/topics/screening/mask-topic.ts";
import { viewScreeningItem } from "#operations/topics/screening/view-screening-item.ts";
import { viewScreeningPhoto } from "#operations/topics/screening/view-screening-photo.ts";
import { viewScreeningReply } from "#operations/topics/screening/view-screening-reply.ts";
import { handleSupervisoryTopic } from "#operations/topics/supervision/handle-supervisory-topic.ts";
import { listSupervisoryTopics } from "#operations/topics/supervision/list-supervisory-topics.ts";
import { viewSupervisoryFile } from "#operations/topics/supervision/view-supervisory-file.ts";
import { viewSupervisoryTopic } from "#operations/topics/supervision/view-supervisory-topic.ts";
import {
  APPROVAL,
  about,
  as,
  HAND_OVER,
  insertPhoto,
  insertReply,
  moderator,
  screeningDatabase,
} from "#tests/operations/topics/screening/screening-fixture.ts";
import { testContext } from "#tests/support/context.ts";
import { topicNow } from "#tests/support/topics.ts";

let db: Database;
let topic: TopicRow;
const inspector = (id = "inspector-1") => as(db, id, "inspektorat");

/** A public topic with a mask, a picture, a reply, a contributor and a duplicate, handed over. */
beforeEach(async () => {
  db = await screeningDatabase();
  topic = await about(db, {
    state: "routed",
    ownerUnitId: "u-dukcapil",
    searchText: "pungli",
    assigneeId: null,
  });
  await about(db, { id: "duplicate", state: "merged", mergedIntoId: topic.id });
  await insertPhoto(db, topic.id, "p1");
  await insertReply(db, topic.id, "r1");
  await write(db, [
    db.orm
      .insert(topicContributors)
      .values({ topicId: topic.id, unitId: "u-dinkes", askedAt: new Date(0) }),
  ]);
  await maskTopic(moderator(db), topic.code, { ...APPROVAL, maskReason: "abusive" });
  await handTopicToInspectorate(moderator(db), topic.code, { ...HAND_OVER, version: "2" });
});

test("it leaves the public at once, with what was merged into it", async () => {
  expect(await db.orm.select().from(publicTopics)).toEqual([]);
  expect(await db.orm.all(sql`SELECT rowid FROM topics_search('buka')`)).toEqual([]);
  const log = await listModerationLog(testContext(db), "2026-11");
  expect(log.entries).toEqual([]);
});

test("nobody owns it, its clock is longer and keeps its first day", async () => {
  const after = await topicNow(db, topic.id);
  expect(after).toMatchObject({
    state: "in-progress",
    supervisory: true,
    ownerUnitId: null,
    publicText: null,
    createdOn: topic.createdOn,
    createdAt: topic.createdAt,
    text: "Teks asli",
  });
  expect(after.answerBy > topic.answerBy).toBe(true);
  expect((await listTopicEvents(db, topic.id)).at(-1)).toMatchObject({
    action: "hand-to-inspectorate",
    audience: "inspectorate",
    text: HAND_OVER.handReason,
  });
  expect(await db.orm.select().from(topicContributors)).toEqual([]);
});

test("of all roles only the inspectorate reads it or learns that it is there", async () => {
  for (const role of ROLES) {
    const ctx = as(db, role, role);
    const ways = [
      () => viewScreeningItem(ctx, topic.code),
      () => viewScreeningPhoto(ctx, "p1"),
      () => viewScreeningReply(ctx, "r1"),
      () => viewSupervisoryTopic(ctx, topic.code),
      () => viewSupervisoryFile(ctx, topic.code, "p1"),
      () => listSupervisoryTopics(ctx),
    ];
    const tried = await Promise.allSettled(ways.map((way) => way()));
    const opened = tried.map(({ status }) => status === "fulfilled");
    const inspects = role === "inspektorat";
    expect(opened, role).toEqual([false, false, false, inspects, inspects, inspects]);
    const counts = await countWaitingWork(ctx);
    expect(counts).toEqual(inspects ? { "/kerja/pengawasan": 1 } : {});
  }
  expect((await listScreeningQueue(moderator(db), {})).items).toEqual([]);
});

test("the inspectorate has no way into what is not handed to it", async () => {
  const other = await about(db);
  await expect(viewSupervisoryTopic(inspector(), other.code)).rejects.toMatchObject({
    code: "not_found",
  });
  expect((await listSupervisoryTopics(inspector())).map((item) => item.topic.code)).not.toContain(
    other.code,
  );
});

test("it asks, notes and answers; nothing of it is for anybody else", async () => {
  const act = (version: number, input: object) =>
    handleSupervisoryTopic(inspector(), topic.code, { version: String(version), ...input });
  for (const [at, name] of ["ask-author", "note", "answer"].entries()) {
    expect(await act(3 + at, { act: name, text: "Kata inspektorat" })).toMatchObject({ ok: true });
  }
  const events = (await listTopicEvents(db, topic.id)).slice(3);
  expect(events.map(({ audience }) => audience)).toEqual(Array(3).fill("inspectorate"));
  expect(await topicNow(db, topic.id)).toMatchObject({
    state: "answered",
    answeredOn: "2026-11-21",
    publicText: null,
    closesAfter: expect.any(String),
  });
  const again = act(3, { act: "note", text: "Terlambat" });
  await expect(again).rejects.toMatchObject({ code: "conflict" });
});

test("an appeal against the inspectorate is heard by another inspector, who may take it up", async () => {
  const own = await about(db, { supervisory: true, state: "submitted" });
  const act = (who: string, version: number, input: object) =>
    handleSupervisoryTopic(inspector(who), own.code, { version: String(version), ...input });
  await act("a", 1, { act: "reject", text: "Kurang bukti", rejectReason: "incomplete" });
  await db.client.execute({
    sql: "UPDATE topics SET state = 'appealed' WHERE id = ?",
    args: [own.id],
  });
  const uphold = { act: "uphold-appeal", text: "Kami periksa lagi." };
  await expect(act("a", 2, uphold)).rejects.toMatchObject({ code: "forbidden" });
  expect((await viewSupervisoryTopic(inspector("a"), own.code)).acts).toEqual(["note"]);
  await act("b", 2, uphold);
  await act("b", 3, { act: "start" });
  expect(await topicNow(db, own.id)).toMatchObject({ state: "in-progress", supervisory: true });
  expect(await db.orm.select().from(publicTopics)).toEqual([]);
});

test.each([
  [{}, "act"],
  [{ act: "route", version: "3" }, "act"],
  [{ act: "answer", version: "3", text: " " }, "text"],
  [{ act: "reject", version: "3", text: "a" }, "rejectReason"],
  [{ act: "start" }, "version"],
])("refuses %j", async (input, field) => {
  const result = await handleSupervisoryTopic(inspector(), topic.code, input);
  expect(result).toMatchObject({ ok: false, errors: { [field]: expect.any(String) } });
});
