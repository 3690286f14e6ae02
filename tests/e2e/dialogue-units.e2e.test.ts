import { hash } from "@node-rs/argon2";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { accountRoles, accounts } from "#db/schema/access.ts";
import { write } from "#db/write.ts";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import { fillFixture } from "#tests/support/fixtures/fixtures.ts";
import { useServer } from "#tests/support/server.ts";
import { PASSWORD, press, signIn } from "#tests/support/sign-in.ts";
import { insertTestTopic } from "#tests/support/topics.ts";

const PEOPLE = [
  { id: "mod", username: "moderator", name: "Mira", role: "moderator", unitId: null },
  { id: "own", username: "rina", name: "Rina", role: "penghubung", unitId: "unit-disdukcapil" },
  { id: "own2", username: "budi", name: "Budi", role: "penghubung", unitId: "unit-disdukcapil" },
  { id: "help", username: "siti", name: "Siti", role: "penghubung", unitId: "unit-dinkes" },
] as const;

async function prepare(db: Database): Promise<void> {
  await fillFixture(db);
  const passwordHash = await hash(PASSWORD);
  for (const { id, username, name, role, unitId } of PEOPLE) {
    await write(db, [
      db.orm.insert(accounts).values({ id, username, name, passwordHash, createdAt: new Date(0) }),
      db.orm.insert(accountRoles).values({ accountId: id, role, unitId }),
    ]);
  }
  const ktp = { title: "Blangko KTP habis", text: "KTP elektronik tidak bisa dicetak." };
  await insertTestTopic(db, { code: "jalan1", state: "verified", ...ktp });
  await insertTestTopic(db, {
    code: "rebut1",
    state: "in-progress",
    ownerUnitId: "unit-disdukcapil",
    ...ktp,
  });
  await insertTestTopic(db, {
    code: "pindah1",
    state: "in-progress",
    ownerUnitId: "unit-disdukcapil",
    ...ktp,
  });
}

const server = useServer({ prepare });
const visit = useBrowser(server);
const withoutScript = { javaScript: false, expectedErrors: [/409/, /422/] };

const main = (page: Page) => page.getByRole("main");
const follow = (page: Page, name: string) =>
  main(page).getByRole("link", { name, exact: true }).click();
const as = (username: string, steps: (page: Page) => Promise<void>) =>
  visit(async (page) => {
    await signIn(page, username);
    await steps(page);
  }, withoutScript);

test("without JavaScript: routed, started, contributed to, answered", async () => {
  await as("moderator", async (page) => {
    await page.goto("/kerja/dialog/rute");
    await follow(page, "Blangko KTP habis");
    await page.getByLabel("Dinas Kependudukan dan Pencatatan Sipil").check();
    await press(page, "Teruskan ke unit");
    expect(await main(page).textContent()).toContain("Tidak ada kiriman yang menunggu unit.");
  });
  await as("rina", async (page) => {
    await page.goto("/kerja/dialog");
    await page.locator('a[href$="/kerja/dialog/jalan1"]').click();
    await press(page, "Mulai kerjakan");
    await follow(page, "Minta masukan unit lain");
    await press(page, "Minta masukan unit lain");
    expect(await main(page).textContent()).toContain("Ada isian yang perlu diperbaiki");
    await page.getByLabel("Unit", { exact: true }).selectOption("dinkes");
    await page.getByLabel("Apa yang perlu dijawab unit itu").fill("Apakah ada data kelahiran?");
    await press(page, "Minta masukan unit lain");
    expect(await main(page).textContent()).toContain("belum memberi masukan");
  });
  await as("siti", async (page) => {
    await page.goto("/kerja/dialog?daftar=masukan");
    await follow(page, "Judul publik");
    await main(page).locator('a[href$="/masukan"]').click();
    await page.getByLabel("Masukan", { exact: true }).fill("Ada 120 kelahiran bulan ini.");
    await press(page, "Beri masukan");
    expect(await main(page).textContent()).toContain("Masukan dari Dinas Kesehatan");
  });
  await as("rina", async (page) => {
    await page.goto("/kerja/dialog/jalan1");
    expect(await main(page).textContent()).toContain("Ada 120 kelahiran bulan ini.");
    await main(page).locator('a[href$="/jawab"]').click();
    await page.getByLabel("Jawaban untuk warga").fill("Blangko datang hari Senin.");
    await press(page, "Simpan draf");
    expect(await page.getByLabel("Jawaban untuk warga").inputValue()).toContain("hari Senin");
    await page.getByLabel("Lampiran 1").setInputFiles({
      name: "jadwal.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.7 jadwal"),
    });
    await press(page, "Kirim jawaban");
    const shown = await main(page).textContent();
    expect(shown).toContain("Sudah dijawab");
    expect(shown).toContain("jadwal.pdf");
    const path = await main(page).getByRole("link", { name: "jadwal.pdf" }).getAttribute("href");
    const file = await page.request.get(path ?? "");
    expect(file.headers()["content-disposition"]).toContain("attachment");
    expect(await file.text()).toBe("%PDF-1.7 jadwal");
  });
});

