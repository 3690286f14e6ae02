import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { appendTopicEvent, type NewTopic } from "#db/queries/topics/topics.ts";
import { write } from "#db/write.ts";
import { viewDialogueFigures } from "#operations/topics/citizens/view-dialogue-figures.ts";
import { listDialogueFigures } from "#operations/topics/work/list-dialogue-figures.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import { insertTestTopic } from "#tests/support/topics.ts";

let db: Database;
beforeEach(async () => {
  db = await fixtureDatabase();
});

const OWNED = {
  ownerUnitId: "unit-disdukcapil",
  state: "routed",
  verifiedOn: "2026-11-18",
} as const;

/** When what was counted before is no longer used. */
const inAMinute = () => testContext(db, { now: () => new Date("2026-11-21T03:01:01Z") });

const add = async (count: number, values: Partial<NewTopic>) => {
  for (let at = 0; at < count; at += 1) await insertTestTopic(db, values);
};

async function addAnswered(count: number, days: readonly string[]): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const topic = await insertTestTopic(db, { ...OWNED, state: "answered", solved: true });
    const events = days.map((day, before) =>
      appendTopicEvent(db, {
        topicId: topic.id,
        seq: before + 2,
        at: new Date(`${day}T02:00:00Z`),
        action: "answer",
        party: "owner",
        audience: "public",
      }),
    );
    await write(db, events);
  }
}

test("the public sees a unit with the units below it, by the first answer", async () => {
  await addAnswered(5, ["2026-11-19", "2026-11-30"]);
  await add(1, { ...OWNED, ownerUnitId: null, chosenUnitId: "unit-puskesmas" });
  const citizen = testContext(db);
  const { from, figures } = await viewDialogueFigures(citizen, "disdukcapil");
  expect(from).toBe("2025-11-22");
  expect(figures).toMatchObject({ asOf: "2026-11-21", received: 5, medianDays: 2, p90Days: 2 });
  expect((await viewDialogueFigures(citizen, null)).figures.received).toBe(6);
  expect((await viewDialogueFigures(citizen, "dinkes")).figures.received).toBeNull();
  await expect(viewDialogueFigures(citizen, "x")).rejects.toMatchObject({ code: "not_found" });
});

test("supervisory posts, and those that may still become so, are in no public number", async () => {
  await add(5, OWNED);
  const before = await viewDialogueFigures(testContext(db), null);
  await add(7, { ...OWNED, supervisory: true });
  await add(7, { chosenUnitId: "unit-disdukcapil" });
  expect(await viewDialogueFigures(inAMinute(), null)).toEqual(before);
  expect(before.figures.received).toBe(5);
});

test("the figures are kept for a minute", async () => {
  await add(5, OWNED);
  const before = await viewDialogueFigures(testContext(db), "disdukcapil");
  await add(1, OWNED);
  expect(await viewDialogueFigures(testContext(db), "disdukcapil")).toBe(before);
  expect((await viewDialogueFigures(inAMinute(), "disdukcapil")).figures.received).toBe(6);
});

test("posts of more than a year ago are history", async () => {
  await add(6, { ...OWNED, createdOn: "2025-11-21" });
  expect((await viewDialogueFigures(testContext(db), null)).figures.received).toBe(0);
});

test("the bureau sees every unit and what waits, a unit itself, strangers nothing", async () => {
  await add(2, OWNED);
  await add(1, { ...OWNED, ownerUnitId: "unit-dinkes" });
  await add(1, {});
  await add(3, { ...OWNED, supervisory: true });
  const bureau = testContext(db, { actor: actorWith(["organisasi"]) });
  const all = await listDialogueFigures(bureau, {});
  expect(all).toMatchObject({ from: "2026-01-01", to: "2026-11-21", total: { received: 4 } });
  expect(all.units.map(({ slug, figures }) => `${slug} ${figures.received}`)).toEqual([
    "disdukcapil 2",
    "dinkes 1",
    "null 1",
  ]);
  const head = { role: "kepala", unitIds: ["unit-dinkes"] } as const;
  const own = await listDialogueFigures(testContext(db, { actor: actorWith([head]) }), {});
  expect(own.units).toMatchObject([{ slug: "dinkes", figures: { received: 1 } }]);
  const clerk = testContext(db, { actor: actorWith(["petugas"]) });
  await expect(listDialogueFigures(clerk, {})).rejects.toMatchObject({ code: "forbidden" });
});

test("a period narrows the figures", async () => {
  await add(2, OWNED);
  await add(1, { ...OWNED, createdOn: "2026-03-02" });
  const bureau = testContext(db, { actor: actorWith(["organisasi"]) });
  const half = await listDialogueFigures(bureau, { periode: "2026-s2" });
  expect(half).toMatchObject({ period: { key: "2026-s2" }, total: { received: 2 } });
  expect((await listDialogueFigures(bureau, { periode: "x" })).total.received).toBe(3);
});
