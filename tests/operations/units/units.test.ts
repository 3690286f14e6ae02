import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { findUnitBySlug, listUnits } from "#db/queries/units/units.ts";
import { auditEntries } from "#db/schema/access.ts";
import type { Context } from "#operations/context.ts";
import { changeUnit } from "#operations/units/change-unit.ts";
import { createUnit } from "#operations/units/create-unit.ts";
import { listManagedUnits } from "#operations/units/list-managed-units.ts";
import { viewManagedUnit } from "#operations/units/view-managed-unit.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";

let db: Database;
let ctx: Context;
beforeEach(async () => {
  db = await testDatabase();
  ctx = testContext(db, { actor: actorWith(["organisasi"]) });
  await createUnit(ctx, { name: "Dinkes", kind: "opd", active: "on" });
  await createUnit(ctx, { name: "Puskesmas", kind: "puskesmas", parent: "dinkes", active: "on" });
});

const form = (change: object = {}) => ({
  name: "Dinkes",
  kind: "opd",
  active: "on",
  version: "1",
  ...change,
});
const id = async (slug: string) => (await findUnitBySlug(db, slug))?.id ?? "";

test("a citizen must sign in, and a clerk may not", async () => {
  const citizen = testContext(db);
  const clerk = testContext(db, { actor: actorWith(["petugas"]) });
  await expect(createUnit(citizen, {})).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(createUnit(clerk, {})).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeUnit(clerk, "dinkes", form())).rejects.toMatchObject({ code: "forbidden" });
  await expect(listManagedUnits(clerk, {})).rejects.toMatchObject({ code: "forbidden" });
  await expect(viewManagedUnit(citizen, "dinkes")).rejects.toMatchObject({
    code: "unauthenticated",
  });
});

test("a taken address and an unknown parent are said at their fields", async () => {
  expect(await createUnit(ctx, { name: "Dinkes", kind: "opd" })).toEqual({
    ok: false,
    errors: { slug: "error.taken" },
  });
  expect(await createUnit(ctx, { name: "A", kind: "opd", parent: "tidak-ada" })).toEqual({
    ok: false,
    errors: { parent: "error.choose" },
  });
});

test("a change is stored together with its audit row", async () => {
  await changeUnit(ctx, "dinkes", form({ name: "Dinas Kesehatan", hours: "08.00–15.00" }));
  expect(await findUnitBySlug(db, "dinkes")).toMatchObject({
    name: "Dinas Kesehatan",
    hours: "08.00–15.00",
  });
  const entries = await db.orm.select().from(auditEntries);
  expect(entries.map((entry) => [entry.action, entry.seq])).toEqual([
    ["unit.create", 1],
    ["unit.create", 1],
    ["unit.change", 2],
  ]);
  expect(entries[2]).toMatchObject({ before: { name: "Dinkes" }, after: { slug: "dinkes" } });
});

test("of two officers who read the same version the second is refused", async () => {
  await changeUnit(ctx, "dinkes", form({ name: "Satu" }));
  await expect(changeUnit(ctx, "dinkes", form({ name: "Dua" }))).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await findUnitBySlug(db, "dinkes")).toMatchObject({ name: "Satu" });
});

test("no unit stands below itself", async () => {
  const errors = { parent: "error.cycle" };
  expect(await changeUnit(ctx, "dinkes", form({ parent: "puskesmas" }))).toEqual({
    ok: false,
    errors,
  });
  expect(await changeUnit(ctx, "dinkes", form({ parent: "dinkes" }))).toEqual({
    ok: false,
    errors,
  });
});

test("a new unit cannot stand too deep", async () => {
  for (let at = 0; at < 8; at += 1) {
    const parent = at === 0 ? "puskesmas" : `u${at - 1}`;
    expect((await createUnit(ctx, { name: `U${at}`, kind: "bagian", parent })).ok).toBe(true);
  }
  expect(await createUnit(ctx, { name: "U8", kind: "bagian", parent: "u7" })).toEqual({
    ok: false,
    errors: { parent: "error.too-deep" },
  });
});

