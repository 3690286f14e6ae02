import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { listContributors } from "#db/queries/topics/contributors.ts";
import { listTopicEvents } from "#db/queries/topics/topics.ts";
import type { Context } from "#operations/context.ts";
import { askAuthor } from "#operations/topics/screening/ask-author.ts";
import { addTopicNote } from "#operations/topics/work/add-topic-note.ts";
import { answerTopic } from "#operations/topics/work/answer-topic.ts";
import { askUnit } from "#operations/topics/work/ask-unit.ts";
import { assignTopic } from "#operations/topics/work/assign-topic.ts";
import { contributeToTopic } from "#operations/topics/work/contribute-to-topic.ts";
import { passTopicOn } from "#operations/topics/work/pass-topic-on.ts";
import { proposeAnswer } from "#operations/topics/work/propose-answer.ts";
import { returnTopic } from "#operations/topics/work/return-topic.ts";
import { routeTopic } from "#operations/topics/work/route-topic.ts";
import { startTopic } from "#operations/topics/work/start-topic.ts";
import { viewWorkTopic } from "#operations/topics/work/view-work-topic.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";
import { insertOfficers, moderator, officer, ownedTopic } from "#tests/support/topic-work.ts";
import { insertTestTopic, topicNow } from "#tests/support/topics.ts";

let db: Database;
let owner: Context;
let helper: Context;

beforeEach(async () => {
  db = await fixtureDatabase();
  await insertOfficers(db);
  owner = officer(db, "penghubung", "disdukcapil");
  helper = officer(db, "penghubung", "dinkes", "account-3");
});

const lastEvent = async (id: string) => (await listTopicEvents(db, id)).at(-1);

test("a unit starts, and the citizen's dates stay as they were", async () => {
  const topic = await ownedTopic(db, { state: "routed" });
  const after = expectOk(await startTopic(owner, topic.code, { seq: "1" }));
  expect(after).toEqual({ code: topic.code, state: "in-progress", seq: 2 });
  const { createdOn, verifyBy, answerBy } = topic;
  expect(await topicNow(db, topic.id)).toMatchObject({ createdOn, verifyBy, answerBy, seq: 2 });
  expect(await lastEvent(topic.id)).toMatchObject({
    action: "start",
    audience: "public",
    unitId: "unit-disdukcapil",
    accountName: "penghubung disdukcapil",
  });
});

test("a topic is assigned to an employee of the unit, whose name stays inside", async () => {
  const topic = await ownedTopic(db, { state: "routed" });
  expectErrors(await assignTopic(owner, topic.code, { seq: "1", employee: "siti" }), {
    employee: "error.choose",
  });
  expectOk(await assignTopic(owner, topic.code, { seq: "1", employee: "budi" }));
  expect(await topicNow(db, topic.id)).toMatchObject({
    assigneeId: "account-2",
    state: "in-progress",
  });
  expect(await lastEvent(topic.id)).toMatchObject({
    audience: "units",
    data: { employee: "Budi" },
  });
});

test("returning must name the unit that it should be and a reason; the clock runs on", async () => {
  const topic = await ownedTopic(db, { assigneeId: "account-2" });
  expectErrors(await returnTopic(owner, topic.code, { seq: "1" }), {
    unit: "error.choose",
    text: "error.required",
  });
  const own = { seq: "1", unit: "disdukcapil", text: "Bukan kami" };
  expectErrors(await returnTopic(owner, topic.code, own), { unit: "disposition.same-unit" });
  const closed = { ...own, unit: "tutup" };
  expectErrors(await returnTopic(owner, topic.code, closed), { unit: "error.choose" });
  expectOk(await returnTopic(owner, topic.code, { ...own, unit: "dinkes" }));
  expect(await topicNow(db, topic.id)).toMatchObject({
    state: "returned",
    ownerUnitId: null,
    assigneeId: null,
    answerBy: topic.answerBy,
  });
  expect(await lastEvent(topic.id)).toMatchObject({
    action: "return",
    unitId: "unit-disdukcapil",
    toUnitId: "unit-dinkes",
    text: "Bukan kami",
  });
});

