import { hash } from "@node-rs/argon2";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { insertHoliday } from "#db/queries/calendar/calendar.ts";
import { accountRoles, accounts } from "#db/schema/access.ts";
import { write } from "#db/write.ts";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import { fillFixture } from "#tests/support/fixtures/fixtures.ts";
import { useServer } from "#tests/support/server.ts";
import { PASSWORD, press, signIn } from "#tests/support/sign-in.ts";
import { insertTestTopic } from "#tests/support/topics.ts";

const server = useServer({
  prepare: async (db) => {
    await fillFixture(db);
    await write(db, [
      insertHoliday(db, { date: "2026-12-24", name: "Cuti bersama Natal", kind: "cuti-bersama" }),
      db.orm.insert(accounts).values({
        id: "a",
        username: "organisasi",
        name: "Bagian Organisasi",
        passwordHash: await hash(PASSWORD),
        createdAt: new Date(0),
      }),
      db.orm.insert(accountRoles).values({ accountId: "a", role: "organisasi" }),
    ]);
    const createdOn = new Date().toISOString().slice(0, 10);
    const owned = {
      ownerUnitId: "unit-disdukcapil",
      state: "routed",
      verifiedOn: createdOn,
    } as const;
    for (let at = 0; at < 6; at += 1) await insertTestTopic(db, { ...owned, createdOn });
  },
});
const visit = useBrowser(server);

const main = (page: Page) => page.textContent("main");

test("the bureau keeps days off and time limits, without JavaScript", async () => {
  await visit(
    async (page) => {
      await signIn(page, "organisasi");
      await page.goto("/kerja/kalender?tahun=2026");
      await page.getByLabel("Tanggal", { exact: true }).fill("2026-09-09");
      await page.getByLabel("Nama", { exact: true }).fill("Hari jadi kota");
      await page.getByLabel("Jenis", { exact: true }).selectOption("daerah");
      await press(page, "Simpan hari libur");
      expect(await main(page)).toContain("Hari jadi kota");
      await page.getByRole("link", { name: "09 September 2026" }).click();
      await press(page, "Hapus dari kalender");
      expect(await main(page)).not.toContain("Hari jadi kota");

      await page.goto("/kerja/kalender/muat");
      await page.getByLabel("Tahun").fill("2030");
      await press(page, "Lihat usulan");
      await press(page, "Simpan semuanya");
      await page.goto("/kerja/kalender?tahun=2030");
      expect(await main(page)).toContain("17 Agustus 2030");

      await page.goto("/kerja/kalender/batas-waktu");
      const days = page.getByLabel("Permintaan informasi: Dijawab dalam");
      await days.fill("0");
      await press(page, "Simpan");
      expect(await main(page)).toContain("Isi dengan 1 sampai 250 hari kerja.");
      await days.fill("4");
      await press(page, "Simpan");
      await page.waitForURL(/tersimpan/);
      expect(await days.inputValue()).toBe("4");
    },
    { javaScript: false, expectedErrors: [/422/] },
  );
});

test("the figures are there for staff and for everybody", async () => {
  await visit(async (page) => {
    await page.goto("/forum/disdukcapil");
    expect(await main(page)).toContain("Dijawab tepat waktu");
    await signIn(page, "organisasi");
    await page.goto("/kerja/dialog/angka");
    expect(await page.textContent("table")).toContain("Dinas Kependudukan dan Pencatatan Sipil");
  });
});

const PAGES = [
  "/kerja/kalender?tahun=2026",
  "/kerja/kalender/2026-12-24",
  "/kerja/kalender/muat",
  "/kerja/kalender/batas-waktu",
  "/kerja/dialog/angka",
];

test.each(["", "/en"])("the pages are accessible and fit a phone (%s)", async (prefix) => {
  await visit(async (page) => {
    await signIn(page, "organisasi");
    for (const path of PAGES) {
      await page.goto(prefix + path);
      await expectAccessible(page);
      await expectNoSideScroll(page);
    }
  });
});
