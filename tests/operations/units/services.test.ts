import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { findServicesOfUnit } from "#db/queries/units/services.ts";
import { findUnitBySlug } from "#db/queries/units/units.ts";
import { instruments, periods, surveyServices, surveys } from "#db/schema/surveys.ts";
import { write } from "#db/write.ts";
import type { Context } from "#operations/context.ts";
import { changeService } from "#operations/units/change-service.ts";
import { createService } from "#operations/units/create-service.ts";
import { createUnit } from "#operations/units/create-unit.ts";
import { removeService } from "#operations/units/remove-service.ts";
import { viewManagedService } from "#operations/units/view-managed-service.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";

let db: Database;
let ctx: Context;
beforeEach(async () => {
  db = await testDatabase();
  ctx = testContext(db, { actor: actorWith(["organisasi"]) });
  await createUnit(ctx, { name: "Dukcapil", kind: "opd", active: "on" });
  await createService(ctx, "dukcapil", { name: "KTP-el", free: "on", active: "on" });
});

const services = async () => {
  const unit = await findUnitBySlug(db, "dukcapil");
  return findServicesOfUnit(db, unit?.id ?? "");
};

test("only those who manage units manage services", async () => {
  const clerk = testContext(db, { actor: actorWith(["petugas", "kepala"]) });
  const forbidden = { code: "forbidden" };
  await expect(createService(clerk, "dukcapil", {})).rejects.toMatchObject(forbidden);
  await expect(changeService(clerk, "dukcapil", "ktp-el", {})).rejects.toMatchObject(forbidden);
  await expect(removeService(clerk, "dukcapil", "ktp-el", {})).rejects.toMatchObject(forbidden);
  await expect(viewManagedService(clerk, "dukcapil", null)).rejects.toMatchObject(forbidden);
});

test("a service is made once per unit", async () => {
  expect(await services()).toMatchObject([{ slug: "ktp-el", free: true, active: true }]);
  expect(await createService(ctx, "dukcapil", { name: "KTP-el" })).toEqual({
    ok: false,
    errors: { slug: "error.taken" },
  });
  expect(await createService(ctx, "dukcapil", { name: "" })).toMatchObject({ ok: false });
});

test("what is unknown is not found", async () => {
  const missing = { code: "not_found" };
  await expect(createService(ctx, "x", { name: "A" })).rejects.toMatchObject(missing);
  await expect(changeService(ctx, "dukcapil", "x", {})).rejects.toMatchObject(missing);
  await expect(removeService(ctx, "dukcapil", "x", {})).rejects.toMatchObject(missing);
  await expect(changeService(ctx, "x", "ktp-el", {})).rejects.toMatchObject(missing);
  await expect(viewManagedService(ctx, "dukcapil", "x")).rejects.toMatchObject(missing);
  await expect(viewManagedService(ctx, "x", null)).rejects.toMatchObject(missing);
});

test("of two officers who read the same version the second is refused", async () => {
  const change = { name: "KTP elektronik", version: "1" };
  await changeService(ctx, "dukcapil", "ktp-el", change);
  await expect(
    changeService(ctx, "dukcapil", "ktp-el", { ...change, name: "Lain" }),
  ).rejects.toMatchObject({ code: "conflict" });
  expect(await services()).toMatchObject([{ name: "KTP elektronik", free: false, active: false }]);
});

test("an unused service can be deleted", async () => {
  expect((await viewManagedService(ctx, "dukcapil", "ktp-el")).used).toBe(false);
  const removal = { version: "1" };
  expect((await removeService(ctx, "dukcapil", "ktp-el", {})).ok).toBe(false);
  expect((await removeService(ctx, "dukcapil", "ktp-el", removal)).ok).toBe(true);
  expect(await services()).toEqual([]);
});

test("a service that something speaks of is kept", async () => {
  const [service] = await services();
  const unitId = service?.unitId ?? "";
  await write(db, [
    db.orm.insert(periods).values({
      id: "p",
      key: "2026",
      kind: "tahunan",
      year: 2026,
      number: 1,
      startsOn: "2026-01-01",
      endsOn: "2026-12-31",
    }),
    db.orm.insert(instruments).values({
      id: "i",
      key: "skm",
      version: 1,
      name: "SKM",
      validFrom: "2017-05-09",
      definition: { legalBasis: "-", codeOrder: "form", elements: [] },
    }),
    db.orm.insert(surveys).values({ id: "v", slug: "v", unitId, periodId: "p", instrumentId: "i" }),
    db.orm.insert(surveyServices).values({ surveyId: "v", serviceId: service?.id ?? "" }),
  ]);
  expect(await viewManagedService(ctx, "dukcapil", "ktp-el")).toMatchObject({
    used: true,
    version: 1,
  });
  const removal = { version: "1" };
  expect(await removeService(ctx, "dukcapil", "ktp-el", removal)).toEqual({
    ok: false,
    errors: { "": "service.used" },
  });
  expect(await services()).toHaveLength(1);
});
