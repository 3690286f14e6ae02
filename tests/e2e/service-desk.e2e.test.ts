import { hash } from "@node-rs/argon2";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { readCalendar } from "#db/queries/calendar/calendar.ts";
import { appraisals } from "#db/schema/appraisals.ts";
import { cycles } from "#db/schema/cycles.ts";
import { STANDARD_METHOD_ID } from "#db/seed/base.ts";
import { seedHolidays } from "#db/seed/holidays.ts";
import { write } from "#db/write.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { addWorkingDays, isWorkingDay, listDays } from "#lib/dates/working-days.ts";
import { publishSurvey } from "#operations/publications/publish-survey.ts";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import {
  asPerson,
  employeeId,
  fillEvaluationFixture,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { filledForm } from "#tests/support/fixtures/fixtures.ts";
import {
  closeSurvey,
  mixedAnswers,
  seedPeriod,
  seedSurvey,
} from "#tests/support/fixtures/survey-fixture.ts";
import { runSql } from "#tests/support/run-sql.ts";
import { useServer } from "#tests/support/server.ts";
import { PASSWORD, press, signIn } from "#tests/support/sign-in.ts";

const RINA = "198001012005011004";
const dayFromNow = (days: number) =>
  localDate(new Date(Date.now() + days * 86_400_000), "Asia/Jakarta");
/** The last working day before today, set when the calendar is known. */
let absentOn = "";
let leaveOn = "";

/** A survey that is open, one that is published, and a cycle around today in which rina is judged. */
async function prepare(db: Database): Promise<void> {
  await fillEvaluationFixture(db);
  await seedHolidays(db, new Date());
  const { holidays } = await readCalendar(db);
  absentOn =
    listDays(dayFromNow(-20), dayFromNow(-1)).findLast((day) => isWorkingDay(day, holidays)) ?? "";
  leaveOn = addWorkingDays(dayFromNow(7), 1, holidays);
  await seedSurvey(db, "dinas", mixedAnswers(10));
  await closeSurvey(db, "dinas-2026-t3");
  const bureau = await asPerson(db, "organisasi", { now: () => new Date() });
  await publishSurvey(bureau, "dinas-2026-t3", { history: "0", confirmed: "on" });
  await seedPeriod(db, 4);
  await seedSurvey(db, "dinas", mixedAnswers(10), { period: "2026-t4" });
  const cycle = { id: "now", key: "kini", kind: "triwulan", methodId: STANDARD_METHOD_ID } as const;
  const appraisal = { id: "a-now", cycleId: "now", employeeId: employeeId("rina") };
  await write(db, [
    db.orm.insert(cycles).values({
      ...cycle,
      state: "running",
      startsOn: dayFromNow(-40),
      endsOn: dayFromNow(40),
    }),
    db.orm.insert(appraisals).values({
      ...appraisal,
      unitId: "u-dinas",
      position: "Petugas Loket",
      isHead: false,
      assessorId: employeeId("kabid"),
      reviewerId: employeeId("kadis"),
    }),
  ]);
  const passwordHash = await hash(PASSWORD);
  await runSql(db, "UPDATE accounts SET password_hash = ?", passwordHash);
}

const server = useServer({ prepare });
const visit = useBrowser(server);
const quietly = { javaScript: false, expectedErrors: [/422/] };

const text = async (page: Page) => (await page.textContent("main")) ?? "";

/** The figure beside a heading of a table. */
const figure = async (page: Page, heading: string) =>
  (await page.getByRole("row", { name: heading }).getByRole("cell").last().textContent())?.trim();

const slashes = (day: string) => day.split("-").reverse().join("/");

test("without JavaScript: every bad row of an import is named, and nothing is stored until all is right", async () => {
  await visit(async (page) => {
    await signIn(page, "dewi");
    await page.goto("/kerja/presensi");
    expect(await text(page)).toContain("Belum ada presensi yang tercatat");
    await page.getByRole("link", { name: "Impor berkas e-absensi" }).click();
    const box = page.getByLabel("Atau tempelkan isi tabel");
    const file = (...rows: string[]) => ["nip,tanggal,status,masuk,pulang", ...rows].join("\n");
    await box.fill(file(`1,${absentOn},hadir,,`, `${RINA},${absentOn},entah,09:00,08:00`));
    await press(page, "Periksa tabel");
    expect(await text(page)).toContain("2 baris perlu diperbaiki");
    expect(await text(page)).toContain("NIP 1 tidak dikenal");
    expect(await text(page)).toContain("Status “entah” tidak dikenal");
    await page.getByRole("link", { name: "Periksa tabel lain" }).click();
    await box.fill(file(`${RINA},${slashes(absentOn)},tanpa keterangan,,`));
    await press(page, "Periksa tabel");
    expect(await page.textContent(".govuk-error-summary")).toContain("mana yang lebih dulu");
    await page.getByLabel("garis miring").selectOption("dmy");
    await press(page, "Periksa tabel");
    expect(await text(page)).toContain("Belum ada yang disimpan");
    await press(page, "Simpan semuanya");
    await page.waitForURL(/tersimpan/);
    expect(await text(page)).toContain("Presensi yang sudah tercatat");
  }, quietly);
});

test("without JavaScript: leave that the superior approves takes an absence away", async () => {
  await visit(async (page) => {
    await signIn(page, "rina");
    await page.goto("/kerja/kinerja-saya/kini");
    expect(await figure(page, "Tanpa keterangan")).toBe("1");
    await page.goto("/kerja/cuti");
    await page.getByRole("link", { name: "Ajukan cuti" }).click();
    await page.getByLabel("Hari pertama").fill(leaveOn);
    await page.getByLabel("Hari terakhir").fill(dayFromNow(60));
    await page.getByLabel("Alasan").fill("Demam");
    await press(page, "Kirim permohonan");
    expect(await page.textContent(".govuk-error-summary")).toContain("Sisa cuti tahunan");
    await page.getByLabel("Jenis cuti").selectOption("sick");
    await page.getByLabel("Hari pertama").fill(absentOn);
    await page.getByLabel("Hari terakhir").fill(absentOn);
    await press(page, "Kirim permohonan");
    await page.waitForURL(/tersimpan/);
    expect(await text(page)).toContain("Menunggu keputusan");
    await page.goto("/kerja/kinerja-saya/kini");
    expect(await figure(page, "Tanpa keterangan")).toBe("1");
  }, quietly);
  await visit(async (page) => {
    await signIn(page, "kabid");
    await page.goto("/kerja/cuti/tim");
    await page.locator("main tbody").getByRole("link").first().click();
    expect(await text(page)).toContain("Demam");
    await page.getByLabel("Tolak").check();
    await press(page, "Simpan keputusan");
    expect(await page.textContent(".govuk-error-summary")).toContain("Wajib diisi");
    await page.getByLabel("Setujui").check();
    await press(page, "Simpan keputusan");
    await page.waitForURL(/tersimpan/);
    expect(await text(page)).toContain("Tidak ada permohonan yang menunggu");
  }, quietly);
  await visit(async (page) => {
    await signIn(page, "rina");
    await page.goto("/kerja/kinerja-saya/kini");
    expect(await figure(page, "Tanpa keterangan")).toBe("0");
    expect(await figure(page, "Cuti yang disetujui")).toBe("1");
    expect(await text(page)).toContain("tetap dihitung sebagai cuti");
  }, quietly);
});

/** Somebody answers the survey that is open. */
const answer = () =>
  fetch(`${server.url}/api/v1/surveys/dinas-2026-t4/responses`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(filledForm({ service: "a" })),
  });

