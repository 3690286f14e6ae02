import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { listTopicEvents } from "#db/queries/topics/topics.ts";
import { outbox } from "#db/schema/notices.ts";
import { addTopicInformation } from "#operations/topics/citizens/add-topic-information.ts";
import { leaveMergedTopic } from "#operations/topics/citizens/leave-merged-topic.ts";
import { viewOwnTopic } from "#operations/topics/citizens/view-own-topic.ts";
import { viewPublicTopic } from "#operations/topics/citizens/view-public-topic.ts";
import { mergeTopic } from "#operations/topics/screening/merge-topic.ts";
import { separateTopic } from "#operations/topics/screening/separate-topic.ts";
import { viewScreeningItem } from "#operations/topics/screening/view-screening-item.ts";
import { viewWorkTopic } from "#operations/topics/work/view-work-topic.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import {
  answer,
  move,
  type Posted,
  post,
  publicPost,
  topicOf,
} from "#tests/support/fixtures/topic-fixture.ts";

const REASON = { text: "Lampu di jalan saya masih padam." };
let db: Database;
let target: Posted;
let own: Posted;

const moderator = () => testContext(db, { actor: actorWith(["moderator"]) });
const citizen = () => testContext(db);

beforeEach(async () => {
  db = await fixtureDatabase();
  target = await publicPost(db, { title: "Lampu jalan padam" });
  const contact = { email: "warga@example.id", mayNotify: "on" };
  own = await post(db, { title: "Lampu mati", contact });
  await move(db, own.code, "approve", "moderator");
  const { seq } = await topicOf(db, own.code);
  await mergeTopic(moderator(), own.code, { version: String(seq), target: target.code });
});

test("the author of a merged topic sees where it went on, with the answer", async () => {
  await answer(db, target.code);
  const view = await viewOwnTopic(citizen(), own.code, own.secret);
  expect(view.mergedInto).toMatchObject({
    code: target.code,
    title: "Lampu jalan padam",
    state: "answered",
    answer: expect.any(String),
  });
  expect(view.moves).toContain("add-information");
});

test("what he adds is read by those who work on the joint topic, and by its author never", async () => {
  await addTopicInformation(citizen(), own.code, own.secret, REASON);
  const work = await viewWorkTopic(moderator(), target.code);
  expect(work.joined).toMatchObject([{ code: own.code, text: REASON.text }]);
  const other = JSON.stringify(await viewOwnTopic(citizen(), target.code, target.secret));
  const everybody = JSON.stringify(await viewPublicTopic(citizen(), target.code));
  expect(other + everybody).not.toContain(REASON.text);
});

test("not solved there: it goes its own way again, and only those who work on it read why", async () => {
  const { seq } = await topicOf(db, own.code);
  expect(await leaveMergedTopic(citizen(), own.code, own.secret, REASON)).toMatchObject({
    ok: true,
  });
  const topic = await topicOf(db, own.code);
  expect(topic).toMatchObject({
    mergedIntoId: null,
    solved: false,
    seq: seq + 1,
    state: "verified",
  });
  expect((await listTopicEvents(db, topic.id)).at(-1)).toMatchObject({
    party: "author",
    audience: "units",
    text: REASON.text,
  });
  const told = (await db.orm.select().from(outbox)).filter(({ seq: of }) => of === topic.seq);
  expect(told).toEqual([]);
  await expect(leaveMergedTopic(citizen(), own.code, own.secret, REASON)).rejects.toMatchObject({
    code: "closed",
  });
});

test("leaving needs a reason and the secret", async () => {
  expect(await leaveMergedTopic(citizen(), own.code, own.secret, { text: "" })).toEqual({
    ok: false,
    errors: { text: "error.required" },
  });
  await expect(leaveMergedTopic(citizen(), own.code, "x", REASON)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("moderation finds both ends of a merge, and its author is told when it is undone", async () => {
  expect((await viewScreeningItem(moderator(), own.code)).into?.code).toBe(target.code);
  expect(
    (await viewScreeningItem(moderator(), target.code)).joined.map(({ code }) => code),
  ).toEqual([own.code]);
  const { seq } = await topicOf(db, own.code);
  await separateTopic(moderator(), own.code, { version: String(seq), separateReason: "Keliru." });
  const purposes = (await db.orm.select().from(outbox)).map(({ purpose }) => purpose);
  expect(purposes.at(-1)).toBe("separated");
  const history = (await viewOwnTopic(citizen(), own.code, own.secret)).history;
  expect(history.at(-1)?.text).toBe("Keliru.");
});