test("two moves at the same moment cannot make a circle together", async () => {
  await createUnit(ctx, { name: "A", kind: "opd" });
  await createUnit(ctx, { name: "B", kind: "opd" });
  const outcomes = await Promise.allSettled([
    changeUnit(ctx, "a", form({ name: "A", parent: "b" })),
    changeUnit(ctx, "b", form({ name: "B", parent: "a" })),
  ]);
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test.each([{}, { version: "x" }, { version: ["1"] }, { version: "99999999999" }])(
  "a form without a proper version is refused: %j",
  async (version) => {
    const { version: _, ...rest } = form();
    expect(await changeUnit(ctx, "dinkes", { ...rest, ...version })).toEqual({
      ok: false,
      errors: { version: "error.invalid" },
    });
  },
);

test("an unknown unit is not found", async () => {
  await expect(viewManagedUnit(ctx, "tidak-ada")).rejects.toMatchObject({ code: "not_found" });
  await expect(changeUnit(ctx, "tidak-ada", form())).rejects.toMatchObject({ code: "not_found" });
});

test("the page of a unit offers as parents only what is not below it", async () => {
  const { unit, version, parents } = await viewManagedUnit(ctx, "dinkes");
  expect([unit.slug, unit.parent, version]).toEqual(["dinkes", null, 1]);
  expect(parents).toEqual([]);
  const below = await viewManagedUnit(ctx, "puskesmas");
  expect(below.unit.parent).toBe("dinkes");
  expect(below.parents.map(({ slug }) => slug)).toEqual(["dinkes"]);
});

describe("an officer whose right covers one unit and its subtree", () => {
  const limited = async () =>
    testContext(db, {
      actor: actorWith([{ role: "organisasi", unitIds: [await id("puskesmas")] }]),
    });

  test("sees and changes only that", async () => {
    const officer = await limited();
    const { units } = await listManagedUnits(officer, {});
    expect(units.map(({ slug }) => slug)).toEqual(["puskesmas"]);
    await expect(viewManagedUnit(officer, "dinkes")).rejects.toMatchObject({ code: "forbidden" });
    const change = form({ name: "Puskesmas Baru", kind: "puskesmas", parent: "dinkes" });
    expect((await changeUnit(officer, "puskesmas", change)).ok).toBe(true);
  });

  test("neither makes nor moves a unit outside it", async () => {
    const officer = await limited();
    const forbidden = { code: "forbidden" };
    await expect(createUnit(officer, { name: "A", kind: "opd" })).rejects.toMatchObject(forbidden);
    const below = { name: "A", kind: "opd", parent: "dinkes" };
    await expect(createUnit(officer, below)).rejects.toMatchObject(forbidden);
    const top = form({ name: "Puskesmas", kind: "puskesmas" });
    await expect(changeUnit(officer, "puskesmas", top)).rejects.toMatchObject(forbidden);
    expect((await createUnit(officer, { ...below, parent: "puskesmas" })).ok).toBe(true);
  });
});

test("the list is a tree, a filtered list is flat, and odd filters count as none", async () => {
  const tree = await listManagedUnits(ctx, { halaman: "x", jenis: "kantor", cari: ["a"] });
  expect(tree.units.map(({ slug, depth }) => [slug, depth])).toEqual([
    ["dinkes", 0],
    ["puskesmas", 1],
  ]);
  const flat = await listManagedUnits(ctx, { jenis: "puskesmas", halaman: "7" });
  expect(flat.units.map(({ slug, depth }) => [slug, depth])).toEqual([["puskesmas", 0]]);
  expect(flat.filter.page).toBe(1);
});

test("a long list comes in pages", async () => {
  for (let at = 0; at < 60; at += 1) await createUnit(ctx, { name: `Unit ${at}`, kind: "opd" });
  const second = await listManagedUnits(ctx, { halaman: "2" });
  expect([second.total, second.pages, second.units.length]).toEqual([62, 2, 12]);
  expect(await listUnits(db)).toHaveLength(62);
});
