import { hash } from "@node-rs/argon2";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { accountRoles, accounts } from "#db/schema/access.ts";
import { write } from "#db/write.ts";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import { useServer } from "#tests/support/server.ts";
import { PASSWORD, press, signIn } from "#tests/support/sign-in.ts";

const server = useServer({
  prepare: async (db) => {
    await write(db, [
      db.orm.insert(accounts).values({
        id: "a",
        username: "organisasi",
        name: "Bagian Organisasi",
        passwordHash: await hash(PASSWORD),
        createdAt: new Date(0),
      }),
      db.orm.insert(accountRoles).values({ accountId: "a", role: "organisasi" }),
    ]);
  },
});
const visit = useBrowser(server);

async function importTable(page: Page, what: "Unit" | "Layanan", text: string): Promise<void> {
  await page.goto("/kerja/unit/impor");
  await page.getByLabel(what, { exact: true }).check();
  await page.getByLabel("Atau tempelkan isi tabel").fill(text);
  await press(page, "Periksa tabel");
}

const withoutScript = { javaScript: false, expectedErrors: [/422/, /409/] };

test("from an empty installation to an open survey, without JavaScript", async () => {
  await visit(async (page) => {
    await signIn(page, "organisasi");
    await importTable(page, "Unit", "slug,nama,jenis\ndukcapil,Disdukcapil,kantor\n");
    expect(await page.textContent("main")).toContain("Tidak ada yang disimpan");
    await importTable(
      page,
      "Unit",
      'slug,nama,jenis,induk,alamat\nloket,"Loket ""Satu""",uptd,dukcapil,"Jl. A\nNo. 1"\ndukcapil,Disdukcapil,opd,,\n',
    );
    await press(page, "Simpan semuanya");
    await page.waitForURL(/tersimpan/);
    expect(await page.textContent("table")).toContain('Loket "Satu"');

    await importTable(page, "Layanan", "unit,slug,nama,gratis\ndukcapil,ktp-el,KTP-el,ya\n");
    await press(page, "Simpan semuanya");
    await page.goto("/kerja/unit/dukcapil");
    expect(await page.textContent(".rows")).toContain("KTP-el");

    await page.goto("/kerja/periode");
    await page.getByLabel("Satu tahun penuh").check();
    await page.getByLabel("Tahun", { exact: true }).fill("2026");
    await press(page, "Buat periode");

    await page.goto("/kerja/survei/buka-semua");
    await page.getByLabel("Periode").selectOption("2026");
    await press(page, "Periksa dulu");
    expect(await page.textContent("main")).toContain("Unit belum punya layanan aktif.");
    await press(page, "Ya, buka 1 survei");
    await page.waitForURL(/tersimpan/);

    await page.getByRole("link", { name: "Disdukcapil" }).click();
    await page.getByLabel("Jumlah penerima layanan setahun (N)").fill("1200");
    await press(page, "Simpan N");
    expect(await page.textContent("main")).toContain("1.200");
    expect((await page.request.get("/survei/dukcapil-2026")).status()).toBe(200);
    await page.getByRole("link", { name: "Tutup survei" }).click();
    await press(page, "Ya, tutup survei");
    expect(await page.textContent("main")).toContain("Ditutup");
  }, withoutScript);
});

test("a new version of the instrument keeps what was typed when it is refused", async () => {
  await visit(async (page) => {
    await signIn(page, "organisasi");
    await page.goto("/kerja/instrumen/skm/1/versi-baru");
    await page.getByLabel("Menurut batang tubuh").check();
    await page.getByText("Unsur tambahan").first().click();
    const extra = page.locator("details[open]");
    await extra.getByLabel("Nama unsur").first().fill("Antrean Daring");
    await page.getByRole("button", { name: "Buat versi baru" }).click();
    expect(await extra.getByLabel("Nama unsur").first().inputValue()).toBe("Antrean Daring");
    await extra.getByLabel("Nama unsur").nth(1).fill("Online queue");
    for (const box of await extra.getByLabel("Pertanyaan").all()) await box.fill("Mudahkah?");
    for (const box of await extra.getByLabel(/Jawaban bernilai/).all()) await box.fill("Ya");
    await page.getByRole("button", { name: "Buat versi baru" }).click();
    await page.waitForURL(/skm\/2\?tersimpan/);
    const titles = await page.locator("main h3").allTextContents();
    expect(titles.slice(7)).toEqual([
      "U8 · Penanganan Pengaduan, Saran dan Masukan",
      "U9 · Sarana dan Prasarana",
      "U10 · Antrean Daring",
    ]);
  }, withoutScript);
});

test("somebody else's change does not cost what was typed", async () => {
  await visit(async (page) => {
    await signIn(page, "organisasi");
    await page.goto("/kerja/unit/baru");
    await page.getByLabel("Nama unit").fill("Bagian Umum");
    await page.getByLabel("Jenis unit").selectOption("bagian");
    await press(page, "Simpan unit");
    await page.waitForURL(/bagian-umum\?tersimpan/);
    const other = await page.context().newPage();
    await other.goto("/kerja/unit/bagian-umum");
    await other.getByLabel("Telepon").fill("0711-1");
    await press(other, "Simpan");
    await page.getByLabel("Telepon").fill("0711-2");
    await press(page, "Simpan");
    expect(await page.textContent(".govuk-error-summary")).toContain("petugas lain");
    expect(await page.getByLabel("Telepon").inputValue()).toBe("0711-2");
  }, withoutScript);
});

test("what an export holds can be imported again", async () => {
  await visit(async (page) => {
    await signIn(page, "organisasi");
    const file = await page.request.get("/kerja/unit/ekspor.csv?isi=units");
    expect(file.headers()["content-disposition"]).toContain("unit.csv");
    await page.goto("/kerja/unit/impor");
    await page.getByLabel("Berkas Excel (.xlsx), LibreOffice (.ods), atau CSV").setInputFiles({
      name: "unit.csv",
      mimeType: "text/csv",
      buffer: await file.body(),
    });
    await press(page, "Periksa tabel");
    expect(await page.textContent("main")).toContain("Tidak ada yang perlu disimpan");
  }, withoutScript);
});

test.each([
  "/kerja/unit",
  "/kerja/unit/baru",
  "/kerja/unit/dukcapil",
  "/kerja/unit/dukcapil/layanan/ktp-el",
  "/kerja/unit/dukcapil/layanan/baru",
  "/kerja/unit/impor",
  "/kerja/instrumen",
  "/kerja/instrumen/skm/1",
  "/kerja/instrumen/skm/1/versi-baru",
  "/kerja/instrumen/skm/2/ubah",
  "/kerja/periode",
  "/kerja/survei",
  "/kerja/survei/baru",
  "/kerja/survei/buka-semua",
  "/kerja/survei/dukcapil-2026",
  "/kerja/survei/dukcapil-2026/tutup",
])("%s is accessible in both languages and fits a phone", async (path) => {
  await visit(async (page) => {
    await signIn(page, "organisasi");
    for (const address of [path, `/en${path}`]) {
      expect((await page.goto(address))?.status()).toBe(200);
      await expectAccessible(page);
      await expectNoSideScroll(page);
    }
  });
});
