import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { followUpActions } from "#db/schema/consultations.ts";
import { services, units } from "#db/schema/units.ts";
import { write } from "#db/write.ts";
import { viewFollowUp } from "#operations/actions/view-follow-up.ts";
import type { Context } from "#operations/context.ts";
import { findPoster } from "#operations/surveys/find-poster.ts";
import { changeUnit } from "#operations/units/change-unit.ts";
import { findClosedUnit } from "#operations/units/find-closed-unit.ts";
import { viewManagedUnit } from "#operations/units/view-managed-unit.ts";
import { viewUnit } from "#operations/units/view-unit.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import { post } from "#tests/support/fixtures/topic-fixture.ts";

let db: Database;
let ctx: Context;
beforeEach(async () => {
  db = await fixtureDatabase();
  ctx = testContext(db, { actor: actorWith(["organisasi"]) });
  await write(db, [
    db.orm.insert(units).values([
      { id: "old", slug: "old", name: "Kelurahan Lama", kind: "kelurahan" },
      { id: "new", slug: "new", name: "Kelurahan Baru", kind: "kelurahan" },
    ]),
  ]);
});

const close = async (slug: string, change: object = {}) => {
  const { version } = await viewManagedUnit(ctx, slug);
  return changeUnit(ctx, slug, {
    name: slug,
    kind: "kelurahan",
    version: String(version),
    ...change,
  });
};

test("a unit that owes something stays in service, and its page lists what", async () => {
  await post(db, { unit: "old", service: null });
  const action = {
    id: "a",
    unitId: "old",
    text: "Tambah loket",
    responsible: "Kasi",
    dueOn: "2026-12-31",
    indicator: "Loket",
    createdAt: new Date(0),
  };
  const below = { id: "rt", slug: "rt", name: "RT", kind: "kelurahan", parentId: "old" } as const;
  await write(db, [
    db.orm.insert(followUpActions).values(action),
    db.orm.insert(units).values(below),
  ]);
  expect(await close("old")).toEqual({ ok: false, errors: { active: "master-unit.still-open" } });
  expect((await viewManagedUnit(ctx, "old")).open).toEqual({
    topics: 1,
    contributions: 0,
    surveys: 0,
    actions: 1,
    people: 0,
    accounts: 0,
    consultations: 0,
    units: 1,
  });
  expect((await viewUnit(testContext(db), "old")).name).toBe("Kelurahan Lama");
});

test("what has left service leads to its successor, along the whole chain", async () => {
  expect(await close("old", { successor: "new" })).toEqual({ ok: true, value: { slug: "old" } });
  const gone = { code: "gone", subject: "old" };
  const citizen = testContext(db);
  await expect(viewUnit(citizen, "old")).rejects.toMatchObject(gone);
  await expect(findPoster(citizen, "old", null)).rejects.toMatchObject(gone);
  await expect(findPoster(citizen, "old", "ktp-el")).rejects.toMatchObject(gone);
  await expect(viewFollowUp(citizen, "old")).rejects.toMatchObject(gone);
  expect(await findClosedUnit(citizen, "old")).toEqual({
    slug: "old",
    name: "old",
    published: false,
    successor: { slug: "new", name: "Kelurahan Baru" },
  });
  await close("new", { successor: "disdukcapil" });
  expect((await findClosedUnit(citizen, "old"))?.successor?.slug).toBe("disdukcapil");
  expect((await viewManagedUnit(ctx, "old")).successor).toBe("new");
});

test.each(["old", "nowhere", "samsat"])("%s is no successor", async (successor) => {
  await write(db, [
    db.orm.insert(units).values({ id: "s", slug: "samsat", name: "Samsat", kind: "mitra" }),
  ]);
  expect(await close("old", { successor })).toEqual({
    ok: false,
    errors: { successor: "error.choose" },
  });
});

test("who comes back into service has no successor", async () => {
  await close("old", { successor: "new" });
  await close("old", { active: "on", successor: "new" });
  expect(await findClosedUnit(testContext(db), "old")).toBeNull();
  expect((await viewManagedUnit(ctx, "old")).successor).toBeNull();
});

test("the code of a service no longer offered leads to its unit", async () => {
  await write(db, [db.orm.update(services).set({ active: false })]);
  const poster = await findPoster(testContext(db), "disdukcapil", "ktp-el");
  expect(poster).toMatchObject({ unit: { slug: "disdukcapil" }, service: null });
});
