import { hash } from "@node-rs/argon2";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { accountRoles, accounts } from "#db/schema/access.ts";
import { write } from "#db/write.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { fillFixture } from "#tests/support/fixtures.ts";
import { useServer } from "#tests/support/server.ts";

const PASSWORD = "kata sandi untuk uji";
const STAFF = [
  { id: "mod", username: "moderator", name: "Mira", role: "moderator", unitId: null },
  { id: "own", username: "rina", name: "Rina", role: "penghubung", unitId: "unit-disdukcapil" },
] as const;
const TITLE = "Antrean KTP terlalu panjang";

async function prepare(db: Database): Promise<void> {
  await fillFixture(db);
  const passwordHash = await hash(PASSWORD);
  for (const { id, username, name, role, unitId } of STAFF) {
    await write(db, [
      db.orm.insert(accounts).values({ id, username, name, passwordHash, createdAt: new Date(0) }),
      db.orm.insert(accountRoles).values({ accountId: id, role, unitId }),
    ]);
  }
}

const server = useServer({ prepare });
const visit = useBrowser(server);
const withoutScript = { javaScript: false };

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string) =>
  main(page).getByRole("button", { name, exact: true }).click();

const asCitizen = (steps: (page: Page) => Promise<void>) => visit(steps, withoutScript);
const asStaff = (username: string, steps: (page: Page) => Promise<void>) =>
  visit(async (page) => {
    await page.goto("/masuk");
    await page.getByLabel("Nama pengguna").fill(username);
    await page.getByLabel("Kata sandi").fill(PASSWORD);
    await press(page, "Masuk");
    await steps(page);
  }, withoutScript);

/** Posts, and returns the address of the author's page. */
async function postTopic(page: Page): Promise<string> {
  await page.goto("/forum/baru?unit=disdukcapil");
  await page.getByLabel(/^Pengaduan/).check();
  await page.getByLabel("Judul singkat").fill(TITLE);
  await page.getByLabel("Ceritakan").fill("Tiga hari mengantre sejak pagi. Telepon 081234567890.");
  await press(page, "Lanjut: lihat tampilannya");
  expect(await page.locator(".post-preview").textContent()).toContain("[nomor telepon]");
  await press(page, "Kirim sekarang");
  return (await page.locator(".own-link").textContent()) ?? "";
}

async function approve(page: Page): Promise<void> {
  await page.goto("/kerja/moderasi");
  await main(page).getByRole("link", { name: TITLE }).first().click();
  await press(page, "Setujui dan tampilkan");
}

async function route(page: Page): Promise<void> {
  await page.goto("/kerja/dialog/rute");
  await main(page).getByRole("link", { name: TITLE }).first().click();
  await page.getByLabel("Dinas Kependudukan dan Pencatatan Sipil").check();
  await press(page, "Teruskan ke unit");
}

async function answer(page: Page, code: string, text: string): Promise<void> {
  await page.goto(`/kerja/dialog/${code}`);
  const start = main(page).getByRole("button", { name: "Mulai kerjakan", exact: true });
  if ((await start.count()) > 0) await start.click();
  await page.goto(`/kerja/dialog/${code}/jawab`);
  await page.getByLabel("Jawaban untuk warga").fill(text);
  await press(page, "Kirim jawaban");
}

test("without JavaScript: posted, screened, routed, answered, not solved, answered again, solved", async () => {
  let own = "";
  await asCitizen(async (page) => {
    own = await postTopic(page);
  });
  const code = /topik\/(\w{10})/.exec(own)?.[1] ?? "";
  const seen = `${server.url}/forum/topik/${code}`;
  expect((await fetch(seen)).status).toBe(404);
  await asStaff("moderator", async (page) => {
    await approve(page);
    await route(page);
  });
  expect(await (await fetch(seen)).text()).not.toContain("081234567890");
  await asStaff("rina", (page) => answer(page, code, "Mulai besok ada lima loket."));
  await asCitizen(async (page) => {
    await page.goto(own);
    await page.getByText("Mulai besok ada lima loket.").first().waitFor();
    await page.getByLabel("Apa yang belum selesai?").fill("Masih satu loket yang buka.");
    await press(page, "Buka lagi");
    await page.getByText("Sedang diproses").waitFor();
  });
  await asStaff("rina", async (page) => {
    await page.goto(`/kerja/dialog/${code}`);
    expect(await main(page).textContent()).toContain("Masih satu loket yang buka.");
    await answer(page, code, "Maaf. Kelima loket sudah buka hari ini.");
  });
  await asCitizen(async (page) => {
    await page.goto(own);
    await press(page, "Ya, selesai");
    await page.goto(seen);
    await page.getByText("Penulis menyatakan masalahnya selesai.").waitFor();
    expect(await page.getByText("Tanggapan resmi").count()).toBe(2);
    expect(await page.getByText("Masih satu loket yang buka.").count()).toBe(0);
  });
});
