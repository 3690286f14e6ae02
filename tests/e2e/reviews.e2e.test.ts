import { hash } from "@node-rs/argon2";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { accounts } from "#db/schema/access.ts";
import { write } from "#db/write.ts";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import {
  appraisalId,
  CYCLE,
  fillEvaluationFixture,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { useServer } from "#tests/support/server.ts";
import { PASSWORD, press, signIn } from "#tests/support/sign-in.ts";

const BASE = "/kerja/penilaian-360";

async function prepare(db: Database): Promise<void> {
  await fillEvaluationFixture(db);
  await write(db, [db.orm.update(accounts).set({ passwordHash: await hash(PASSWORD) })]);
}

const server = useServer({ prepare });
const visit = useBrowser(server);
const quietly = { javaScript: false };

const text = async (page: Page) => (await page.textContent("main")) ?? "";

/** Answers everything about somebody with the same word. */
async function answer(page: Page, name: string, word: string): Promise<void> {
  await page.goto(BASE);
  await page.getByRole("link", { name, exact: true }).click();
  for (const option of await page.getByLabel(word, { exact: true }).all()) await option.check();
}

async function look(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    await expectAccessible(page);
    await expectNoSideScroll(page);
  }
}

test("the personnel office plans a round, the assessor confirms whom to ask, the round opens", async () => {
  await visit(async (page) => {
    await signIn(page, "dewi");
    await page.goto(`${BASE}/putaran`);
    await look(page);
    await page.getByRole("link", { name: "Triwulan 3 tahun 2026" }).click();
    await page.getByLabel("Dibuka tanggal").fill("2026-10-12");
    await page.getByLabel("Ditutup tanggal").fill("2026-10-23");
    await press(page, "Rencanakan putaran");
    await page.waitForURL(/tersimpan/);
    expect(await text(page)).toContain("kabid: 4 pegawai");
    await look(page);
  });
  await visit(
    async (page) => {
      await signIn(page, "kabid");
      await page.goto(BASE);
      await page.getByRole("link", { name: "Konfirmasi penilai Triwulan 3 tahun 2026" }).click();
      await page.getByRole("link", { name: "Periksa penilai untuk rina" }).click();
      await page.getByLabel("tono").uncheck();
      await press(page, "Konfirmasi pilihan ini");
      expect(await page.textContent(".govuk-error-summary")).toContain("paling sedikit 3 orang");
      await page.getByLabel("tono").check();
      await press(page, "Konfirmasi pilihan ini");
      await page.waitForURL(/tersimpan/);
      await press(page, "Konfirmasi semua usulan");
      await page.waitForURL(/tersimpan/);
      expect(await text(page)).not.toContain("Belum dikonfirmasi");
    },
    { ...quietly, expectedErrors: [/422/] },
  );
  await visit(async (page) => {
    await signIn(page, "kabid");
    await page.goto(`${BASE}/penilai/${CYCLE}`);
    await look(page);
    await page.goto(`${BASE}/penilai/pegawai/${appraisalId("rina")}`);
    await look(page);
  });
  await visit(async (page) => {
    await signIn(page, "dewi");
    await page.goto(`${BASE}/putaran/${CYCLE}`);
    await press(page, "Buka putaran");
    await page.waitForURL(/tersimpan/);
    expect(await text(page)).toContain("sekurang-kurangnya");
  }, quietly);
});

test("three peers answer, one of them without JavaScript; what was given is not opened again", async () => {
  await visit(async (page) => {
    await signIn(page, "budi");
    await answer(page, "rina", "Selalu");
    await page.getByLabel("Apa yang sudah berjalan baik?").fill("Sabar menjelaskan.");
    await press(page, "Kirim jawaban");
    await page.waitForURL(/terkirim/);
    expect(await text(page)).toContain("Jawaban Anda diterima");
    expect(await page.getByRole("link", { name: "rina", exact: true }).count()).toBe(0);
    await page.goto(`${BASE}/isi/${appraisalId("rina")}`);
    expect(await text(page)).toContain("Anda sudah menjawab tentang rina");
    expect(await page.getByRole("radio").count()).toBe(0);
  }, quietly);
  await visit(async (page) => {
    await signIn(page, "sari");
    await page.goto(BASE);
    await look(page);
    await answer(page, "rina", "Sering");
    await look(page);
    await press(page, "Kirim jawaban");
    await page.waitForURL(/terkirim/);
  });
  await visit(
    async (page) => {
      await signIn(page, "tono");
      await page.goto(`${BASE}/isi/${appraisalId("rina")}`);
      await press(page, "Kirim jawaban");
      expect(await page.locator(".govuk-error-summary li").count()).toBe(14);
      await look(page);
      await answer(page, "rina", "Tidak teramati");
      await page.getByLabel("Sering", { exact: true }).first().check();
      await press(page, "Kirim jawaban");
      await page.waitForURL(/terkirim/);
    },
    { expectedErrors: [/422/] },
  );
});

test("after the round aggregates appear, words once they are screened, and for strangers nothing", async () => {
  const result = `${BASE}/hasil/${appraisalId("rina")}`;
  await visit(async (page) => {
    await signIn(page, "rina");
    await page.goto(result);
    expect(await text(page)).toContain("Ringkasan tampil setelah putaran ditutup.");
  }, quietly);
  await visit(
    async (page) => {
      await signIn(page, "dewi");
      await page.goto(`${BASE}/putaran/${CYCLE}`);
      expect(await text(page)).toMatch(/paling banyak \d+ belum masuk/);
      await press(page, "Tutup putaran");
      await page.getByRole("link", { name: /^Putaran belum ditutup/ }).waitFor();
      await look(page);
      await page.getByLabel("Saya mengerti").check();
      await press(page, "Tutup putaran");
      await page.waitForURL(/tersimpan/);
      await page.goto(`${BASE}/komentar`);
      await look(page);
      await page.getByRole("link", { name: "Samarkan atau sembunyikan" }).click();
      await look(page);
      await page.getByLabel("Kata-kata yang tampil").fill("Tenang menjelaskan.");
      await press(page, "Tampilkan");
      await page.waitForURL(/tersimpan/);
      expect(await text(page)).toContain("Tidak ada komentar yang menunggu Anda.");
    },
    { expectedErrors: [/422/] },
  );
  await visit(async (page) => {
    await signIn(page, "rina");
    await page.goto(BASE);
    await page.getByRole("link", { name: "Triwulan 3 tahun 2026" }).click();
    // All three observed the first item: (4 + 3 + 3) / 3. Two observed the others.
    const rows = page.locator(".review-summary details tbody tr");
    await page.getByText("Setiap butir").click();
    expect(await rows.nth(0).textContent()).toContain("3,33");
    expect(await rows.nth(1).textContent()).toContain("belum cukup");
    expect(await text(page)).toContain("Tenang menjelaskan.");
    expect(await text(page)).not.toMatch(/\b(budi|sari|tono)\b|Sabar/);
    expect(await page.locator("figure canvas").count()).toBe(1);
    await look(page);
  });
  await visit(
    async (page) => {
      await signIn(page, "umar");
      expect((await page.goto(result))?.status()).toBe(403);
      expect((await page.goto(`${BASE}/isi/${appraisalId("rina")}`))?.status()).toBe(403);
      expect((await page.goto(`${BASE}/putaran/${CYCLE}`))?.status()).toBe(403);
      expect((await page.goto(`${BASE}/isi/%00`))?.status()).toBe(404);
    },
    { ...quietly, expectedErrors: [/40[34]/] },
  );
});
