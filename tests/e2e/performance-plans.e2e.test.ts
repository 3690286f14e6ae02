import { hash } from "@node-rs/argon2";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import { appraisalId, fillEvaluationFixture } from "#tests/support/fixtures/evaluation-fixture.ts";
import { runSql } from "#tests/support/run-sql.ts";
import { useServer } from "#tests/support/server.ts";
import { PASSWORD, press, signIn } from "#tests/support/sign-in.ts";
import { insertTestTopic } from "#tests/support/topics.ts";

const RINA = `/kerja/skp/${appraisalId("rina")}`;

async function prepare(db: Database): Promise<void> {
  await fillEvaluationFixture(db);
  const passwordHash = await hash(PASSWORD);
  await runSql(db, "UPDATE accounts SET password_hash = ?", passwordHash);
  await insertTestTopic(db, {
    kind: "apresiasi",
    state: "closed",
    ownerUnitId: "u-dinas",
    createdOn: "2026-08-17",
    publicTitle: "Petugasnya sabar",
    publicText: "Terima kasih, hubungi 0812 3456 7890",
  });
}

const server = useServer({ prepare });
const visit = useBrowser(server);
const quietly = { javaScript: false, expectedErrors: [/422/] };

const follow = (page: Page, name: string | RegExp) =>
  page.locator("main").getByRole("link", { name }).first().click();
const text = async (page: Page) => (await page.textContent("main")) ?? "";
const saved = (page: Page) => page.waitForURL(/tersimpan/);

async function fillRow(page: Page, number: number, plan: string): Promise<void> {
  const row = page.getByRole("group", { name: `Hasil kerja ${number}`, exact: true });
  await row.getByLabel("Rencana hasil kerja").fill(plan);
  await row.getByLabel("Target").fill("30 menit");
  await row.getByLabel("Indikator").fill("Waktu tunggu");
}

test("without JavaScript: an employee writes a plan of several rows and hands it in", async () => {
  await visit(async (page) => {
    await signIn(page, "rina");
    await page.goto("/kerja/skp");
    await follow(page, "Triwulan 3 tahun 2026");
    await follow(page, "Susun rencana");
    for (const [at, plan] of ["Antrean singkat", "Arsip rapi", "Papan syarat jelas"].entries()) {
      await fillRow(page, at + 1, plan);
    }
    await press(page, "Tambah baris");
    await fillRow(page, 4, "Menjawab dengan ramah");
    expect(await page.getByLabel("Rencana hasil kerja").first().inputValue()).toBe(
      "Antrean singkat",
    );
    await page.getByRole("group", { name: "Hasil kerja 4" }).getByLabel("Target").fill("");
    await press(page, "Simpan");
    expect(await page.textContent(".govuk-error-summary")).toContain("Wajib diisi");
    await fillRow(page, 4, "Menjawab dengan ramah");
    await page.getByLabel("Hapus hasil kerja 2 saat disimpan").check();
    await press(page, "Simpan");
    await saved(page);
    expect(await text(page)).toContain("Menjawab dengan ramah");
    expect(await text(page)).not.toContain("Arsip rapi");
    await press(page, "Ajukan rencana");
    await saved(page);
    expect(await text(page)).toContain("Diajukan");
  }, quietly);
});

test("without JavaScript: the assessor says what he expects, and agrees", async () => {
  await visit(async (page) => {
    await signIn(page, "kabid");
    await page.goto(RINA);
    await follow(page, "Tulis ekspektasi dan umpan balik");
    const value = page.getByRole("group", { name: "Harmonis" });
    await value.getByLabel("Ekspektasi penilai").fill("Menenangkan antrean");
    await press(page, "Simpan");
    await saved(page);
    expect(await text(page)).toContain("Menenangkan antrean");
    await press(page, "Sepakati rencana");
    await saved(page);
    expect(await text(page)).toContain("Disepakati");
    await page.goto("/kerja/skp/kaskade");
    expect(await text(page)).toContain("Antrean singkat");
  }, quietly);
});

