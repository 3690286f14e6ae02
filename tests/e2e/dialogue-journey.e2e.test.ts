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

const PEOPLE = [
  { id: "mod", username: "moderator", role: "moderator", unitId: null },
  { id: "own", username: "rina", role: "penghubung", unitId: "unit-disdukcapil" },
  { id: "adm", username: "admin", role: "admin", unitId: null },
] as const;

async function prepare(db: Database): Promise<void> {
  await fillFixture(db);
  const passwordHash = await hash(PASSWORD);
  const createdAt = new Date(0);
  for (const { id, username, role, unitId } of PEOPLE) {
    await write(db, [
      db.orm.insert(accounts).values({ id, username, name: username, passwordHash, createdAt }),
      db.orm.insert(accountRoles).values({ accountId: id, role, unitId }),
    ]);
  }
}

// A mail server that does not answer: news is offered, and waits.
const env = { SMTP_URL: "smtp://127.0.0.1:9", MAIL_FROM: "portal@example.go.id" };
const server = useServer({ env, prepare });
const visit = useBrowser(server);
const withoutScript = { javaScript: false };
const TITLE = "Blangko KTP selalu habis";
const FIRST = "Blangko datang hari Senin, silakan datang kembali.";
const SECOND = "Mohon maaf. KTP Anda sudah dicetak dan kami antar ke rumah.";

const main = (page: Page) => page.getByRole("main");
const heading = (page: Page, name: string) =>
  main(page).getByRole("heading", { name, exact: true }).waitFor();

const as = (username: string, steps: (page: Page) => Promise<void>) =>
  visit(async (page) => {
    await signIn(page, username);
    await steps(page);
  }, withoutScript);

/** Post and preview: gives the code and the secret link. */
async function postAsCitizen(page: Page): Promise<{ code: string; link: string }> {
  await page.goto("/forum/baru");
  await page.getByLabel(/^Pengaduan/).check();
  await page.getByLabel("Untuk unit mana?").selectOption("disdukcapil");
  await page.getByLabel("Judul singkat").fill(TITLE);
  await page
    .getByLabel("Ceritakan")
    .fill("Sudah tiga kali saya datang, blangko selalu habis. Telepon saya 081234567890.");
  await page.getByText("Data kontak (boleh dikosongkan)").click();
  await page.getByLabel("Surel (boleh dikosongkan)").fill("warga@example.id");
  await page.getByLabel("Kirimi saya kabar tentang kiriman ini").check();
  await press(page, "Lanjut: lihat tampilannya");
  await heading(page, "Ini yang akan dilihat publik");
  expect(await page.locator(".post-preview").textContent()).not.toContain("081234567890");
  await press(page, "Kirim sekarang");
  await heading(page, "Kiriman Anda sudah kami terima");
  const code = (await page.locator(".receipt__code").textContent()) ?? "";
  return {
    code: code.replace(/\s/g, ""),
    link: (await page.locator(".own-link").textContent()) ?? "",
  };
}

async function answer(page: Page, code: string, text: string): Promise<void> {
  await page.goto(`/kerja/dialog/${code}`);
  await main(page).locator('a[href$="/jawab"]').click();
  await page.getByLabel("Jawaban untuk warga").fill(text);
  await press(page, "Kirim jawaban");
  await main(page).getByText("Sudah dijawab").first().waitFor();
}

test("without JavaScript: from the post to the second answer that solved it", async () => {
  let topic = { code: "", link: "" };
  await visit(async (page) => {
    topic = await postAsCitizen(page);
  }, withoutScript);
  const { code, link } = topic;

  await as("moderator", async (page) => {
    await page.goto("/kerja/moderasi");
    await main(page).getByRole("link", { name: TITLE }).first().click();
    await press(page, "Setujui dan tampilkan");
    await page.goto("/kerja/dialog/rute");
    await main(page).getByRole("link", { name: TITLE, exact: true }).click();
    await page.getByLabel("Dinas Kependudukan dan Pencatatan Sipil").check();
    await press(page, "Teruskan ke unit");
  });
  await as("rina", async (page) => {
    await page.goto(`/kerja/dialog/${code}`);
    await press(page, "Mulai kerjakan");
    await answer(page, code, FIRST);
  });
  await visit(async (page) => {
    await page.goto(link);
    await main(page).getByText(FIRST).first().waitFor();
    await page.getByLabel("Apa yang belum selesai?").fill("Saya datang Senin, tetap habis.");
    await press(page, "Buka lagi");
    await main(page).getByText("Sudah kami catat.").waitFor();
  }, withoutScript);
  await as("rina", async (page) => {
    await page.goto(`/kerja/dialog/${code}`);
    expect(await main(page).textContent()).toContain("Saya datang Senin, tetap habis.");
    await answer(page, code, SECOND);
  });
  await visit(async (page) => {
    await page.goto(link);
    await press(page, "Ya, selesai");
    await main(page).getByText("Sudah kami catat.").waitFor();
    await page.goto(`/forum/topik/${code}`);
    const story = (await main(page).textContent()) ?? "";
    expect(story).toContain(FIRST);
    expect(story).toContain(SECOND);
    expect(story).not.toMatch(/081234567890|warga@example|tetap habis/);
  }, withoutScript);

  await as("admin", async (page) => {
    await page.goto("/kerja/kotak-keluar");
    const told = await main(page).locator("td:first-child strong").allTextContents();
    expect(told.toReversed()).toEqual([
      "Kiriman diterima",
      "Kiriman diperiksa",
      "Kiriman diteruskan",
      "Kiriman dijawab",
      "Kiriman dijawab",
    ]);
    const shown = (await main(page).textContent()) ?? "";
    expect(shown).toContain("w•••@e•••.id");
    expect(shown).not.toContain("warga@example.id");
  });
});

test("the outbox, one's own account and the stop page are accessible and fit a phone", async () => {
  await visit(async (page) => {
    await signIn(page, "admin");
    for (const path of ["/kerja/kotak-keluar", "/en/kerja/kotak-keluar", "/kerja/akun-saya"]) {
      await page.goto(path);
      await expectAccessible(page);
      await expectNoSideScroll(page);
    }
  });
});
