import { hash } from "@node-rs/argon2";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, type Database, openDatabase } from "#db/client.ts";
import { sha256 } from "#lib/sha256.ts";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import { fillAchievements } from "#tests/support/fixtures/achievement-fixture.ts";
import {
  CYCLE,
  fillEvaluationFixture,
  moveCycle,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { runSql } from "#tests/support/run-sql.ts";
import { useServer } from "#tests/support/server.ts";
import { databaseIn, removeFolder, temporaryFolder } from "#tests/support/server-process.ts";
import { PASSWORD, press, signIn } from "#tests/support/sign-in.ts";

const PAGE = `/kerja/capaian/${CYCLE}/dinas`;

async function prepare(db: Database): Promise<void> {
  await fillEvaluationFixture(db);
  await fillAchievements(db);
  const passwordHash = await hash(PASSWORD);
  await runSql(db, "UPDATE accounts SET password_hash = ?", passwordHash);
}

const folder = temporaryFolder();
const server = useServer({ prepare, folder });
const visit = useBrowser(server);
afterAll(() => removeFolder(folder));

const quietly = { javaScript: false, expectedErrors: [/422|403/] };

const text = async (page: Page) => (await page.textContent("main")) ?? "";
const hasButton = (page: Page, name: string) =>
  page.locator("main").getByRole("button", { name, exact: true }).isVisible();

test("without JavaScript: the bureau sets a target, and what is wrong is said beside it", async () => {
  await visit(async (page) => {
    await signIn(page, "organisasi");
    await page.goto("/kerja/capaian");
    expect(await text(page)).toContain("103,61 %");
    await page.getByRole("link", { name: "Unit dinas" }).click();
    const target = page.getByLabel("Indeks Kepuasan Masyarakat");
    await target.fill("5");
    await press(page, "Simpan target");
    expect(await page.textContent(".govuk-error-summary")).toContain("antara 25 dan 100");
    expect(await target.inputValue()).toBe("5");
    await target.fill("87,5");
    await press(page, "Simpan target");
    await page.waitForURL(/tersimpan/);
    expect(await text(page)).toContain("100,00 %");
    expect(await hasButton(page, "Tetapkan")).toBe(false);
  }, quietly);
});

test("without JavaScript: the head reads the sources and comments", async () => {
  const db = await openDatabase(databaseIn(folder));
  await moveCycle(db, "assessing");
  await closeDatabase(db);
  await visit(async (page) => {
    await signIn(page, "kadis");
    await page.goto(PAGE);
    expect(await text(page)).toContain("Baik diusulkan karena");
    const checksum = (await page.textContent(".checksum code")) ?? "";
    const json = await page.getByRole("link", { name: /Unduh JSON/ }).getAttribute("href");
    expect(sha256(await (await page.request.get(json ?? "")).text())).toBe(checksum);
    expect(await hasButton(page, "Tetapkan")).toBe(false);
    expect(await hasButton(page, "Simpan target")).toBe(false);
    await page.getByLabel("Tanggapan kepala unit").fill("Dua petugas ikut pelatihan.");
    await press(page, "Simpan tanggapan");
    await page.waitForURL(/tersimpan/);
    expect((await page.request.get("/kerja/capaian/perbandingan")).status()).toBe(403);
    expect((await page.request.get(`/kerja/capaian/${CYCLE}/bkpsdm`)).status()).toBe(403);
  }, quietly);
});

test("without JavaScript: the leader above sets it with a reason, and it is frozen", async () => {
  await visit(async (page) => {
    await signIn(page, "sekda");
    await page.goto(PAGE);
    expect(await text(page)).toContain("Dua petugas ikut pelatihan.");
    expect(await hasButton(page, "Simpan tanggapan")).toBe(false);
    await page.getByLabel("Istimewa").check();
    await press(page, "Tetapkan");
    expect(await page.textContent(".govuk-error-summary")).toContain("Tulis alasannya");
    expect(await page.getByLabel("Istimewa").isChecked()).toBe(true);
    await page.getByLabel("Alasan").fill("Antrean turun separuh dalam satu triwulan.");
    await press(page, "Tetapkan");
    await page.waitForURL(/tersimpan/);
    expect(await text(page)).toContain("Usulan sistem waktu itu: Baik");
    const basis = await page.request.get(`${PAGE}/dasar.json`);
    expect(await text(page)).toContain(sha256(await basis.text()));
  }, quietly);
});

test("the head of another unit neither sees nor sets it", async () => {
  await visit(async (page) => {
    await signIn(page, "kauptd");
    expect((await page.goto(PAGE))?.status()).toBe(403);
    await page.goto("/kerja/capaian");
    expect(await text(page)).not.toContain("Unit dinas");
    const form = { act: "tetapkan", version: "9", achievement: "good" };
    const origin = new URL(page.url()).origin;
    const answer = await page.request.post(`/kerja/capaian/${CYCLE}/uptd`, {
      form,
      headers: { origin },
    });
    expect(answer.status()).toBe(403);
  }, quietly);
});

test("the funnel is drawn from its tables, which say the same without it", async () => {
  const address = `/kerja/capaian/perbandingan?siklus=${CYCLE}`;
  await visit(async (page) => {
    await signIn(page, "inspektorat");
    await page.goto(address);
    expect(await page.locator("canvas").count()).toBe(0);
    const points = page.locator("table[data-points] tbody tr");
    expect(await points.allTextContents()).toHaveLength(2);
    expect(await points.first().isVisible()).toBe(true);
    expect(await page.locator("table[data-limits] tbody tr").count()).toBe(2);
  }, quietly);
  await visit(async (page) => {
    await signIn(page, "inspektorat");
    await page.goto(address);
    await page.locator("figure canvas").waitFor();
    expect(await page.locator("table[data-points]").isVisible()).toBe(false);
    await page.getByText("Angka dalam tabel").click();
    expect(await page.locator("table[data-points]").isVisible()).toBe(true);
  });
});

test.each([360, 1280])("the pages are accessible and fit into %i pixels", async (width) => {
  await visit(
    async (page) => {
      await signIn(page, "organisasi");
      for (const path of ["/kerja/capaian", "/kerja/capaian/perbandingan", PAGE, `/en${PAGE}`]) {
        await page.goto(path);
        await expectAccessible(page);
        await expectNoSideScroll(page);
      }
    },
    { width },
  );
});
