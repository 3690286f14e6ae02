import { hash } from "@node-rs/argon2";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { accountRoles, accounts } from "#db/schema/access.ts";
import { write } from "#db/write.ts";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import { filledForm, fillFixture, SURVEY } from "#tests/support/fixtures/fixtures.ts";
import { useServer } from "#tests/support/server.ts";
import { PASSWORD, signIn } from "#tests/support/sign-in.ts";

async function prepare(db: Database): Promise<void> {
  await fillFixture(db);
  const account = { id: "bureau", username: "organisasi", name: "Bagian Organisasi" };
  const passwordHash = await hash(PASSWORD);
  await write(db, [
    db.orm.insert(accounts).values({ ...account, passwordHash, createdAt: new Date(0) }),
    db.orm.insert(accountRoles).values({ accountId: "bureau", role: "organisasi" }),
  ]);
}

const server = useServer({ prepare });
const visit = useBrowser(server);

/** Nine citizens through the API, everything "3" (filledForm). */
async function nineAnswers(): Promise<void> {
  for (let n = 0; n < 9; n += 1) {
    const answer = await fetch(`${server.url}/api/v1/surveys/${SURVEY}/responses`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(filledForm()),
    });
    expect(answer.status).toBe(201);
  }
}

/** The tenth on a phone, everything "4". */
async function tenthAnswer(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByLabel("Cari unit layanan").fill("legalisasi");
  await page.getByRole("button", { name: "Cari" }).click();
  await page.getByRole("link", { name: "Dinas Kependudukan dan Pencatatan Sipil" }).click();
  await page.getByRole("link", { name: "Isi survei sekarang" }).click();
  await page.getByLabel("Legalisasi dokumen").check();
  for (const question of await page.locator('[data-step="question"]').all()) {
    await question.locator('input[value="4"]').check();
  }
  await page.getByLabel("Laki-laki").check();
  await page.getByLabel("36–45 tahun").check();
  await page.getByLabel("Pendidikan terakhir").selectOption("s1");
  await page.getByLabel("Pekerjaan").selectOption("pns");
  await page.getByRole("button", { name: "Kirim jawaban" }).click();
  await page.waitForURL(/terima-kasih/);
}

async function closeAndPublish(page: Page): Promise<void> {
  const press = (name: string) =>
    page.locator("main").getByRole("button", { name, exact: true }).click();
  await signIn(page, "organisasi");
  await page.goto(`/kerja/survei/${SURVEY}/tutup`);
  await press("Ya, tutup survei");
  await page.goto(`/kerja/hasil/${SURVEY}/terbit`);
  await page.getByLabel("Saya sudah membaca").check();
  await press("Terbitkan sekarang");
  await page.waitForURL(/tersimpan/);
}

// By hand: each element (9 × 3 + 4) / 10 = 3.1; IKM 3.1 × 25 = 77.50 (B). Nine identical totals of
// 27 and one of 36: with 0.111 the sheet prints 77.42, with 0.11 it prints 76.73.
test("from a citizen's phone to the right index in public", async () => {
  await nineAnswers();
  await visit(tenthAnswer, { javaScript: false });
  await visit(closeAndPublish, { javaScript: false });
  await visit(async (page) => {
    await page.goto("/hasil/disdukcapil");
    await page.locator("canvas").first().waitFor();
    const text = (await page.textContent("main")) ?? "";
    for (const figure of ["77,50", "77,42", "76,73"]) expect(text).toContain(figure);
    await expectAccessible(page);
    await expectNoSideScroll(page);
  });
  const late = await fetch(`${server.url}/api/v1/surveys/${SURVEY}/responses`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(filledForm()),
  });
  expect(late.status).toBe(409);
  const { items } = await (await fetch(`${server.url}/api/v1/results`)).json();
  expect(items).toMatchObject([{ unit: "disdukcapil", n: 10, ikm: 77.5, grade: "B" }]);
});
