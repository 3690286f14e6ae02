import { writeFileSync } from "node:fs";
import { hash } from "@node-rs/argon2";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { accountRoles, accounts } from "#db/schema/access.ts";
import { write } from "#db/write.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import { fillConsultationFixture } from "#tests/support/fixtures/consultation-fixture.ts";
import { useServer } from "#tests/support/server.ts";
import { PASSWORD, press, signIn } from "#tests/support/sign-in.ts";

const TODAY = localDate(new Date(), "Asia/Jakarta");
const SLUG = `antrean-lebih-singkat-${TODAY}`;

async function prepare(db: Database): Promise<void> {
  await fillConsultationFixture(db);
  const passwordHash = await hash(PASSWORD);
  const head = { id: "kepala", username: "kepala", name: "Kepala", passwordHash };
  await write(db, [
    db.orm.insert(accounts).values({ ...head, createdAt: new Date(0) }),
    db.orm
      .insert(accountRoles)
      .values({ accountId: "kepala", role: "kepala", unitId: "u-disdukcapil" }),
  ]);
}

const server = useServer({ prepare });
const visit = useBrowser(server);
const quietly = { javaScript: false, expectedErrors: [/422/] };

const text = async (page: Page) => (await page.textContent("main")) ?? "";

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    await page.getByLabel(label, { exact: false }).first().fill(value);
  }
}

test("without JavaScript: plan and open an event", async () => {
  await visit(async (page) => {
    await signIn(page, "kepala");
    await page.goto("/kerja/fkp/baru");
    await press(page, "Simpan rencana");
    expect(await page.textContent(".govuk-error-summary")).toContain("Wajib diisi");
    await fill(page, { Tema: "Antrean lebih singkat", Tanggal: TODAY });
    await fill(page, { "Mulai pukul": "00:00", "Sampai pukul": "23:59" });
    await fill(page, { "Tempat pertemuan": "Aula Balai Kota" });
    expect(await page.getByLabel("Disdukcapil").isChecked()).toBe(true);
    await press(page, "Simpan rencana");
    await page.waitForURL(new RegExp(SLUG));
    await page.goto(`/kerja/fkp/${SLUG}/agenda`);
    await page.getByLabel("Antre sejak subuh").check();
    await page.getByLabel("Waktu Penyelesaian").check();
    await fill(page, { "Pokok bahasan lain": "Lain-lain" });
    await press(page, "Tambahkan ke agenda");
    await page.waitForURL(/tersimpan/);
    expect((await page.request.get(`/fkp/${SLUG}`)).status()).toBe(404);
    await page.goto(`/kerja/fkp/${SLUG}`);
    await press(page, "Buka pendaftaran");
    await page.waitForURL(/tersimpan/);
  }, quietly);
});

test("without JavaScript: a citizen finds the event and registers without an account", async () => {
  await visit(async (page) => {
    await page.goto("/fkp");
    await page.getByRole("link", { name: "Antrean lebih singkat" }).click();
    expect(await text(page)).toContain("Antre sejak subuh (open)");
    await page.getByRole("link", { name: "Daftar hadir" }).click();
    await fill(page, { Nama: "Yanti Contoh", Kontak: "0812000000" });
    await page.getByLabel("Kelompok").selectOption("pengguna");
    await press(page, "Kirim pendaftaran");
    expect(await page.textContent(".govuk-error-summary")).toContain("Centang persetujuan");
    expect(await page.getByLabel("Nama").inputValue()).toBe("Yanti Contoh");
    await page.getByLabel("Saya setuju").check();
    await press(page, "Kirim pendaftaran");
    await page.waitForURL(/terdaftar/);
    expect(await text(page)).toContain("Anda sudah terdaftar");
  }, quietly);
});

test("without JavaScript: hold, record, agree, sign and publish", async () => {
  await visit(async (page) => {
    await signIn(page, "kepala");
    await page.goto(`/kerja/fkp/${SLUG}`);
    await press(page, "Acara terselenggara");
    await page.waitForURL(/tersimpan/);
    expect(await text(page)).toContain("Belum ada wakil dari");
    await page.goto(`/kerja/fkp/${SLUG}/peserta`);
    await page.getByLabel("Yanti Contoh").check();
    await press(page, "Simpan kehadiran");
    await page.waitForURL(/tersimpan/);
    expect(await page.getByLabel("Yanti Contoh").isChecked()).toBe(true);
    await fill(page, { Nama: "Taufik Contoh" });
    await page.getByLabel("Kelompok").selectOption("media");
    await press(page, "Simpan peserta");
    await page.getByText("Taufik Contoh").first().waitFor();

    await page.goto(`/kerja/fkp/${SLUG}/pembahasan`);
    await fill(page, { "Pembahasan: Antre": "Warga antre sejak subuh." });
    await press(page, "Simpan pembahasan");
    await page.waitForURL(/tersimpan/);
    await page.goto(`/kerja/fkp/${SLUG}/kesepakatan`);
    await press(page, "Simpan kesepakatan");
    expect(await page.textContent(".govuk-error-summary")).toContain("Wajib diisi");
    await fill(page, {
      "Anda bilang": "Saya antre sejak subuh",
      "Apa yang disepakati": "Membuka antrean daring",
      "Penanggung jawab": "Kepala Bidang Pelayanan",
      Tenggat: "2030-01-31",
      "Ukuran keberhasilan": "Tunggu di bawah 30 menit",
    });
    await page.getByLabel("Berasal dari agenda").selectOption({ index: 1 });
    await press(page, "Simpan kesepakatan");
    await page.waitForURL(/tersimpan/);

    await page.goto(`/kerja/fkp/${SLUG}/tanda-tangan`);
    await fill(page, {
      "Nomor berita acara": "000.8/12/FKP",
      "Tanggal ditandatangani": TODAY,
      "Nama wakil penyelenggara": "Rahmi Contoh",
      "Jabatan wakil penyelenggara": "Kepala Dinas",
      "Nama wakil peserta": "Yanti Contoh",
      "Jabatan atau unsur": "Wakil pengguna",
    });
    await press(page, "Simpan dan kunci berita acara");
    await page.waitForURL(/tersimpan/);
    await press(page, "Terbitkan hasil");
    await page.waitForURL(/tersimpan/);
  }, quietly);
});

