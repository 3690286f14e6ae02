import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { unitSettings } from "#db/schema/topics.ts";
import { write } from "#db/write.ts";
import { answerTopic } from "#operations/topics/work/answer-topic.ts";
import { askUnit } from "#operations/topics/work/ask-unit.ts";
import { listUnitTopics } from "#operations/topics/work/list-unit-topics.ts";
import { proposeAnswer } from "#operations/topics/work/propose-answer.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import { expectOk } from "#tests/support/staff.ts";
import { insertOfficers, officer, ownedTopic } from "#tests/support/topic-work.ts";
import { insertTestTopic } from "#tests/support/topics.ts";

let db: Database;
beforeEach(async () => {
  db = await fixtureDatabase();
  await insertOfficers(db);
});

const bureau = () => testContext(db, { actor: actorWith(["organisasi"]) });

test("the inbox shows the unit's topics, those due first, with their clock", async () => {
  const late = await ownedTopic(db, { createdOn: "2026-10-20", answerBy: "2026-11-09" });
  const early = await ownedTopic(db, { answerBy: "2026-12-07" });
  await ownedTopic(db, { ownerUnitId: "unit-dinkes" });
  await ownedTopic(db, { supervisory: true });
  const inbox = await listUnitTopics(officer(db, "penghubung", "disdukcapil"), {});
  expect(inbox.items.map(({ code, title, clock }) => [code, title, clock?.urgency])).toEqual([
    [late.code, "Judul asli", "overdue"],
    [early.code, "Judul asli", "in-time"],
  ]);
  expect(inbox.counts).toEqual({ open: 2, overdue: 1, mine: 0, asked: 0, answered: 0, closed: 0 });
});

test("lists: mine, overdue, asked of my unit, answered, closed", async () => {
  const mine = await ownedTopic(db, { assigneeId: "account-1" });
  const answered = await ownedTopic(db, { state: "answered" });
  const closed = await ownedTopic(db, { state: "closed" });
  const owner = officer(db, "penghubung", "disdukcapil");
  const helper = officer(db, "penghubung", "dinkes", "account-3");
  expectOk(await askUnit(owner, mine.code, { seq: "1", unit: "dinkes", text: "Tolong" }));
  const codes = async (ctx: typeof owner, list: string) =>
    (await listUnitTopics(ctx, { list })).items.map(({ code }) => code);
  expect(await codes(owner, "mine")).toEqual([mine.code]);
  expect(await codes(owner, "answered")).toEqual([answered.code]);
  expect(await codes(owner, "closed")).toEqual([closed.code]);
  expect(await codes(helper, "asked")).toEqual([mine.code]);
  expect((await listUnitTopics(helper, { list: "asked" })).items[0]?.title).toBe("Judul publik");
  expect(await codes(helper, "open")).toEqual([]);
  expect(await codes(owner, "unowned")).toEqual([mine.code]);
  expect(await codes(owner, "apa saja")).toEqual([mine.code]);
});

test("the head finds the proposals that wait, and no longer once one is published", async () => {
  await write(db, [
    db.orm.insert(unitSettings).values({ unitId: "unit-disdukcapil", headReleasesAnswers: true }),
  ]);
  const topic = await ownedTopic(db);
  await ownedTopic(db);
  const owner = officer(db, "penghubung", "disdukcapil");
  const head = officer(db, "kepala", "disdukcapil", "account-2");
  expectOk(await proposeAnswer(owner, topic.code, { seq: "1", text: "Usulan" }));
  const waiting = await listUnitTopics(head, { list: "proposed" });
  expect(waiting.items.map(({ code }) => code)).toEqual([topic.code]);
  expect((await listUnitTopics(owner, {})).counts.proposed).toBeUndefined();
  expectOk(await answerTopic(head, topic.code, { seq: "2", text: "Jawaban" }));
  expect((await listUnitTopics(head, {})).counts.proposed).toBe(0);
});

test("the bureau sees all units in screened words, also what nobody owns, but nothing supervisory", async () => {
  await ownedTopic(db);
  await ownedTopic(db, { ownerUnitId: "unit-dinkes" });
  await ownedTopic(db, { supervisory: true });
  await insertTestTopic(db, { state: "submitted" });
  const open = await listUnitTopics(bureau(), {});
  expect(open).toMatchObject({ oversees: true, counts: { open: 2, unowned: 1 } });
  expect(open.items.map(({ title }) => title)).toEqual(["Judul publik", "Judul publik"]);
  const unowned = await listUnitTopics(bureau(), { list: "unowned" });
  expect(unowned.items).toMatchObject([{ title: null, state: "submitted" }]);
});

test.each(["petugas", "moderator", "inspektorat", "admin", "kepegawaian"] as const)(
  "%s has no list of work",
  async (role) => {
    const listed = listUnitTopics(testContext(db, { actor: actorWith([role]) }), {});
    await expect(listed).rejects.toMatchObject({ code: "forbidden" });
  },
);
