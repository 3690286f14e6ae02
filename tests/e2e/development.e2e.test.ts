import { hash } from "@node-rs/argon2";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { trainingEvents } from "#db/schema/development.ts";
import { trainingWishes } from "#db/schema/reviews.ts";
import { write } from "#db/write.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import { signed } from "#tests/support/fixtures/appraisal-fixture.ts";
import { answersWith, publishAnswers } from "#tests/support/fixtures/development-fixture.ts";
import {
  appraisalId,
  CYCLE,
  fillEvaluationFixture,
  moveCycle,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { runSql } from "#tests/support/run-sql.ts";
import { useServer } from "#tests/support/server.ts";
import { PASSWORD, press, signIn } from "#tests/support/sign-in.ts";

const TODAY = localDate(new Date(), "Asia/Jakarta");
const TITLE = "Manajemen waktu dan antrean";

/** Published with a weak element, rina below expectation and with a wish, a training that begins today. */
async function prepare(db: Database): Promise<void> {
  await fillEvaluationFixture(db);
  await publishAnswers(db, "dinas", answersWith(40, 4, "waktu", 2));
  await moveCycle(db, "assessing");
  await signed(db, "rina", { workRating: "below" });
  await signed(db, "budi", { workRating: "above", behaviourRating: "above" });
  await moveCycle(db, "objections");
  const held = { trainingId: "manajemen-waktu", place: "Aula", seats: 5 };
  const wish = { appraisalId: appraisalId("rina"), theme: "digital", note: "Lembar kerja" };
  const day = { startsOn: TODAY, endsOn: TODAY };
  await write(db, [
    db.orm.insert(trainingEvents).values({ ...held, ...day, id: "event" }),
    db.orm.insert(trainingWishes).values(wish),
  ]);
  const passwordHash = await hash(PASSWORD);
  await runSql(db, "UPDATE accounts SET password_hash = ?", passwordHash);
}

const server = useServer({ prepare });
const visit = useBrowser(server);
const quietly = { javaScript: false, expectedErrors: [/422|403/] };

const follow = (page: Page, name: string | RegExp) =>
  page.locator("main").getByRole("link", { name }).first().click();
const text = async (page: Page) => (await page.textContent("main")) ?? "";

test("without JavaScript: a need is seen, and its training asked for", async () => {
  await visit(async (page) => {
    await signIn(page, "rina");
    await page.goto("/kerja/pelatihan/kebutuhan");
    expect(await text(page)).toContain("indeks 50,00, di bawah ambang");
    expect(await text(page)).toContain("“Lembar kerja”");
    await follow(page, TITLE);
    await follow(page, TITLE);
    await follow(page, "Minta ikut");
    await page.getByLabel("Mengapa").fill("Antrean panjang di loket saya");
    await press(page, "Kirim permintaan");
    await page.waitForURL(/tersimpan/);
    expect(await text(page)).toContain("Menunggu tempat");
    expect((await page.request.get("/kerja/pelatihan/event/peserta")).status()).toBe(403);
  }, quietly);
});

test("without JavaScript: enrolled and attended, then what is seen afterwards", async () => {
  await visit(async (page) => {
    await signIn(page, "dewi");
    await page.goto("/kerja/pelatihan/event/peserta");
    expect(await text(page)).toContain("Antrean panjang di loket saya");
    await page.getByLabel("Status rina").selectOption("enrolled");
    await press(page, "Simpan daftar");
    await page.waitForURL(/tersimpan/);
    await page.getByLabel("Status rina").selectOption("attended");
    await press(page, "Simpan daftar");
    await page.waitForURL(/tersimpan/);
    await page.goto("/kerja/pelatihan/event/dampak");
    expect(await text(page)).toContain("Belum ada data sesudahnya");
    expect(await text(page)).toContain("bukan apa penyebabnya");
    const csv = await (await page.request.get("/kerja/pelatihan/event/peserta.csv")).text();
    expect(csv).toContain("Antrean panjang di loket saya");
  }, quietly);
});

test("without JavaScript: goals are proposed, agreed on, worked at and closed", async () => {
  await visit(async (page) => {
    await signIn(page, "kabid");
    await page.goto("/kerja/pembinaan");
    await follow(page, /Usulkan pembinaan.*rina/);
    await press(page, "Kirim usulan");
    expect(await page.textContent(".govuk-error-summary")).toContain("Wajib diisi");
    await page.getByLabel("Sasaran").fill("Anda teliti. Sasaran: menjawab dalam satu hari.");
    await page.getByLabel("Tercapai paling lambat").fill("2030-01-31");
    await press(page, "Kirim usulan");
    await page.waitForURL(/tersimpan/);
    expect(await text(page)).toContain("Menunggu persetujuan pegawai");
  }, quietly);
  await visit(async (page) => {
    await signIn(page, "rina");
    await page.goto("/kerja/pembinaan");
    await follow(page, "Anda teliti");
    await press(page, "Saya setuju");
    await page.waitForURL(/tersimpan/);
    await page.getByLabel("Apa yang sudah dilakukan").fill("Membalas tiga surat");
    await page.getByLabel("Kemajuan sampai sekarang").fill("140");
    await press(page, "Simpan langkah");
    expect(await page.textContent(".govuk-error-summary")).toContain("antara 0 dan 100");
    await page.getByLabel("Kemajuan sampai sekarang").fill("40");
    await press(page, "Simpan langkah");
    await page.waitForURL(/tersimpan/);
    expect(await text(page)).toContain("Membalas tiga surat");
  }, quietly);
  await visit(async (page) => {
    await signIn(page, "kabid");
    await page.goto("/kerja/pembinaan");
    await follow(page, "rina");
    await page.locator("summary", { hasText: "Tutup pembinaan" }).click();
    await page.getByLabel("Hasil pembinaan ini").selectOption("reached");
    await page.getByLabel("Catatan penutup").fill("Kemajuannya nyata.");
    await press(page, "Tutup pembinaan ini");
    await page.waitForURL(/tersimpan/);
    expect(await text(page)).toContain("Sasaran tercapai");
  }, quietly);
});

test("with JavaScript: a reward is given, all staff read it, a person's own only he", async () => {
  await visit(async (page) => {
    await signIn(page, "dewi");
    await page.goto(`/kerja/penghargaan?siklus=${CYCLE}`);
    await follow(page, /Catat penghargaan.*Unit dinas/);
    await page.getByLabel("Penghargaan", { exact: true }).fill("Unit terpuji");
    await page.getByLabel("Alasan").fill("IKM tertinggi");
    await press(page, "Simpan penghargaan");
    await page.waitForURL(/tersimpan/);
    await follow(page, /Catat penghargaan.*budi/);
    await page.getByLabel("Penghargaan", { exact: true }).fill("Pegawai teladan");
    await page.getByLabel("Alasan").fill("Selalu siap membantu");
    await press(page, "Simpan penghargaan");
    await page.waitForURL(/tersimpan/);
  });
  for (const [person, sees] of [
    ["budi", true],
    ["kabid", false],
  ] as const) {
    await visit(async (page) => {
      await signIn(page, person);
      await page.goto("/kerja/penghargaan");
      expect(await text(page)).toContain("Unit terpuji");
      expect((await text(page)).includes("Pegawai teladan")).toBe(sees);
    });
  }
});

const PAGES = {
  dewi: [
    `/kerja/penghargaan?siklus=${CYCLE}`,
    `/en/kerja/penghargaan/baru?siklus=${CYCLE}&unit=dinas`,
    "/kerja/pelatihan",
    "/en/kerja/pelatihan/kebutuhan",
    "/kerja/pelatihan/katalog/manajemen-waktu",
    "/en/kerja/pelatihan/event/peserta",
    "/kerja/pelatihan/event/dampak",
  ],
  kabid: [
    "/kerja/pembinaan",
    `/en/kerja/pembinaan/baru?penilaian=${appraisalId("budi")}`,
    "/kerja/pelatihan/kebutuhan",
  ],
  kadis: [`/kerja/tindak-lanjut-kinerja?siklus=${CYCLE}`],
};

test.each(Object.entries(PAGES))(
  "what %s reads is accessible, on a phone and on a desk",
  async (person, paths) => {
    await visit(async (page) => {
      await signIn(page, person);
      for (const path of paths) {
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(path);
          await expectAccessible(page);
          await expectNoSideScroll(page);
        }
      }
    });
  },
);