test("passing on moves the topic, counts the hop and never restarts the clock", async () => {
  const topic = await ownedTopic(db, { assigneeId: "account-2" });
  expectOk(
    await passTopicOn(owner, topic.code, { seq: "1", unit: "dinkes", text: "Urusan kesehatan" }),
  );
  const { createdOn, verifyBy, answerBy } = topic;
  expect(await topicNow(db, topic.id)).toMatchObject({
    createdOn,
    verifyBy,
    answerBy,
    passedOnCount: 1,
    state: "routed",
    ownerUnitId: "unit-dinkes",
    assigneeId: null,
  });
  expect((await startTopic(helper, topic.code, { seq: "2" })).ok).toBe(true);
});

test("another unit contributes without becoming the owner, and every unit on the topic reads it", async () => {
  const topic = await ownedTopic(db);
  const ask = { seq: "1", unit: "dinkes", text: "Bagaimana datanya?" };
  expectOk(await askUnit(owner, topic.code, ask));
  expect((await topicNow(db, topic.id)).ownerUnitId).toBe("unit-disdukcapil");
  expectOk(await contributeToTopic(helper, topic.code, { seq: "2", text: "Datanya lengkap." }));
  expect(await listContributors(db, topic.id)).toMatchObject([
    { unitId: "unit-dinkes", contributedAt: helper.now() },
  ]);
  const seen = await viewWorkTopic(owner, topic.code);
  expect(seen.events.at(-1)).toMatchObject({
    action: "contribute",
    unitName: "Dinas Kesehatan",
    text: "Datanya lengkap.",
    audience: "units",
  });
  expectOk(await askUnit(owner, topic.code, { ...ask, seq: "3" }));
  expect(await listContributors(db, topic.id)).toMatchObject([{ contributedAt: null }]);
});

test("an owner who was a helper before is a helper no more", async () => {
  const topic = await ownedTopic(db);
  expectOk(await askUnit(owner, topic.code, { seq: "1", unit: "dinkes", text: "Tolong" }));
  expectOk(await passTopicOn(owner, topic.code, { seq: "2", unit: "dinkes", text: "Silakan" }));
  expect(await listContributors(db, topic.id)).toEqual([]);
});

test("questions are for the author, notes for colleagues", async () => {
  const topic = await ownedTopic(db);
  expectOk(await askAuthor(owner, topic.code, { seq: 1, text: "Loket berapa?" }));
  expect(await lastEvent(topic.id)).toMatchObject({ audience: "public", text: "Loket berapa?" });
  expectOk(await addTopicNote(owner, topic.code, { seq: 2, text: "Sudah ditelepon." }));
  expect(await lastEvent(topic.id)).toMatchObject({ audience: "units" });
  expectOk(await addTopicNote(moderator(db), topic.code, { seq: 3, text: "Awasi." }));
  expect(await lastEvent(topic.id)).toMatchObject({ audience: "moderation" });
  const texts = (await viewWorkTopic(owner, topic.code)).events.map(({ text }) => text);
  expect(texts).not.toContain("Awasi.");
});

const ACTS = {
  start: startTopic,
  assign: assignTopic,
  return: returnTopic,
  "pass-on": passTopicOn,
  "ask-unit": askUnit,
  contribute: contributeToTopic,
  "ask-author": askAuthor,
  note: addTopicNote,
  "propose-answer": proposeAnswer,
  answer: answerTopic,
};
const INPUT = { seq: "1", unit: "kelurahan", employee: "budi", text: "Teks yang cukup" };

test.each(Object.entries(ACTS))("%s is refused to everybody else", async (name, operation) => {
  const state = name === "start" ? "routed" : "in-progress";
  const topic = await ownedTopic(db, { state });
  const strangers: [Context, string][] = [
    [testContext(db), "unauthenticated"],
    [officer(db, "penghubung", "puskesmas"), "forbidden"],
    [officer(db, "petugas", "disdukcapil"), "forbidden"],
    [officer(db, "kepala", "dinkes"), "forbidden"],
    [testContext(db, { actor: actorWith(["organisasi"]) }), "forbidden"],
    [testContext(db, { actor: actorWith(["inspektorat"]) }), "forbidden"],
    [testContext(db, { actor: actorWith(["admin"]) }), "forbidden"],
  ];
  for (const [ctx, code] of strangers) {
    await expect(operation(ctx, topic.code, INPUT)).rejects.toMatchObject({ code });
  }
  expect((await topicNow(db, topic.id)).seq).toBe(1);
});

