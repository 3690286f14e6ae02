import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { findTopicContact } from "#db/queries/topics/topic-contacts.ts";
import { listTopicEvents } from "#db/queries/topics/topics.ts";
import { addTopicInformation } from "#operations/topics/citizens/add-topic-information.ts";
import { appealRejection } from "#operations/topics/citizens/appeal-rejection.ts";
import { confirmSolved } from "#operations/topics/citizens/confirm-solved.ts";
import { correctOwnContact } from "#operations/topics/citizens/correct-own-contact.ts";
import { eraseOwnIdentity } from "#operations/topics/citizens/erase-own-identity.ts";
import { postTopic } from "#operations/topics/citizens/post-topic.ts";
import { reopenTopic } from "#operations/topics/citizens/reopen-topic.ts";
import { viewOwnTopic } from "#operations/topics/citizens/view-own-topic.ts";
import { withdrawTopic } from "#operations/topics/citizens/withdraw-topic.ts";
import { testContext } from "#tests/support/context.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import {
  answer,
  filledPost,
  makePublic,
  move,
  post,
  publicPost,
  topicOf,
} from "#tests/support/fixtures/topic-fixture.ts";

const REASON = { text: "Antrean masih sama panjangnya." };
const at = (db: Database, day: string) =>
  testContext(db, { now: () => new Date(`${day}T03:00:00Z`) });

const VERBS = {
  confirmSolved,
  reopenTopic,
  withdrawTopic,
  appealRejection,
  addTopicInformation,
  correctOwnContact,
  eraseOwnIdentity,
};

test.each(Object.entries(VERBS))("%s needs the right secret", async (_name, act) => {
  const db = await fixtureDatabase();
  const { code, secret } = await publicPost(db);
  const ctx = testContext(db);
  for (const wrong of ["", "x".repeat(32), `${secret}x`]) {
    await expect(act(ctx, code, wrong, REASON)).rejects.toMatchObject({ code: "not_found" });
  }
  await expect(act(ctx, "zzzzzzzzzz", secret, REASON)).rejects.toMatchObject({ code: "not_found" });
});

test("not solved: reopened with a reason that only those who work on it read", async () => {
  const db = await fixtureDatabase();
  const { code, secret } = await publicPost(db);
  await answer(db, code);
  expect(await reopenTopic(testContext(db), code, secret, { text: "" })).toMatchObject({
    errors: { text: "error.required" },
  });
  await reopenTopic(testContext(db), code, secret, REASON);
  const topic = await topicOf(db, code);
  expect(topic).toMatchObject({
    state: "in-progress",
    solved: false,
    reopenedCount: 1,
    closesAfter: null,
    answerBy: "2026-12-10",
  });
  expect((await listTopicEvents(db, topic.id)).at(-1)).toMatchObject({
    action: "reopen",
    party: "author",
    audience: "units",
    text: REASON.text,
  });
});

test("solved: closed, and may be reopened within ten working days, not later", async () => {
  const db = await fixtureDatabase();
  const { code, secret } = await publicPost(db);
  await answer(db, code);
  await confirmSolved(testContext(db), code, secret, {});
  expect(await topicOf(db, code)).toMatchObject({
    state: "closed",
    solved: true,
    closedOn: "2026-11-21",
  });
  expect((await viewOwnTopic(at(db, "2026-12-04"), code, secret)).reopenUntil).toBe("2026-12-04");
  await expect(reopenTopic(at(db, "2026-12-05"), code, secret, REASON)).rejects.toMatchObject({
    code: "closed",
  });
  await reopenTopic(at(db, "2026-12-04"), code, secret, REASON);
  expect(await topicOf(db, code)).toMatchObject({ state: "in-progress", closedOn: null });
});

test("nothing to confirm or to reopen before an answer", async () => {
  const db = await fixtureDatabase();
  const { code, secret } = await publicPost(db);
  const ctx = testContext(db);
  await expect(confirmSolved(ctx, code, secret, {})).rejects.toMatchObject({ code: "closed" });
  await expect(reopenTopic(ctx, code, secret, REASON)).rejects.toMatchObject({ code: "closed" });
  await expect(appealRejection(ctx, code, secret, REASON)).rejects.toMatchObject({
    code: "closed",
  });
});

test("a rejection is appealed once", async () => {
  const db = await fixtureDatabase();
  const { code, secret } = await post(db);
  await move(db, code, "reject", "moderator", { text: "Bukan kewenangan." });
  await appealRejection(testContext(db), code, secret, REASON);
  expect(await topicOf(db, code)).toMatchObject({ state: "appealed" });
  await move(db, code, "dismiss-appeal", "moderator", { text: "Tetap ditolak." });
  const own = await viewOwnTopic(testContext(db), code, secret);
  expect(own.moves).not.toContain("appeal");
  expect(own.history.map(({ action, text }) => [action, text])).toEqual([
    ["submit", null],
    ["reject", "Bukan kewenangan."],
    ["appeal", REASON.text],
    ["dismiss-appeal", "Tetap ditolak."],
  ]);
  await expect(appealRejection(testContext(db), code, secret, REASON)).rejects.toMatchObject({
    code: "closed",
  });
});

