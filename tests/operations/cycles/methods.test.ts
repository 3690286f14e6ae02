import { expect, test } from "vitest";
import { auditEntries } from "#db/schema/access.ts";
import { STANDARD_METHOD } from "#db/seed/standard-method.ts";
import { changeCycleMethod } from "#operations/cycles/change-cycle-method.ts";
import { createMethodVersion } from "#operations/cycles/create-method-version.ts";
import { viewCycle } from "#operations/cycles/view-cycle.ts";
import { viewMethod } from "#operations/cycles/view-method.ts";
import { viewMethodForm } from "#operations/cycles/view-method-form.ts";
import {
  asPerson,
  CYCLE,
  evaluationDatabase,
  moveCycle as force,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";
import { methodFormValues } from "#web/cycles/method-form.ts";
import { nest } from "#web/forms/form.ts";

const form = (version: number, changes: Record<string, string> = {}) =>
  nest({ ...methodFormValues(STANDARD_METHOD, version, "en"), reason: "Target naik", ...changes });

test("a new version comes from the latest; the old one stays, also in its cycles", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  expect((await viewMethodForm(dewi)).version).toBe(1);
  const changed = form(1, { "automatic.ikm.target": "85" });
  expect(expectOk(await createMethodVersion(dewi, changed))).toEqual({ version: 2 });
  const latest = await viewMethod(await asPerson(db, "rina"));
  expect(latest).toMatchObject({ latest: 2, mayChange: false, method: { reason: "Target naik" } });
  expect(latest.versions.map(({ version, cycles }) => [version, cycles])).toEqual([
    [2, 0],
    [1, 1],
  ]);
  const first = await viewMethod(dewi, "1");
  expect(first.method.definition).toEqual(STANDARD_METHOD);
  expect(first).toMatchObject({ mayChange: true, latest: 2 });
  const entries = await db.orm.select().from(auditEntries);
  expect(entries).toMatchObject([{ action: "method.create", reason: "Target naik" }]);
  // Who had read version 1 does not overwrite what version 2 says.
  await expect(createMethodVersion(dewi, changed)).rejects.toMatchObject({ code: "conflict" });
  expectErrors(await createMethodVersion(dewi, form(2, { reason: "" })), {
    reason: "error.required",
  });
  await expect(db.client.execute("UPDATE evaluation_methods SET name = 'x'")).rejects.toThrow(
    "never changed",
  );
});

test("a version that is not there is not found", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  for (const version of ["0", "9", "", "x", "\0"]) {
    await expect(viewMethod(dewi, version)).rejects.toMatchObject({ code: "not_found" });
  }
});

test("a cycle takes another version only while it is planned", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  expectOk(await createMethodVersion(dewi, form(1)));
  const choose = (method: string, version = "0") =>
    changeCycleMethod(dewi, CYCLE, { version, method });
  expectErrors(await choose("2"), { method: "cycle.method-settled" });
  await force(db, "planning");
  expectErrors(await choose("7"), { method: "error.choose" });
  expectErrors(await choose("x"), { method: "error.invalid" });
  expectOk(await choose("2"));
  expect((await viewCycle(dewi, CYCLE, {})).method.version).toBe(2);
  await expect(choose("1")).rejects.toMatchObject({ code: "conflict" });
});
