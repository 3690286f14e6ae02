import { hash } from "@node-rs/argon2";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import { CYCLE, fillEvaluationFixture } from "#tests/support/fixtures/evaluation-fixture.ts";
import { runSql } from "#tests/support/run-sql.ts";
import { useServer } from "#tests/support/server.ts";
import { PASSWORD, press, signIn } from "#tests/support/sign-in.ts";

const NIP = "199003122015032007";

async function prepare(db: Database): Promise<void> {
  await fillEvaluationFixture(db);
  const passwordHash = await hash(PASSWORD);
  await runSql(db, "UPDATE accounts SET password_hash = ?", passwordHash);
}

const server = useServer({ prepare });
const visit = useBrowser(server);
const quietly = { javaScript: false, expectedErrors: [/422|403/] };

const text = async (page: Page) => (await page.textContent("main")) ?? "";
const summary = (page: Page) => page.textContent(".govuk-error-summary");

test("without JavaScript: somebody new, and his move to another unit", async () => {
  await visit(async (page) => {
    await signIn(page, "dewi");
    await page.goto("/kerja/pegawai/baru");
    await page.getByLabel("NIP", { exact: true }).fill("199013122015032007");
    await page.getByLabel("Nama", { exact: true }).fill("Yanti");
    await page.getByLabel("Unit", { exact: true }).selectOption({ label: "Unit dinas" });
    await page.getByLabel("Jabatan").fill("Analis");
    await page.getByLabel("Pejabat penilai").fill("kabid");
    await page.getByLabel("Sejak").fill("2024-01-01");
    await press(page, "Simpan pegawai");
    expect(await summary(page)).toContain("bukan tanggal lahir");
    expect(await page.getByLabel("Jabatan").inputValue()).toBe("Analis");
    await page.getByLabel("NIP", { exact: true }).fill(NIP);
    await press(page, "Simpan pegawai");
    await page.waitForURL(/tersimpan/);
    await page.getByRole("link", { name: "Penempatan baru" }).click();
    await page.getByLabel("Unit", { exact: true }).selectOption({ label: "Unit uptd" });
    await page.getByLabel("Pejabat penilai").fill("Yanti");
    await page.getByLabel("Sejak").fill("2026-07-01");
    await press(page, "Simpan penempatan");
    expect(await summary(page)).toContain("menilai dirinya sendiri");
    await page.getByLabel("Pejabat penilai").fill("kauptd");
    await press(page, "Simpan penempatan");
    await page.waitForURL(/tersimpan/);
    expect(await text(page)).toContain("1 Januari 2024 – 30 Juni 2026");
    await page.goto("/kerja/pegawai?cari=yanti");
    expect(await text(page)).toContain("1 pegawai");
  }, quietly);
});

test("without JavaScript: a table is checked whole before anything is stored", async () => {
  await visit(async (page) => {
    await signIn(page, "dewi");
    await page.goto("/kerja/pegawai/impor");
    const header = "nip;nama;unit;jabatan;pejabat_penilai;sejak\n";
    const good = "199003122015032008;Rahmi;uptd;Analis;198001012005011008;2026-07-01\n";
    const box = page.getByLabel("Atau tempelkan isi tabel");
    await box.fill(`${header}${good}123;Salah;uptd;Analis;;2026-07-01`);
    await press(page, "Periksa tabel");
    expect(await text(page)).toContain("NIP terdiri dari 18 angka");
    await page.goto("/kerja/pegawai/impor");
    await box.fill(header + good);
    await press(page, "Periksa tabel");
    await press(page, "Simpan semuanya");
    expect(await text(page)).toContain("Tersimpan: 1 pegawai baru");
  }, quietly);
});

test("without JavaScript: a new version of the method, and a cycle that is judged by it", async () => {
  await visit(async (page) => {
    await signIn(page, "dewi");
    await page.goto("/kerja/siklus/kriteria/baru");
    await page.getByLabel("Mengapa cara penilaian diubah?").fill("Target naik");
    await page.getByLabel("Bobot").first().fill("41");
    await press(page, "Simpan sebagai versi baru");
    expect(await summary(page)).toContain("Jumlah bobot harus 100, sekarang 101");
    await page.getByLabel("Bobot").first().fill("40");
    await page.getByLabel("Target").first().fill("84,5");
    await press(page, "Simpan sebagai versi baru");
    await page.waitForURL(/kriteria\/2\?tersimpan/);
    expect(await text(page)).toContain("84,50");

    await page.goto("/kerja/siklus");
    await page.getByLabel("Tahunan").check();
    await page.getByLabel("Tahun", { exact: true }).fill("2026");
    await press(page, "Buat siklus");
    await page.waitForURL(/tersimpan/);
    await page.getByRole("link", { name: "Tahun 2026", exact: true }).click();
    expect(await text(page)).toContain("13 pegawai bertugas");
    await press(page, "Buka 13 penilaian");
    await page.waitForURL(/tersimpan/);
    await page.getByRole("link", { name: "Lihat langkah ini" }).click();
    expect(await text(page)).toContain("13 SKP belum disepakati");
    await press(page, "Ya, ke tahap Pelaksanaan");
    await page.waitForURL(/2026\?tersimpan/);
    await page.getByRole("link", { name: "Ganti penilai umar" }).click();
    await page.getByLabel("Pejabat penilai", { exact: false }).first().fill("kabid");
    await press(page, "Simpan pergantian");
    expect(await summary(page)).toContain("Wajib diisi");
    await page.getByLabel("Alasan pergantian").fill("Kepala UPTD sedang tugas belajar");
    await press(page, "Simpan pergantian");
    await page.waitForURL(/tersimpan&cari=umar/);
    expect(await text(page)).toContain("Berbeda dari penempatan");
  }, quietly);
});

test("everybody reads how performance is judged; only the office sees the rest", async () => {
  await visit(async (page) => {
    await signIn(page, "rina");
    await page.goto("/kerja/siklus/kriteria");
    expect(await text(page)).toContain("predikat pegawai selalu ditetapkan oleh orang");
    for (const path of ["pegawai", "pegawai/e-budi", "pegawai/ekspor.csv", `siklus/${CYCLE}`]) {
      expect((await page.goto(`/kerja/${path}`))?.status(), path).toBe(403);
    }
  }, quietly);
});

test.each([360, 1280])("the pages are accessible at %i pixels", async (width) => {
  await visit(
    async (page) => {
      await signIn(page, "dewi");
      const paths = [
        "/kerja/pegawai",
        "/en/kerja/pegawai/e-rina",
        "/kerja/pegawai/e-rina/penempatan",
        "/kerja/siklus",
        `/en/kerja/siklus/${CYCLE}`,
        `/kerja/siklus/${CYCLE}/maju`,
        "/kerja/siklus/kriteria",
        "/en/kerja/siklus/kriteria/baru",
      ];
      for (const path of paths) {
        await page.goto(path);
        await expectAccessible(page);
        await expectNoSideScroll(page);
      }
    },
    { width },
  );
});