test("a question of the unit waits until the author answers it", async () => {
  const db = await fixtureDatabase();
  const { code, secret } = await publicPost(db);
  await move(db, code, "ask-author", "owner", { audience: "units", text: "Loket yang mana?" });
  const asked = await viewOwnTopic(testContext(db), code, secret);
  expect([asked.asked, asked.history.at(-1)?.text]).toEqual([true, "Loket yang mana?"]);
  await addTopicInformation(testContext(db), code, secret, { text: "Loket 3" });
  expect((await viewOwnTopic(testContext(db), code, secret)).asked).toBe(false);
});

test("withdrawn is the end", async () => {
  const db = await fixtureDatabase();
  const { code, secret } = await publicPost(db);
  await withdrawTopic(testContext(db), code, secret, {});
  expect(await topicOf(db, code)).toMatchObject({ state: "withdrawn", closedOn: "2026-11-21" });
  const { moves } = await viewOwnTopic(testContext(db), code, secret);
  expect(moves).toEqual(["erase-identity"]);
});

test("contact data are corrected, and deleted when no consent is left", async () => {
  const db = await fixtureDatabase();
  const { code, secret } = await post(db);
  const contact = { name: "Siti", phone: "0812 3456 7890", mayContact: "on" };
  await correctOwnContact(testContext(db), code, secret, contact);
  expect((await viewOwnTopic(testContext(db), code, secret)).contact).toMatchObject({
    name: "Siti",
    phone: "0812 3456 7890",
    mayContact: true,
    mayNotify: false,
  });
  await correctOwnContact(testContext(db), code, secret, { name: "", phone: "" });
  expect((await viewOwnTopic(testContext(db), code, secret)).contact).toBeNull();
});

test("erasing leaves the post without the person", async () => {
  const db = await fixtureDatabase();
  const phone = "081234567890";
  const { code, secret } = await post(db, {
    text: `Tolong hubungi saya di nomor ${phone} karena antrean panjang.`,
    show: [`phone:${phone}`],
    contact: { name: "Siti", phone, mayContact: "on" },
  });
  await makePublic(db, code);
  await eraseOwnIdentity(testContext(db), code, secret);
  const topic = await topicOf(db, code);
  expect(JSON.stringify(topic)).not.toContain(phone);
  expect(topic).toMatchObject({ state: "routed", anonymous: true });
  expect(await findTopicContact(db, topic.id)).toBeUndefined();
});

test("what the author of a supervisory topic writes is for the inspectorate alone", async () => {
  const db = await fixtureDatabase();
  const { code, secret } = await publicPost(db);
  await move(db, code, "hand-to-inspectorate", "moderator", {
    audience: "inspectorate",
    text: "Dugaan pungutan liar oleh petugas X.",
    changes: { supervisory: true, ownerUnitId: null },
  });
  await addTopicInformation(testContext(db), code, secret, { text: "Ada saksi." });
  const own = await viewOwnTopic(testContext(db), code, secret);
  expect(own.history.map(({ action }) => action)).toContain("hand-to-inspectorate");
  expect(JSON.stringify(own.history)).not.toContain("petugas X");
  const events = await listTopicEvents(db, (await topicOf(db, code)).id);
  expect(events.at(-1)).toMatchObject({ audience: "inspectorate" });
});

test("internal notes and names of officers are not for the author", async () => {
  const db = await fixtureDatabase();
  const { code, secret } = await publicPost(db);
  await move(db, code, "note", "owner", { audience: "units", text: "Catatan internal" });
  const { history } = await viewOwnTopic(testContext(db), code, secret);
  expect(JSON.stringify(history)).not.toMatch(/Catatan internal|accountName|Penguji/);
});

test("news is neither promised in a post nor in a correction where nothing can leave", async () => {
  const db = await fixtureDatabase();
  const { code, secret } = await publicPost(db);
  const mute = testContext(db, { channels: [] });
  const contact = { email: "warga@example.id", mayNotify: "on" };
  expect(await postTopic(mute, filledPost({ instanceId: "stumm-1234", contact }))).toEqual({
    ok: false,
    errors: { "contact.mayNotify": "post.error-no-news" },
  });
  expect(await correctOwnContact(mute, code, secret, contact)).toEqual({
    ok: false,
    errors: { mayNotify: "post.error-no-news" },
  });
  const mayContact = { ...contact, mayNotify: "", mayContact: "on" };
  expect((await correctOwnContact(mute, code, secret, mayContact)).ok).toBe(true);
});
