import { hash } from "@node-rs/argon2";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { addDays } from "#lib/dates/add-days.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import { setAchievement } from "#tests/support/fixtures/appraisal-fixture.ts";
import {
  appraisalId,
  CYCLE,
  fillEvaluationFixture,
  moveCycle,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { runSql } from "#tests/support/run-sql.ts";
import { useServer } from "#tests/support/server.ts";
import { PASSWORD, press, signIn } from "#tests/support/sign-in.ts";
import { formatDay } from "#web/format/dates.ts";

const TODAY = localDate(new Date(), "Asia/Jakarta");
const UNTIL = formatDay("id", addDays(TODAY, 14));
const LATE = addDays(TODAY, -15);
const RINA = appraisalId("rina");

/** The cycle is assessed; Budi received his result fifteen days ago. */
async function prepare(db: Database): Promise<void> {
  await fillEvaluationFixture(db);
  await moveCycle(db, "assessing");
  await setAchievement(db, "dinas", "good");
  await runSql(db, "UPDATE accounts SET password_hash = ?", await hash(PASSWORD));
  await runSql(
    db,
    `UPDATE appraisals SET work_rating = 'met', work_reason = 'Tercapai.', behaviour_rating = 'met',
      behaviour_reason = 'Tertib.', predicate = 'good', signed_by = 'account-kabid', signed_by_name = 'kabid',
      signed_at = 1, received_on = ? WHERE id = 'a-budi'`,
    LATE,
  );
}

const server = useServer({ prepare });
const visit = useBrowser(server);
const quietlyWithScripts = { expectedErrors: [/422/] };
const quietly = { javaScript: false, expectedErrors: [/422|403|404/] };

const text = async (page: Page) => (await page.textContent("main")) ?? "";
const choose = (page: Page, group: string, choice: string) =>
  page.getByRole("group", { name: group, exact: true }).getByLabel(choice).check();

test("without JavaScript: the assessor keeps a draft, then signs", async () => {
  await visit(async (page) => {
    await signIn(page, "kabid");
    await page.goto(`/kerja/penilaian?siklus=${CYCLE}`);
    expect(await text(page)).toContain("Belum ada bukti dukung");
    await page.getByRole("link", { name: "rina", exact: true }).click();
    await choose(page, "Rating hasil kerja", "Di bawah ekspektasi");
    await page.getByLabel("Alasan rating hasil kerja").fill("Dua target belum tercapai.");
    await press(page, "Simpan draf");
    await page.waitForURL(/tersimpan/);
    await press(page, "Tanda tangani dan serahkan");
    const errors = await page.textContent(".govuk-error-summary");
    expect(errors).toContain("Centang bahwa Anda sudah memeriksa");
    expect(await page.getByLabel("Alasan rating hasil kerja").inputValue()).toBe(
      "Dua target belum tercapai.",
    );
    expect(await text(page)).not.toMatch(/Sangat Baik|Butuh Perbaikan/);
    await choose(page, "Rating perilaku kerja", "Sesuai ekspektasi");
    await page.getByLabel("Alasan rating perilaku kerja").fill("Ramah dan tertib.");
    await page.getByLabel("Saya sudah memeriksa").check();
    await press(page, "Tanda tangani dan serahkan");
    await page.waitForURL(/tersimpan/);
    expect(await text(page)).toContain("Butuh Perbaikan");
    expect(await text(page)).not.toContain("Simpan draf");
  }, quietly);
});

test("a head waits for the achievement of his unit, and is told so", async () => {
  await visit(async (page) => {
    await signIn(page, "sekda");
    await page.goto(`/kerja/penilaian/${appraisalId("kaban")}`);
    expect(await text(page)).toContain("Penilaian ini menunggu capaian unit");
    expect(await page.getByRole("button", { name: "Tanda tangani dan serahkan" }).count()).toBe(0);
    await page.goto(`/kerja/penilaian/${appraisalId("kadis")}`);
    expect(await text(page)).toContain("Rating hasil kerja: Sesuai ekspektasi");
    await page.goto("/kerja/penilaian/sebaran");
    expect(await text(page)).toContain("Anda melihat pegawai di bawah Anda saja");
  }, quietly);
});

test("a colleague reads nothing of it", async () => {
  await visit(async (page) => {
    await signIn(page, "sari");
    for (const path of [`penilaian/${RINA}`, `keberatan/${RINA}`, "penilaian"]) {
      expect((await page.goto(`/kerja/${path}`))?.status()).toBe(403);
    }
    expect((await page.goto("/kerja/penilaian/tidak-ada"))?.status()).toBe(404);
  }, quietly);
});

test("the employee reads his result, sees who looked, answers and objects", async () => {
  await visit(async (page) => {
    await signIn(page, "rina");
    await page.goto("/kerja/kinerja-saya");
    expect(await text(page)).toContain(`Keberatan sampai ${UNTIL}`);
    const log = page.getByRole("region", { name: "Siapa yang melihat data Anda" });
    expect(await log.textContent()).toContain("kabid");
    await page.getByRole("link", { name: "Triwulan 3 tahun 2026" }).click();
    expect(await text(page)).toContain("Dua target belum tercapai.");
    await page.getByLabel("Tanggapan Anda").fill("Terima kasih atas masukannya.");
    await press(page, "Simpan tanggapan");
    await page.waitForURL(/tersimpan/);
    await page.getByRole("link", { name: "Ajukan keberatan" }).click();
    expect(await text(page)).toContain(`sampai ${UNTIL}`);
    await press(page, "Kirim keberatan");
    expect(await page.textContent(".govuk-error-summary")).toContain("Wajib diisi");
    await page.getByLabel("Alasan keberatan").fill("Laporan akhir saya belum dihitung.");
    await press(page, "Kirim keberatan");
    await page.waitForURL(/tersimpan/);
    expect(await text(page)).toContain("Menunggu keterangan penilai");
    await expectAccessible(page);
  }, quietlyWithScripts);
});

test("who comes too late is told the day, and cannot send anything", async () => {
  await visit(async (page) => {
    await signIn(page, "budi");
    const path = `/kerja/keberatan/${appraisalId("budi")}`;
    await page.goto(path);
    expect(await text(page)).toContain(formatDay("id", addDays(LATE, 14)));
    expect(await page.getByRole("button", { name: "Kirim keberatan" }).count()).toBe(0);
    const form = { act: "ajukan", reasons: "Terlambat" };
    const origin = new URL(server.url).origin;
    const sent = await page.request.post(path, { form, headers: { origin } });
    expect(sent.status()).toBe(422);
    expect(await sent.text()).toContain("Batas waktu keberatan sudah lewat");
  }, quietly);
});

test("without JavaScript: both are heard, and the superior changes the result for good", async () => {
  const path = `/kerja/keberatan/${RINA}`;
  await visit(async (page) => {
    await signIn(page, "kabid");
    await page.goto("/kerja/keberatan");
    expect(await text(page)).toContain("Giliran Anda");
    await page.getByRole("link", { name: "rina", exact: true }).click();
    await page.getByLabel("Keterangan", { exact: true }).fill("Laporan itu belum saya lihat.");
    await press(page, "Kirim keterangan");
    await page.waitForURL(/tersimpan/);
  }, quietly);
  await visit(async (page) => {
    await signIn(page, "rina");
    await page.goto(path);
    await page.getByLabel("Tidak, saya tidak menambah").check();
    await press(page, "Kirim tanggapan");
    await page.waitForURL(/tersimpan/);
  }, quietly);
  await visit(async (page) => {
    await signIn(page, "kadis");
    await page.goto(path);
    await page.getByLabel("Hasil diubah").check();
    await choose(page, "Rating hasil kerja", "Sesuai ekspektasi");
    await choose(page, "Rating perilaku kerja", "Sesuai ekspektasi");
    await page.getByLabel("Alasan putusan").fill("Laporan ada dan lengkap.");
    await press(page, "Putuskan");
    await page.waitForURL(/tersimpan/);
    expect(await text(page)).toContain("Di bawah ekspektasi menjadi Sesuai ekspektasi");
    expect(await page.getByRole("button", { name: "Putuskan" }).count()).toBe(0);
  }, quietly);
  await visit(async (page) => {
    await signIn(page, "rina");
    await page.goto(`/kerja/kinerja-saya/${CYCLE}`);
    expect(await text(page)).toContain("Hasil ini berubah oleh keberatan");
    expect(await page.getByRole("link", { name: "Ajukan keberatan" }).count()).toBe(0);
    await page.goto(path);
    expect(await text(page)).not.toContain("Kirim keberatan");
  }, quietly);
});

test.each([
  ["kabid", ["/kerja/penilaian", `/kerja/penilaian/${appraisalId("sari")}`]],
  ["kadis", [`/en/kerja/penilaian/${RINA}`, "/kerja/penilaian/sebaran"]],
  ["rina", ["/en/kerja/kinerja-saya", `/kerja/kinerja-saya/${CYCLE}`]],
  ["dewi", ["/kerja/keberatan", `/en/kerja/keberatan/${RINA}`]],
])("what %s opens is accessible, on a phone and on a desk", async (who, paths) => {
  await visit(async (page) => {
    await signIn(page, who);
    for (const path of paths) {
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 740 });
        await page.goto(path);
        await expectAccessible(page);
        await expectNoSideScroll(page);
      }
    }
  });
});
