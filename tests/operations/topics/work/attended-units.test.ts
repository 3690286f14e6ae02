import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { accounts } from "#db/schema/access.ts";
import { topics } from "#db/schema/topics.ts";
import { write } from "#db/write.ts";
import { askUnit } from "#operations/topics/work/ask-unit.ts";
import { assignTopic } from "#operations/topics/work/assign-topic.ts";
import { passTopicOn } from "#operations/topics/work/pass-topic-on.ts";
import { proposeUnits } from "#operations/topics/work/propose-units.ts";
import { routeTopic } from "#operations/topics/work/route-topic.ts";
import { viewTopicAct } from "#operations/topics/work/view-topic-act.ts";
import { viewWorkTopic } from "#operations/topics/work/view-work-topic.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import { insertOfficers, ownedTopic } from "#tests/support/topic-work.ts";
import { insertTestTopic } from "#tests/support/topics.ts";

let db: Database;
beforeEach(async () => {
  db = await fixtureDatabase();
  await insertOfficers(db);
});

const owner = () =>
  testContext(db, { actor: actorWith([{ role: "kepala", unitIds: ["unit-disdukcapil"] }]) });
const moderator = () => testContext(db, { actor: actorWith(["moderator"]) });
const WARNED = { ok: false, errors: { unattended: "routing.unattended" } };

test("only people who may work on topics are offered and taken", async () => {
  const { code } = await ownedTopic(db);
  const { employees } = await viewTopicAct(owner(), code);
  expect(employees.map(({ username }) => username)).toEqual(["budi", "rina"]);
  for (const employee of ["tono", "eka", "siti"]) {
    expect(await assignTopic(owner(), code, { seq: "1", employee })).toEqual({
      ok: false,
      errors: { employee: "error.choose" },
    });
  }
  expect((await assignTopic(owner(), code, { seq: "1", employee: "budi" })).ok).toBe(true);
});

test("who was blocked meanwhile is named as blocked", async () => {
  const { code } = await ownedTopic(db, { assigneeId: "account-2" });
  expect((await viewWorkTopic(owner(), code)).assigneeActive).toBe(true);
  await write(db, [db.orm.update(accounts).set({ active: false })]);
  expect((await viewWorkTopic(owner(), code)).assigneeActive).toBe(false);
});

test("a form that routes to a unit without a liaison is warned once", async () => {
  const { code, id } = await insertTestTopic(db, { state: "verified" });
  const offered = (await proposeUnits(moderator(), code)).units;
  const lone = offered.filter(({ unattended }) => unattended).map(({ slug }) => slug);
  expect(lone).toContain("kelurahan");
  expect(lone).not.toContain("disdukcapil");
  const form = { seq: "1", unit: "kelurahan", warn: "on" };
  expect(await routeTopic(moderator(), code, form)).toEqual(WARNED);
  expect((await routeTopic(moderator(), code, { ...form, unattended: "on" })).ok).toBe(true);
  expect((await db.orm.select().from(topics)).find((topic) => topic.id === id)).toMatchObject({
    ownerUnitId: "unit-kelurahan",
  });
});

test.each([passTopicOn, askUnit])("so is one that passes on or asks", async (act) => {
  const { code } = await ownedTopic(db);
  const form = { seq: "1", unit: "kelurahan", text: "Mohon bantuan.", warn: "on" };
  expect(await act(owner(), code, form)).toEqual(WARNED);
  expect((await act(owner(), code, { ...form, unit: "dinkes" })).ok).toBe(true);
});
