import sharp from "sharp";
import { expect, test } from "vitest";
import { auditEntries } from "#db/schema/access.ts";
import { changeGovernment } from "#operations/government/change-government.ts";
import { viewGovernment } from "#operations/government/view-government.ts";
import { viewLogo } from "#operations/site/view-logo.ts";
import { viewSite } from "#operations/site/view-site.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { asRina, expectErrors, expectOk, staffDatabase } from "#tests/support/staff.ts";

const settings = {
  name: "Kota Contoh",
  code: "13.75",
  timeZone: "Asia/Makassar",
  officialPooling: "mean-of-units",
  version: "0",
};
const PNG = new Uint8Array(
  await sharp({ create: { width: 20, height: 20, channels: 3, background: "#3a7" } })
    .png()
    .toBuffer(),
);
const file = (bytes: Uint8Array<ArrayBuffer>) =>
  new File([bytes], "logo.png", { type: "image/png" });

test("the first save makes the government, the next one changes it", async () => {
  const ctx = await asRina(await staffDatabase());
  expect(await viewGovernment(ctx)).toEqual({ settings: null, hasLogo: false, version: 0 });
  expect(await viewSite(ctx)).toMatchObject({ name: "", hasLogo: false });
  expectOk(await changeGovernment(ctx, settings));
  expect(await viewSite(ctx)).toEqual({
    name: "Kota Contoh",
    hasLogo: false,
    timeZone: "Asia/Makassar",
    demo: false,
    comparedFrom: 30,
  });
  expectOk(
    await changeGovernment(ctx, {
      ...settings,
      showRunningIndex: "on",
      comparedFrom: "50",
      version: "1",
    }),
  );
  expect(await viewGovernment(ctx)).toMatchObject({
    settings: { officialPooling: "mean-of-units", showRunningIndex: true, comparedFrom: 50 },
    version: 2,
  });
});

test("a second officer with the same version gets a conflict", async () => {
  const ctx = await asRina(await staffDatabase());
  expectOk(await changeGovernment(ctx, settings));
  await expect(changeGovernment(ctx, { ...settings, name: "Lain" })).rejects.toMatchObject({
    code: "conflict",
  });
  expect((await viewSite(ctx)).name).toBe("Kota Contoh");
});

test("the logo is kept until it is replaced or removed, and never stands in the audit log", async () => {
  const ctx = await asRina(await staffDatabase());
  await expect(viewLogo(ctx)).rejects.toMatchObject({ code: "not_found" });
  expectOk(await changeGovernment(ctx, { ...settings, logo: file(PNG) }));
  expectOk(await changeGovernment(ctx, { ...settings, version: "1" }));
  expect(await viewLogo(ctx)).toEqual({ type: "image/png", bytes: PNG });
  expect((await viewSite(ctx)).hasLogo).toBe(true);
  const log = JSON.stringify(await ctx.db.orm.select().from(auditEntries));
  expect(log).toContain("image/png");
  expect(log).not.toContain("base64");
  expectOk(await changeGovernment(ctx, { ...settings, removeLogo: "on", version: "2" }));
  await expect(viewLogo(ctx)).rejects.toMatchObject({ code: "not_found" });
});

test.each([
  [{ logo: file(new TextEncoder().encode("<svg/>")) }, { logo: "government.logo-type" }],
  [{ logo: file(new Uint8Array(200 * 1024 + 1)) }, { logo: "government.logo-size" }],
  [{ logo: file(new Uint8Array()) }, { logo: "government.logo-type" }],
  [{ logo: file(PNG.subarray(0, 20)) }, { logo: "government.logo-broken" }],
  [{ logo: "data:image/png;base64,xx" }, { logo: "government.logo-type" }],
  [{ timeZone: "Mars/Olympus" }, { timeZone: "error.choose" }],
  [{ version: "x" }, { version: "error.invalid" }],
])("refuses %o", async (wrong, errors) => {
  const ctx = await asRina(await staffDatabase());
  expectErrors(await changeGovernment(ctx, { ...settings, ...wrong }), errors);
});

test("settings are for those who manage the whole government", async () => {
  const db = await staffDatabase();
  const ctx = testContext(db, { actor: actorWith([{ role: "organisasi", unitIds: ["opd"] }]) });
  await expect(viewGovernment(ctx)).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeGovernment(ctx, settings)).rejects.toMatchObject({ code: "forbidden" });
});
