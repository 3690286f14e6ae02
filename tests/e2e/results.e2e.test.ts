import { createHash } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import type { Role } from "#core/access/roles.ts";
import type { Database } from "#db/client.ts";
import { accountRoles, accounts } from "#db/schema/access.ts";
import { write } from "#db/write.ts";
import { publishSurvey } from "#operations/publications/publish-survey.ts";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import {
  closeSurvey,
  mixedAnswers,
  seedComment,
  seedGovernment,
  seedPeriod,
  seedSurvey,
  seedUnit,
} from "#tests/support/fixtures/survey-fixture.ts";
import { useServer } from "#tests/support/server.ts";
import { PASSWORD, press, signIn } from "#tests/support/sign-in.ts";

async function seedAccount(db: Database, role: Role): Promise<void> {
  const passwordHash = await hash(PASSWORD);
  const account = { id: role, username: role, name: role, passwordHash, createdAt: new Date(0) };
  await write(db, [
    db.orm.insert(accounts).values(account),
    db.orm.insert(accountRoles).values({ accountId: role, role }),
  ]);
}

/** Two published quarters of an agency and of a unit below it, and a third one that is open. */
async function prepare(db: Database): Promise<void> {
  await seedGovernment(db);
  for (const number of [2, 4] as const) await seedPeriod(db, number);
  await seedUnit(db, "dinkes", { name: "Dinas Kesehatan" });
  await seedUnit(db, "puskesmas", { kind: "puskesmas", parent: "dinkes" });
  const bureau = testContext(db, { actor: actorWith(["organisasi"]) });
  for (const [unit, period, count] of [
    ["dinkes", "2026-t2", 40],
    ["dinkes", "2026-t3", 50],
    ["puskesmas", "2026-t3", 4],
  ] as const) {
    const survey = await seedSurvey(db, unit, mixedAnswers(count), { period });
    await closeSurvey(db, survey);
    await publishSurvey(bureau, survey, { history: "0", confirmed: "on" });
  }
  const open = await seedSurvey(db, "dinkes", mixedAnswers(12), { period: "2026-t4" });
  for (const id of ["c1", "c2"]) await seedComment(db, open, "dinkes", id, `Komentar ${id}`);
  for (const role of ["organisasi", "moderator"] as const) await seedAccount(db, role);
}

const server = useServer({ prepare });
const visit = useBrowser(server);

test.each([
  "/hasil",
  "/en/hasil?urut=jenis",
  "/hasil?cari=tidakada",
  "/hasil/dinkes",
  "/en/hasil/dinkes",
  "/hasil/puskesmas",
])("%s is accessible, fits a phone and draws its charts without a complaint", async (path) => {
  await visit(async (page) => {
    await page.goto(path);
    await expectAccessible(page);
    await expectNoSideScroll(page);
  });
});

test("charts stand beside their tables, which come back on paper", async () => {
  await visit(async (page) => {
    await page.goto("/hasil/dinkes");
    const figures = page.locator("figure[data-chart]");
    expect(await figures.locator("canvas").count()).toBe(await figures.count());
    expect(await figures.first().locator("table").isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await figures.first().locator("table").isVisible()).toBe(true);
  });
});

test("without JavaScript the tables stand open, and the download proves the checksum", async () => {
  await visit(
    async (page) => {
      await page.goto("/hasil/dinkes");
      expect(await page.locator("figure[data-chart] table").first().isVisible()).toBe(true);
      expect(await page.locator("canvas").count()).toBe(0);
      const text = (await page.textContent("main")) ?? "";
      expect(text).toContain("87,50");
      expect(text).toContain("12 orang sudah menjawab");
      const bytes = await (await page.request.get("/hasil/dinkes.json")).body();
      expect(text).toContain(createHash("sha256").update(bytes).digest("hex"));
      const csv = await (await page.request.get("/hasil/dinkes.csv")).text();
      expect(csv).toContain("unsur,waktu,Waktu Penyelesaian,50,3.5,87.5,B");
    },
    { javaScript: false },
  );
});

test("the bureau closes, publishes, corrects and withdraws; the public page follows", async () => {
  await visit(
    async (page) => {
      await signIn(page, "organisasi");
      await page.goto("/kerja/survei/dinkes-2026-t4/tutup");
      await press(page, "Ya, tutup survei");
      await page.goto("/kerja/hasil/dinkes-2026-t4");
      await page.getByRole("button", { name: "Terbitkan hasil" }).click();
      await press(page, "Terbitkan sekarang");
      expect(await page.textContent(".govuk-error-summary")).toContain("Centang");
      await page.getByLabel("Saya sudah membaca").check();
      await press(page, "Terbitkan sekarang");
      await page.waitForURL(/tersimpan/);
      await page.goto("/hasil/dinkes");
      expect(await page.textContent("main")).toContain("Triwulan 4 tahun 2026");

      await page.goto("/kerja/hasil/dinkes-2026-t4/terbit");
      await page.getByLabel("Alasan").fill("Jumlah penerima layanan semula salah ketik.");
      await press(page, "Terbitkan versi baru");
      await page.waitForURL(/tersimpan/);
      await page.goto("/kerja/hasil/dinkes-2026-t4/tarik");
      await press(page, "Tarik hasil");
      expect(await page.textContent(".govuk-error-summary")).toContain("Wajib diisi");
      await page.getByLabel("Alasan").fill("Sebagian jawaban ternyata data uji coba.");
      await press(page, "Tarik hasil");
      await page.waitForURL(/tersimpan/);
      await page.goto("/hasil/dinkes");
      const text = await page.textContent("main");
      expect(text).toContain("Sebagian jawaban ternyata data uji coba.");
      expect(text).not.toContain("87,50");
    },
    { javaScript: false, expectedErrors: [/422/] },
  );
});

test("a moderator screens one comment after the other", async () => {
  await visit(
    async (page) => {
      await signIn(page, "moderator");
      await page.goto("/kerja/komentar");
      await page.locator('a[href="/kerja/komentar/c1"]').click();
      await page.getByLabel("Tampilkan").check();
      await press(page, "Simpan dan lanjut");
      await page.waitForURL(/komentar\/c2/);
      await page.getByLabel("Sembunyikan").check();
      await press(page, "Simpan dan lanjut");
      expect(await page.textContent(".govuk-error-summary")).toContain("Pilih salah satu");
      await page.getByLabel("Alasan menyembunyikan").selectOption("spam");
      await press(page, "Simpan dan lanjut");
      await page.waitForURL(/komentar\?tersimpan/);
      expect(await page.textContent("main")).toContain("Belum ada komentar");
    },
    { javaScript: false, expectedErrors: [/422/] },
  );
});

test.each<[Role, string]>([
  ["organisasi", "/kerja/hasil"],
  ["organisasi", "/kerja/hasil/dinkes-2026-t3"],
  ["organisasi", "/kerja/hasil/dinkes-2026-t3/terbit"],
  ["organisasi", "/en/kerja/hasil/dinkes-2026-t3/tarik"],
  ["organisasi", "/kerja/komentar"],
  ["moderator", "/kerja/komentar?status=tampil"],
  ["moderator", "/en/kerja/komentar/c1"],
])("%s finds %s accessible and fitting a phone", async (role, path) => {
  await visit(async (page) => {
    await signIn(page, role);
    await page.goto(path);
    await expectAccessible(page);
    await expectNoSideScroll(page);
  });
});