test("the head attaches praise, masked; the employee writes what came of the plan", async () => {
  await visit(
    async (page) => {
      await signIn(page, "kadis");
      await page.goto(`${RINA}/bukti`);
      await follow(page, /Pilih.*Petugasnya sabar/);
      expect(await text(page)).toContain("hubungi [nomor telepon]");
      expect(await page.getByLabel("Perilaku kerja yang terlihat").inputValue()).toBe(
        "berorientasi-pelayanan",
      );
      await page.getByLabel("Apa kaitannya").fill("Rina melayani di loket hari itu");
      await page.getByLabel("Untuk hasil kerja").selectOption({ label: "Antrean singkat" });
      await press(page, "Lampirkan bukti dukung");
      await saved(page);
      await page.goto(RINA);
      expect(await text(page)).toContain("Sumber: penerima layanan");
      expect(await text(page)).not.toContain("0812");
    },
    { expectedErrors: [/422/] },
  );
  await visit(async (page) => {
    await signIn(page, "rina");
    await page.goto(`${RINA}/realisasi`);
    await page.getByLabel("Realisasi").first().fill("25 menit");
    await press(page, "Simpan");
    await saved(page);
    expect(await text(page)).toContain("1 bukti dukung");
  }, quietly);
});

test("without JavaScript: feedback is given with care, read and answered", async () => {
  await visit(async (page) => {
    await signIn(page, "kabid");
    await page.goto("/kerja/umpan-balik/baru");
    await page.getByLabel("Cari nama").fill("rina");
    await press(page, "Cari");
    await follow(page, "rina");
    await page.getByLabel("Apa yang sudah baik?").fill("Sabar dan jelas");
    await page.getByLabel("Apa yang terlihat?").fill("Pak Amir menunggu satu jam");
    await page.getByLabel("Kapan?").fill("2026-08-18");
    await page.getByLabel("dapat diperbaiki").check();
    await press(page, "Kirim umpan balik");
    expect(await page.textContent(".govuk-error-summary")).toContain("Tulis saran");
    await page.getByLabel("Saran", { exact: true }).fill("Umumkan gangguan lebih awal");
    await press(page, "Kirim umpan balik");
    expect(await page.textContent(".govuk-error-summary")).toContain("Pak Amir");
    await page.getByLabel("Apa yang terlihat?").fill("Seorang warga menunggu satu jam");
    await press(page, "Kirim umpan balik");
    await saved(page);
  }, quietly);
  await visit(async (page) => {
    await signIn(page, "rina");
    await page.goto("/kerja/umpan-balik");
    expect(await text(page)).toContain("1 umpan balik belum Anda baca");
    await follow(page, /Baca dan tanggapi/);
    await page.getByLabel("Tanggapan", { exact: true }).fill("Terima kasih, papan sudah disiapkan");
    await press(page, "Kirim tanggapan");
    await saved(page);
  }, quietly);
  await visit(async (page) => {
    await signIn(page, "kabid");
    await page.goto("/kerja/umpan-balik");
    expect(await text(page)).toContain("papan sudah disiapkan");
  }, quietly);
});

const PAGES: [string, string[]][] = [
  ["rina", ["/kerja/skp", RINA, `${RINA}/realisasi`, "/kerja/umpan-balik", "/kerja/skp/kaskade"]],
  [
    "budi",
    [`/kerja/skp/${appraisalId("budi")}/rencana`, "/en/kerja/umpan-balik/baru?untuk=e-rina"],
  ],
  [
    "kabid",
    ["/en/kerja/skp", RINA, `${RINA}/catatan`, `${RINA}/bukti`, `${RINA}/bukti?dari=dokumen`],
  ],
];

/** On a desk the same pages stand wider: one of each person is enough there. */
test.each([
  [360, PAGES],
  [1280, PAGES.map(([user, paths]): [string, string[]] => [user, paths.slice(1, 2)])],
])("the pages are accessible at %i pixels", async (width, pages) => {
  for (const [user, paths] of pages) {
    await visit(
      async (page) => {
        await signIn(page, user);
        for (const path of paths) {
          expect((await page.goto(path))?.status(), path).toBe(200);
          await expectAccessible(page);
          await expectNoSideScroll(page);
        }
      },
      { width },
    );
  }
});

test("what is printed has neither menu nor buttons", async () => {
  await visit(async (page) => {
    await signIn(page, "rina");
    await page.goto("/kerja/skp/kaskade");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".work__menu").isVisible()).toBe(false);
    expect(await page.getByRole("button", { name: "Tampilkan" }).isVisible()).toBe(false);
    expect(await page.locator(".cascade").first().isVisible()).toBe(true);
  });
});
