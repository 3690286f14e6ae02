import { hash } from "@node-rs/argon2";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { accountRoles, accounts } from "#db/schema/access.ts";
import { periods } from "#db/schema/surveys.ts";
import { write } from "#db/write.ts";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import { fillFixture } from "#tests/support/fixtures/fixtures.ts";
import { useServer } from "#tests/support/server.ts";
import { PASSWORD, press, signIn } from "#tests/support/sign-in.ts";
import { workbook } from "#tests/support/workbook.ts";

const HEADER = ["No", "U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"];
const ROWS = [
  [1, 3, 3, 3, 4, 3, 3, 3, 1, 3],
  [2, 4, 4, 4, 4, 4, 4, 4, 2, 4],
];
const FILE = {
  name: "jawaban.xlsx",
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer: Buffer.from(workbook([HEADER, ...ROWS])),
};
const asText = (rows: unknown[][]) => [HEADER, ...rows].map((row) => row.join("\t")).join("\n");

const server = useServer({
  prepare: async (db) => {
    await fillFixture(db);
    await write(db, [
      db.orm.insert(accounts).values({
        id: "a",
        username: "organisasi",
        name: "Bagian Organisasi",
        passwordHash: await hash(PASSWORD),
        createdAt: new Date(0),
      }),
      db.orm.insert(accountRoles).values({ accountId: "a", role: "organisasi" }),
      db.orm.insert(periods).values({
        id: "past",
        key: "2025",
        kind: "tahunan",
        year: 2025,
        number: 1,
        startsOn: "2025-01-01",
        endsOn: "2025-12-31",
      }),
    ]);
  },
});
const visit = useBrowser(server);
const withoutScript = { javaScript: false, expectedErrors: [/422/] };

const main = (page: Page) => page.textContent("main");

test("the calculator explains an uploaded workbook, without JavaScript", async () => {
  await visit(async (page) => {
    await page.goto("/kalkulator");
    await page.getByLabel("Berkas tabel").setInputFiles(FILE);
    await press(page, "Hitung IKM");
    expect(await main(page)).toContain("Pilih salah satu.");

    await page.getByLabel("Berkas tabel").setInputFiles(FILE);
    await page.getByLabel("Urutan formulir kuesioner").check();
    await page.getByLabel("Jumlah pengguna layanan setahun").fill("100");
    await press(page, "Hitung IKM");
    // Σ = 26 + 34 = 60 of 18 answers: 25 · 60 / 18 = 83.33; × 0.999 = 83.25; × 0.99 = 82.50
    const text = await main(page);
    for (const figure of ["83,33", "83,25", "82,50", "Belum sesuai", "Sarana dan prasarana"]) {
      expect(text).toContain(figure);
    }
    expect(await page.getByLabel("Urutan formulir kuesioner").isChecked()).toBe(true);
  }, withoutScript);
});

test("the calculator lists every wrong row and keeps the pasted table", async () => {
  await visit(async (page) => {
    const wrong = asText([
      [1, 3, 3, 7, 4, 3, 3, 3, 1, 3],
      ROWS[1] ?? [],
      [3, "", 1, 1, 1, 1, 1, 1, 1, 1],
    ]);
    await page.goto("/kalkulator");
    await page.getByLabel("atau tempel tabelnya di sini").fill(wrong);
    await page.getByLabel("Urutan batang tubuh peraturan").check();
    await press(page, "Hitung IKM");
    const cells = await page.locator("main tbody tr").allInnerTexts();
    expect(cells).toEqual([
      "2\tU3\t“7” bukan angka 1, 2, 3, atau 4.",
      expect.stringMatching(/^4\tU1/),
    ]);
    expect(await page.getByLabel("atau tempel tabelnya di sini").inputValue()).toBe(wrong);
  }, withoutScript);
});

test.each(["/kalkulator", "/en/kalkulator"])("%s is accessible at every step", async (path) => {
  await visit(
    async (page) => {
      await page.goto(path);
      await expectAccessible(page);
      await page.locator("#f-text").fill("u1\tu2\n3\t9");
      await page.locator("#f-order").check();
      await page.locator("main form button").click();
      await page.waitForSelector("#import-problems");
      await expectAccessible(page);
      await expectNoSideScroll(page);
      await page.locator("#f-text").fill(asText(ROWS));
      await page.locator("main form button").click();
      await page.waitForSelector("#hasil");
      await expectAccessible(page);
      await expectNoSideScroll(page);
    },
    { expectedErrors: [/422/] },
  );
});

async function fillImport(page: Page): Promise<void> {
  await signIn(page, "organisasi");
  await page.goto("/kerja/impor-jawaban");
  await page.getByLabel("Unit layanan").selectOption("disdukcapil");
  await page.getByLabel("Periode survei").selectOption("2025");
  await page.getByLabel("Kuesioner", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Berkas tabel").setInputFiles(FILE);
  await page.getByLabel("Urutan formulir kuesioner").check();
}

test("a past survey is shown first, stored once, and never overwritten", async () => {
  await visit(async (page) => {
    await fillImport(page);
    await press(page, "Periksa dulu");
    expect(await main(page)).toContain("2 jawaban untuk Dinas Kependudukan");
    expect(await main(page)).toContain("83,33");
    await press(page, "Simpan 2 jawaban");
    await page.waitForURL(/tersimpan/);

    await fillImport(page);
    await press(page, "Periksa dulu");
    expect(await main(page)).toContain("sudah punya survei pada periode tersebut");
    expect(await page.getByLabel("Unit layanan").inputValue()).toBe("disdukcapil");
  }, withoutScript);
});

test("the import is accessible at every step", async () => {
  await visit(async (page) => {
    await fillImport(page);
    await expectAccessible(page);
    await page.getByLabel("Unit layanan").selectOption("kelurahan");
    await press(page, "Periksa dulu");
    await page.waitForSelector("text=Belum ada yang disimpan");
    await expectAccessible(page);
    await expectNoSideScroll(page);
  });
});