test("the public reads agreements and counts, never names; the promise stands with its unit", async () => {
  await visit(async (page) => {
    await page.goto(`/fkp/${SLUG}`);
    expect(await text(page)).toContain("Membuka antrean daring");
    expect(await text(page)).not.toMatch(/Contoh\b.*Contoh|Yanti|Taufik|Rahmi|0812/);
    await page.goto("/tindak-lanjut/disdukcapil");
    expect(await text(page)).toContain("“Saya antre sejak subuh”");
    await page.goto("/unit/disdukcapil");
    expect(await text(page)).toContain("0 dari 1 tindak lanjut selesai");
    await page.goto("/hasil/disdukcapil");
    expect(await text(page)).toContain("0 dari 1 tindak lanjut selesai");
  }, quietly);
});

test("without JavaScript: the unit follows its promise to the end, with evidence", async () => {
  await visit(async (page) => {
    await signIn(page, "kepala");
    await page.goto("/kerja/rtl");
    await page.getByRole("link", { name: "Membuka antrean daring" }).click();
    await page.getByLabel("Status").selectOption("done");
    await press(page, "Simpan kemajuan");
    expect(await page.textContent(".govuk-error-summary")).toContain("Tulis bukti");
    await page.getByLabel("Bukti", { exact: false }).first().fill("Antrean daring dibuka.");
    await press(page, "Simpan kemajuan");
    await page.waitForURL(/tersimpan/);
    await page.goto("/kerja/rtl/baru");
    await page.getByLabel("Dari unsur terlemah").selectOption("waktu");
    await fill(page, {
      "Apa yang akan dilakukan": "Menambah loket",
      "Penanggung jawab": "Sekretaris",
      Tenggat: "2020-01-31",
      "Ukuran keberhasilan": "Dua loket",
    });
    await press(page, "Simpan tindak lanjut");
    await page.waitForURL(/tersimpan/);
    expect(await text(page)).toContain("Lewat tenggat");
    const csv = await (await page.request.get("/kerja/rtl/ekspor.csv")).text();
    expect(csv).toContain("Menambah loket");
    await page.goto("/tindak-lanjut");
    expect(await text(page)).toContain("1 dari 2 tindak lanjut");
  }, quietly);
});

test("the berita acara prints on A4 without the portal around it, and downloads as DOCX", async () => {
  await visit(async (page) => {
    await signIn(page, "kepala");
    await page.goto(`/kerja/fkp/${SLUG}/berita-acara`);
    expect(await text(page)).toContain("Nomor: 000.8/12/FKP");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".site-header").isVisible()).toBe(false);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const { TANGGAP_PDF: keep } = process.env;
    if (keep !== undefined) writeFileSync(keep, pdf);
    expect(pdf.toString("latin1")).toMatch(/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    const docx = await page.request.get(`/kerja/fkp/${SLUG}/berita-acara.docx`);
    expect(docx.headers()["content-type"]).toContain("wordprocessingml");
    expect((await docx.body()).subarray(0, 2).toString()).toBe("PK");
    expect((await fetch(`${server.url}/kerja/fkp/${SLUG}/berita-acara.docx`)).url).toContain(
      "/masuk",
    );
  });
});

test.each([
  "/fkp",
  `/fkp/${SLUG}`,
  `/en/fkp/${SLUG}`,
  `/fkp/${SLUG}/daftar?terdaftar`,
  "/tindak-lanjut",
  "/en/tindak-lanjut/disdukcapil",
  "/kerja/fkp",
  "/kerja/fkp/baru",
  `/en/kerja/fkp/${SLUG}`,
  `/kerja/fkp/${SLUG}/agenda`,
  `/kerja/fkp/${SLUG}/peserta`,
  `/kerja/fkp/${SLUG}/kesepakatan`,
  `/kerja/fkp/${SLUG}/pembahasan`,
  `/kerja/fkp/${SLUG}/tanda-tangan`,
  `/kerja/fkp/${SLUG}/batal`,
  `/kerja/fkp/${SLUG}/berita-acara`,
  "/kerja/rtl",
  "/en/kerja/rtl/baru",
])("%s is accessible and fits a phone", async (path) => {
  await visit(async (page) => {
    if (path.includes("/kerja")) await signIn(page, "kepala");
    await page.goto(path);
    await expectAccessible(page);
    await expectNoSideScroll(page);
  });
});