test("without JavaScript: of two officers, the second sees what changed and loses nothing typed", async () => {
  await as("rina", async (page) => {
    await page.goto("/kerja/dialog/rebut1/jawab");
    await page.getByLabel("Jawaban untuk warga").fill("Jawaban panjang saya");
    await as("budi", async (other) => {
      await other.goto("/kerja/dialog/rebut1/catatan");
      await other.getByLabel("Catatan").fill("Sudah saya telepon gudang.");
      await press(other, "Tambah catatan");
    });
    await press(page, "Kirim jawaban");
    const shown = await main(page).textContent();
    expect(shown).toContain("Sementara Anda menulis, ada yang berubah");
    expect(shown).toContain("Sudah saya telepon gudang.");
    expect(shown).toContain("Budi");
    expect(await page.getByLabel("Jawaban untuk warga").inputValue()).toBe("Jawaban panjang saya");
    await press(page, "Kirim jawaban");
    expect(await main(page).textContent()).toContain("Sudah dijawab");
  });
});

test("without JavaScript: who lost the topic to another unit still has his words", async () => {
  await as("rina", async (page) => {
    await page.goto("/kerja/dialog/pindah1/jawab");
    await page.getByLabel("Jawaban untuk warga").fill("Jawaban yang terlambat");
    await as("budi", async (other) => {
      await other.goto("/kerja/dialog/pindah1/teruskan");
      await other.getByLabel("Unit", { exact: true }).selectOption("dinkes");
      await other.getByLabel("Alasan").fill("Urusan kesehatan");
      await press(other, "Teruskan ke unit lain");
      expect(await main(other).textContent()).toContain("Urusan kesehatan");
    });
    await press(page, "Kirim jawaban");
    const shown = await main(page).textContent();
    expect(shown).toContain("meneruskan ke Dinas Kesehatan");
    expect(shown).toContain("Salin tulisan Anda bila masih diperlukan");
    expect(await page.getByLabel("Jawaban untuk warga").inputValue()).toBe(
      "Jawaban yang terlambat",
    );
    expect(await main(page).getByRole("button", { name: "Kirim jawaban" }).count()).toBe(0);
  });
});

const PAGES: [string, string][] = [
  ["rina", "/kerja/dialog"],
  ["rina", "/kerja/dialog/rebut1"],
  ["rina", "/kerja/dialog/rebut1/jawab"],
  ["rina", "/kerja/dialog/rebut1/catatan"],
  ["rina", "/kerja/dialog/templat"],
  ["rina", "/kerja/dialog/templat/baru"],
  ["moderator", "/kerja/dialog/rute"],
];

test.each(["", "/en"])("the pages of language '%s' are accessible on a phone", async (prefix) => {
  await visit(async (page) => {
    let signedIn = "";
    for (const [username, path] of PAGES) {
      if (signedIn !== username) await signIn(page, username);
      signedIn = username;
      const response = await page.goto(prefix + path);
      expect(response?.status(), path).toBe(200);
      await expectAccessible(page);
      await expectNoSideScroll(page);
    }
  });
});
