import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { findTopicContact } from "#db/queries/topics/topic-contacts.ts";
import { listTopicEvents } from "#db/queries/topics/topics.ts";
import { topics } from "#db/schema/topics.ts";
import { sha256 } from "#lib/sha256.ts";
import { postTopic } from "#operations/topics/citizens/post-topic.ts";
import { createLimits } from "#server/limits.ts";
import { testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import { filledPost, post, topicOf } from "#tests/support/fixtures/topic-fixture.ts";

const send = (db: Database, changes: Record<string, unknown> = {}) =>
  postTopic(testContext(db), filledPost(changes));
const errorsOf = async (db: Database, changes: Record<string, unknown>) => {
  const result = await send(db, changes);
  return result.ok ? {} : result.errors;
};

test("a post gets a code, a secret kept as a hash only, its dates and its first event", async () => {
  const db = await fixtureDatabase();
  const { code, secret } = await post(db, { kecamatan: "Guguak Panjang" });
  expect(code).toMatch(/^[2-9a-z]{10}$/);
  expect(secret.length).toBeGreaterThanOrEqual(24);
  const topic = await topicOf(db, code);
  expect(topic).toMatchObject({
    secretHash: sha256(secret),
    state: "submitted",
    seq: 1,
    chosenUnitId: "unit-disdukcapil",
    serviceId: "disdukcapil/ktp-el",
    kecamatan: "Guguak Panjang",
    anonymous: false,
    confidential: false,
    // 2026-11-21 is a Saturday; no days off in the fixture.
    createdOn: "2026-11-21",
    verifyBy: "2026-11-25",
    answerBy: "2026-12-10",
  });
  expect(JSON.stringify(topic)).not.toContain(secret);
  expect(await listTopicEvents(db, topic.id)).toMatchObject([
    { seq: 1, action: "submit", party: "author", accountId: null, text: null },
  ]);
});

test("requests for information have a shorter clock", async () => {
  const db = await fixtureDatabase();
  const { code } = await post(db, { kind: "informasi" });
  expect((await topicOf(db, code)).answerBy).toBe("2026-11-27");
});

test("the same form twice, also at the same moment, is one post with one code and link", async () => {
  const db = await fixtureDatabase();
  const form = filledPost({ secret: "x".repeat(32) });
  const ctx = testContext(db);
  const twice = await Promise.all([postTopic(ctx, form), postTopic(ctx, form)]);
  const again = await postTopic(ctx, form);
  const values = [...twice, again].map((result) => (result.ok ? result.value : null));
  expect(new Set(values.map((value) => value?.code)).size).toBe(1);
  expect(values.map((value) => value?.secret)).toEqual(Array(3).fill("x".repeat(32)));
  expect(values.filter((value) => value?.created)).toHaveLength(1);
  expect(await db.orm.$count(topics)).toBe(1);
});

test("who only knows the number of a form does not get the link", async () => {
  const db = await fixtureDatabase();
  const form = filledPost({ secret: "x".repeat(32) });
  await postTopic(testContext(db), form);
  for (const secret of ["y".repeat(32), null]) {
    expect(await postTopic(testContext(db), { ...form, secret })).toMatchObject({
      value: { secret: null, created: false },
    });
  }
});

test("personal data are masked in the public words, the author's own may be shown, a NIK never", async () => {
  const db = await fixtureDatabase();
  const nik = "1375014107900001";
  const text = `Hubungi 081234567890. NIK saya ${nik}, tolong dibantu.`;
  const show = ["phone:081234567890", `nik:${nik}`];
  const hidden = await topicOf(db, (await post(db, { text })).code);
  expect(hidden.text).toBe(text);
  expect(hidden.publicText).not.toMatch(/\d{6}/);
  const shown = await topicOf(db, (await post(db, { text, show })).code);
  expect(shown.publicText).toContain("081234567890");
  expect(shown.publicText).not.toContain(nik);
  expect(shown.searchText).not.toContain(nik);
});

test("contact data are kept apart and only with consent", async () => {
  const db = await fixtureDatabase();
  const contact = { name: "Siti", email: "siti@example.com", phone: "", mayNotify: "on" };
  const { code } = await post(db, { contact });
  const topic = await topicOf(db, code);
  expect(await findTopicContact(db, topic.id)).toMatchObject({
    name: "Siti",
    email: "siti@example.com",
    phone: null,
    mayNotify: true,
    mayContact: false,
  });
  expect(JSON.stringify(topic)).not.toContain("Siti");
  const none = await topicOf(db, (await post(db, { contact: { name: "", email: "" } })).code);
  expect(await findTopicContact(db, none.id)).toBeUndefined();
});

test.each([
  [{ kind: "gosip" }, { kind: "error.choose" }],
  [{ title: "KTP" }, { title: "error.too-short?min=5" }],
  [{ title: "" }, { title: "error.required" }],
  [{ title: "x".repeat(121) }, { title: "error.too-long?max=120" }],
  [{ text: "pendek" }, { text: "error.too-short?min=10" }],
  [{ text: "x".repeat(5001) }, { text: "error.too-long?max=5000" }],
  [{ text: ["x"] }, { text: "error.required" }],
  [{ unit: "tidak-ada" }, { unit: "error.choose" }],
  [{ unit: "tutup" }, { unit: "error.choose" }],
  [{ instanceId: "x" }, { instanceId: "error.instance" }],
  [{ contact: { email: "siti@example.com" } }, { "contact.mayNotify": "post.error-no-consent" }],
  [{ contact: { name: "Siti" } }, { "contact.mayNotify": "post.error-no-consent" }],
  [{ contact: { mayContact: "on" } }, { "contact.email": "post.error-no-contact" }],
  [{ contact: { email: "x", mayNotify: "on" } }, { "contact.email": "error.email" }],
  [{ contact: { phone: "12", mayContact: true } }, { "contact.phone": "post.error-phone" }],
  [{ photos: ["a".repeat(16)] }, { foto1: "post.error-photo-gone" }],
  [{ photos: Array(4).fill("a".repeat(16)) }, { photos: "post.error-photos" }],
])("%j is refused by name", async (changes, errors) => {
  expect(await errorsOf(await fixtureDatabase(), changes)).toMatchObject(errors);
});

test.each([null, "x", 5, [], { show: {} }])("a strange post (%j) is refused", async (input) => {
  const result = await postTopic(testContext(await fixtureDatabase()), input);
  expect(result.ok).toBe(false);
});

test("a service of another unit means nothing, and no unit is a choice too", async () => {
  const db = await fixtureDatabase();
  const other = await topicOf(db, (await post(db, { unit: "dinkes" })).code);
  expect(other).toMatchObject({ chosenUnitId: "unit-dinkes", serviceId: null });
  const none = await topicOf(db, (await post(db, { unit: "" })).code);
  expect(none).toMatchObject({ chosenUnitId: null, serviceId: null });
});

test("too many posts from one address wait, and nobody posts where nobody reads", async () => {
  const db = await fixtureDatabase();
  const ctx = testContext(db, { limits: createLimits(1) });
  await postTopic(ctx, filledPost());
  await expect(postTopic(ctx, filledPost())).rejects.toMatchObject({ code: "too_many" });
  const empty = testContext(await testDatabase());
  await expect(postTopic(empty, filledPost({ unit: "" }))).rejects.toMatchObject({
    code: "closed",
  });
});
