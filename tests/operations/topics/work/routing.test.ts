import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { listTopicEvents } from "#db/queries/topics/topics.ts";
import { listUnroutedTopics } from "#operations/topics/work/list-unrouted-topics.ts";
import { proposeUnits } from "#operations/topics/work/propose-units.ts";
import { returnTopic } from "#operations/topics/work/return-topic.ts";
import { routeTopic } from "#operations/topics/work/route-topic.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";
import { moderator, officer, ownedTopic } from "#tests/support/topic-work.ts";
import { insertTestTopic, topicNow } from "#tests/support/topics.ts";

let db: Database;
beforeEach(async () => {
  db = await fixtureDatabase();
});

const partial = (role: "kepala" | "penghubung" | "petugas", unit: string) =>
  testContext(db, { actor: actorWith(["moderator", { role, unitIds: [`unit-${unit}`] }]) });

test("units are proposed from the service, words, the kecamatan and earlier posts", async () => {
  await ownedTopic(db, { searchText: "blangko habis cetak", state: "answered" });
  const ktp = await insertTestTopic(db, {
    state: "verified",
    title: "Blangko habis",
    text: "Cetak KTP elektronik gagal",
  });
  const first = (await proposeUnits(moderator(db), ktp.code)).proposals[0];
  expect(first?.slug).toBe("disdukcapil");
  expect(first?.reasons.map((reason) => reason.split("?")[0])).toEqual([
    "routing.reason.words",
    "routing.reason.earlier",
  ]);
  const clinic = await insertTestTopic(db, {
    state: "verified",
    kecamatan: "Guguak Panjang",
    serviceId: "puskesmas/poli-umum",
  });
  const [puskesmas] = (await proposeUnits(moderator(db), clinic.code)).proposals;
  expect(puskesmas?.slug).toBe("puskesmas");
  expect(puskesmas?.reasons).toEqual([
    "routing.reason.service?service=Poli+umum",
    "routing.reason.kecamatan?name=Guguak+Panjang",
  ]);
});

test("a moderator confirms a proposal or takes another unit, and the hop is logged", async () => {
  const topic = await insertTestTopic(db, { state: "verified" });
  expectErrors(await routeTopic(moderator(db), topic.code, { seq: "1" }), { unit: "error.choose" });
  expectErrors(await routeTopic(moderator(db), topic.code, { seq: "1", unit: "-" }), {
    unit: "error.choose",
  });
  const other = { seq: "1", unit: "-", other: "dinkes", text: "Silakan" };
  expectOk(await routeTopic(moderator(db), topic.code, other));
  expect(await topicNow(db, topic.id)).toMatchObject({
    state: "routed",
    ownerUnitId: "unit-dinkes",
    answerBy: topic.answerBy,
  });
  expect((await listTopicEvents(db, topic.id)).at(-1)).toMatchObject({
    action: "route",
    toUnitId: "unit-dinkes",
    accountName: "Penguji",
    text: "Silakan",
  });
  const again = routeTopic(moderator(db), topic.code, { seq: "2", unit: "dinkes" });
  await expect(again).rejects.toMatchObject({ code: "conflict" });
});

test("a returned topic waits again, and the unit it named is proposed first", async () => {
  const topic = await ownedTopic(db);
  const owner = officer(db, "penghubung", "disdukcapil");
  const back = { seq: "1", unit: "kelurahan", text: "Urusan kelurahan" };
  expectOk(await returnTopic(owner, topic.code, back));
  const { items } = await listUnroutedTopics(moderator(db));
  expect(items.map(({ topic: { code } }) => code)).toEqual([topic.code]);
  const form = await proposeUnits(moderator(db), topic.code);
  expect(form.returned).toMatchObject({ text: "Urusan kelurahan" });
  expect(form.proposals[0]?.slug).toBe("kelurahan");
});

test.each(["kepala", "penghubung", "petugas"] as const)(
  "a moderator who is %s of a unit routes nothing that concerns it, and nothing to it",
  async (role) => {
    const ctx = partial(role, "disdukcapil");
    const service = "disdukcapil/ktp-el";
    const concerned = [
      await insertTestTopic(db, { state: "verified", chosenUnitId: "unit-disdukcapil" }),
      await insertTestTopic(db, { state: "verified", serviceId: service }),
    ];
    const returned = await insertTestTopic(db, { state: "verified" });
    expectOk(await routeTopic(moderator(db), returned.code, { seq: "1", unit: "disdukcapil" }));
    const owner = officer(db, "kepala", "disdukcapil");
    expectOk(await returnTopic(owner, returned.code, { seq: "2", unit: "dinkes", text: "Bukan" }));
    for (const { code } of [...concerned, returned]) {
      await expect(proposeUnits(ctx, code)).rejects.toMatchObject({ code: "forbidden" });
      const routed = routeTopic(ctx, code, { seq: "1", unit: "dinkes" });
      await expect(routed).rejects.toMatchObject({ code: "forbidden" });
    }
    const free = await insertTestTopic(db, { state: "verified" });
    expect(await listUnroutedTopics(ctx)).toMatchObject({
      conflicted: 3,
      items: [{ topic: { code: free.code } }],
    });
    const own = await routeTopic(ctx, free.code, { seq: "1", unit: "disdukcapil" });
    expectErrors(own, { unit: "routing.own-unit" });
    expectOk(await routeTopic(ctx, free.code, { seq: "1", unit: "dinkes" }));
  },
);

test("nobody else routes, and supervisory topics are not there", async () => {
  const topic = await insertTestTopic(db, { state: "verified" });
  for (const role of ["kepala", "penghubung", "organisasi", "admin", "inspektorat"] as const) {
    const ctx = testContext(db, { actor: actorWith([role]) });
    for (const tried of [
      () => listUnroutedTopics(ctx),
      () => proposeUnits(ctx, topic.code),
      () => routeTopic(ctx, topic.code, { seq: "1", unit: "dinkes" }),
    ]) {
      await expect(tried()).rejects.toMatchObject({ code: "forbidden" });
    }
  }
  const secret = await insertTestTopic(db, { state: "verified", supervisory: true });
  const tried = proposeUnits(moderator(db), secret.code);
  await expect(tried).rejects.toMatchObject({ code: "not_found" });
  expect((await listUnroutedTopics(moderator(db))).items).toHaveLength(1);
});

test("odd words do not disturb the search for earlier posts", async () => {
  const text = `"OR" NEAR( * ' -- ktp^2 🙂 col:x`;
  const topic = await insertTestTopic(db, { state: "verified", title: text, text });
  await expect(proposeUnits(moderator(db), topic.code)).resolves.toBeDefined();
});