test.each(Object.entries(ACTS).filter(([name]) => name !== "contribute"))(
  "%s is allowed to who holds the role in the unit or above it",
  async (name, operation) => {
    const state = name === "start" ? "routed" : "in-progress";
    const above = actorWith([{ role: "kepala", unitIds: ["unit-x", "unit-disdukcapil"] }]);
    const topic = await ownedTopic(db, { state });
    expectOk(await operation(testContext(db, { actor: above }), topic.code, INPUT));
  },
);

test.each(Object.entries(ACTS))("%s refuses what is no input", async (name, operation) => {
  const state = name === "start" ? "routed" : "in-progress";
  const topic = await ownedTopic(db, { state });
  if (name === "contribute") await askUnit(owner, topic.code, { ...INPUT, unit: "dinkes" });
  const who = name === "contribute" ? helper : owner;
  for (const input of [null, [], "x", {}, { seq: "x" }, { ...INPUT, seq: ["1"] }, { seq: -1 }]) {
    expect((await operation(who, topic.code, input)).ok).toBe(false);
  }
});

test.each(Object.entries(ACTS))("%s finds no supervisory topic", async (_, operation) => {
  const topic = await ownedTopic(db, { supervisory: true });
  for (const ctx of [owner, moderator(db), testContext(db, { actor: actorWith(["organisasi"]) })]) {
    await expect(operation(ctx, topic.code, INPUT)).rejects.toMatchObject({ code: "not_found" });
    await expect(viewWorkTopic(ctx, topic.code)).rejects.toMatchObject({ code: "not_found" });
  }
});

test("what the inspectorate writes on a supervisory topic is for the inspectorate and the author", async () => {
  const topic = await insertTestTopic(db, { state: "in-progress", supervisory: true });
  const inspector = testContext(db, { actor: actorWith(["inspektorat"]) });
  expectOk(await askAuthor(inspector, topic.code, { seq: 1, text: "Kapan?" }));
  expectOk(await answerTopic(inspector, topic.code, { seq: 2, text: "Sudah kami periksa." }));
  const events = (await listTopicEvents(db, topic.id)).slice(1);
  expect(events.map(({ audience }) => audience)).toEqual(["inspectorate", "inspectorate"]);
});

test.each(["answered", "closed", "returned", "submitted"] as const)(
  "nothing but what the table allows happens to a topic that is %s",
  async (state) => {
    const topic = await ownedTopic(db, { state });
    const started = startTopic(owner, topic.code, { seq: "1" });
    await expect(started).rejects.toMatchObject({ code: "conflict" });
  },
);

test("of two officers at once one wins, and the other learns of it", async () => {
  const topic = await ownedTopic(db);
  const outcomes = await Promise.allSettled([
    askAuthor(owner, topic.code, { seq: "1", text: "Kapan?" }),
    askUnit(owner, topic.code, { seq: "1", unit: "dinkes", text: "Tolong" }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "conflict" },
  });
  expect((await listTopicEvents(db, topic.id)).length).toBe(2);
});

test("who lost the topic to another unit meanwhile gets a conflict, not a closed door", async () => {
  const topic = await insertTestTopic(db, { state: "verified" });
  expectOk(await routeTopic(moderator(db), topic.code, { seq: "1", unit: "disdukcapil" }));
  expectOk(await passTopicOn(owner, topic.code, { seq: "2", unit: "dinkes", text: "Kesehatan" }));
  const late = answerTopic(owner, topic.code, { seq: "2", text: "Jawaban saya" });
  await expect(late).rejects.toMatchObject({ code: "conflict" });
  const seen = await viewWorkTopic(owner, topic.code);
  expect(seen).toMatchObject({ text: "Teks publik", original: false, acts: [], contact: null });
  expect(seen.unit?.slug).toBe("dinkes");
});

test("a moderator who belongs to the unit neither reads nor writes what moderation notes on it", async () => {
  const topic = await ownedTopic(db);
  expectOk(await addTopicNote(moderator(db), topic.code, { seq: "1", text: "Awasi." }));
  const grant = { role: "penghubung" as const, unitIds: ["unit-disdukcapil"] };
  const both = testContext(db, { actor: actorWith(["moderator", grant]) });
  const { events } = await viewWorkTopic(both, topic.code);
  expect(events.map(({ action }) => action)).not.toContain("note");
  const clerk = actorWith(["moderator", { role: "petugas", unitIds: ["unit-disdukcapil"] }]);
  const viewed = viewWorkTopic(testContext(db, { actor: clerk }), topic.code);
  await expect(viewed).rejects.toMatchObject({ code: "forbidden" });
});