test("the live view changes without a reload, and by one where there is no JavaScript", async () => {
  await visit(async (page) => {
    await signIn(page, "kadis");
    await page.goto("/kerja/pantau");
    const answers = page.locator('[data-cell="dinas.answers"]');
    expect(await answers.textContent()).toBe("10 / 278");
    await page.getByText("Tersambung").waitFor();
    expect((await answer()).status).toBe(201);
    await page.getByText("11 / 278").waitFor();
    await page.getByRole("status").filter({ hasText: "angka berubah" }).waitFor();
  });
  await visit(async (page) => {
    await signIn(page, "kadis");
    await page.goto("/kerja/pantau");
    await answer();
    expect(await text(page)).toContain("11 / 278");
    await page.getByRole("link", { name: "Muat ulang" }).click();
    await page.getByText("12 / 278").waitFor();
  }, quietly);
});

test("without JavaScript: a medium that the head registers lifts the unit's PEKPPP figure", async () => {
  await visit(async (page) => {
    await signIn(page, "kadis");
    await page.goto("/kerja/pekppp?unit=dinas");
    const media = page.getByRole("row", { name: /Banyaknya media/ });
    expect(await media.textContent()).toMatch(/1\s*$/);
    expect(await text(page)).toContain("Diisi penilai");
    await page.getByRole("link", { name: /Catat media/ }).click();
    await page.getByLabel("Media").selectOption("notice-board");
    await press(page, "Tambahkan media");
    expect(await page.textContent(".govuk-error-summary")).toContain("Wajib diisi");
    await page.getByLabel("Tanggal dimuat").fill(dayFromNow(0));
    await press(page, "Tambahkan media");
    await page.waitForURL(/tersimpan/);
    await page.goto("/kerja/pekppp?unit=dinas");
    expect(await media.textContent()).toMatch(/2\s*$/);
    const csv = await page.request.get("/kerja/pekppp/ekspor.csv?unit=dinas");
    expect(await csv.text()).toContain("Papan pengumuman");
  }, quietly);
});

/** On a phone all of them; on a desk those that are laid out otherwise there. */
const PAGES: Record<number, Record<string, readonly string[]>> = {
  360: {
    dewi: [
      ...["/kerja/presensi", "/kerja/presensi/impor", "/kerja/cuti", "/kerja/cuti/baru"],
      ...["/kerja/cuti/saldo?unit=dinas", `/en/kerja/cuti/saldo/${employeeId("rina")}`],
    ],
    kabid: ["/kerja/cuti/tim"],
    sekda: ["/kerja/pantau", "/kerja/pekppp/media/dinas-2026-t3", "/en/kerja/pekppp?unit=dinas"],
  },
  1280: { sekda: ["/en/kerja/pantau", "/kerja/pekppp?unit=dinas", "/kerja/cuti"] },
};

test.each([360, 1280])("pages are accessible and fit a window of %i", async (width) => {
  for (const [person, paths] of Object.entries(PAGES[width] ?? {})) {
    await visit(
      async (page) => {
        await signIn(page, person);
        for (const path of paths) {
          await page.goto(path);
          await expectAccessible(page);
          await expectNoSideScroll(page);
        }
      },
      { width },
    );
  }
});
