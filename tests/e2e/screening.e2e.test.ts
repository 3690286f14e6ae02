import { hash } from "@node-rs/argon2";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Role } from "#core/access/roles.ts";
import type { Database } from "#db/client.ts";
import { accountRoles, accounts } from "#db/schema/access.ts";
import { topicFiles, topicReplies } from "#db/schema/topics.ts";
import { write } from "#db/write.ts";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import { seedGovernment, seedUnit } from "#tests/support/fixtures/survey-fixture.ts";
import { useServer } from "#tests/support/server.ts";
import { PASSWORD, press, signIn } from "#tests/support/sign-in.ts";
import { insertTestTopic } from "#tests/support/topics.ts";

const TEXT = "Petugas goblok minta uang rokok. Hubungi saya di 081234567890, NIK 1375014508900001.";

async function seedAccount(
  db: Database,
  id: string,
  roles: { role: Role; unitId?: string }[],
): Promise<void> {
  const passwordHash = await hash(PASSWORD);
  await write(db, [
    db.orm
      .insert(accounts)
      .values({ id, username: id, name: id, passwordHash, createdAt: new Date(0) }),
    ...roles.map((role) => db.orm.insert(accountRoles).values({ accountId: id, ...role })),
  ]);
}

async function prepare(db: Database): Promise<void> {
  await seedGovernment(db);
  for (const unit of ["dukcapil", "dinkes"]) await seedUnit(db, unit);
  await seedAccount(db, "moderator", [{ role: "moderator" }]);
  await seedAccount(db, "kedua", [
    { role: "moderator" },
    { role: "penghubung", unitId: "u-dukcapil" },
  ]);
  await seedAccount(db, "inspektur", [{ role: "inspektorat" }]);
  const about = { chosenUnitId: "u-dukcapil" };
  await insertTestTopic(db, { ...about, code: "kiriman1", title: "Kartu lama", text: TEXT });
  await insertTestTopic(db, { ...about, code: "kiriman2", title: "Antre di loket kartu" });
  await insertTestTopic(db, { ...about, code: "kiriman3", title: "Iklan murah" });
  const supervised = await insertTestTopic(db, {
    ...about,
    code: "kiriman4",
    title: "Ada pungli",
    text: "Ada calo",
  });
  await insertTestTopic(db, { ...about, code: "keberatan1", state: "appealed" });
  const shown = await insertTestTopic(db, { ...about, code: "terbit1", state: "verified" });
  const photo = { seq: 1, name: "a.png", mediaType: "image/png" };
  await write(db, [
    db.orm.insert(topicReplies).values({
      id: "r1",
      topicId: shown.id,
      instanceId: "r1",
      text: "Sama, WA 081234567890",
      createdAt: new Date("2026-11-18T03:00:00Z"),
      createdOn: "2026-11-18",
    }),
    ...[
      { id: "p1", topicId: shown.id },
      { id: "p4", topicId: supervised.id },
    ].map((file) =>
      db.orm.insert(topicFiles).values({ ...photo, ...file, bytes: Buffer.from(PIXEL, "base64") }),
    ),
  ]);
}

const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

/** Wherever the public lists, searches, counts or downloads topics. */
const PUBLIC_WAYS = [
  "/forum",
  "/forum?cari=calo",
  "/forum/dukcapil",
  "/unit/dukcapil",
  "/api/v1/topics",
  "/api/v1/topics?q=calo",
  "/api/v1/topics?unit=dukcapil",
];

const server = useServer({ prepare });
const visit = useBrowser(server);

const fold = (page: Page, name: string) =>
  page.locator("summary").filter({ hasText: name }).first().click();
const main = async (page: Page) => (await page.textContent("main")) ?? "";

test("every page of moderation is accessible and fits a phone", async () => {
  await visit(async (page) => {
    await signIn(page, "moderator");
    for (const path of [
      "/kerja/moderasi",
      "/en/kerja/moderasi?jenis=keberatan",
      "/kerja/moderasi/topik/kiriman1",
      "/en/kerja/moderasi/topik/keberatan1",
      "/kerja/moderasi/topik/terbit1",
      "/kerja/moderasi/balasan/r1",
      "/kerja/moderasi/kata",
      "/forum/log-moderasi",
      "/en/forum/log-moderasi?bulan=2026-01",
    ]) {
      await page.goto(path);
      await expectAccessible(page);
      await expectNoSideScroll(page);
    }
  });
});

test("a moderator of the unit sees that it is locked, and not what was written", async () => {
  await visit(
    async (page) => {
      await signIn(page, "kedua");
      await page.goto("/kerja/moderasi");
      expect(await main(page)).toContain("Terkunci");
      expect(await main(page)).not.toContain("goblok");
      expect((await page.goto("/kerja/moderasi/topik/kiriman1"))?.status()).toBe(403);
    },
    { javaScript: false, expectedErrors: [/403/] },
  );
});

test("posts are approved, masked, rejected and handed over without JavaScript", async () => {
  await visit(
    async (page) => {
      await signIn(page, "moderator");
      await page.goto("/kerja/moderasi");
      expect(await page.locator(".work-menu__count").first().textContent()).toContain("6");

      await page.goto("/kerja/moderasi/topik/kiriman1");
      expect(await page.locator("mark").count()).toBe(4);
      const text = page.getByLabel("Teks untuk umum");
      expect(await text.inputValue()).toContain("[NIK]");
      await text.fill(TEXT);
      await press(page, "Setujui dan tampilkan");
      expect(await page.textContent(".govuk-error-summary")).toContain("NIK");
      await page.getByLabel("Teks untuk umum").fill("Petugas minta uang rokok.");
      await press(page, "Setujui dan tampilkan");
      await page.waitForURL(/tersimpan/);

      await page.goto("/kerja/moderasi/topik/terbit1");
      await press(page, "Sembunyikan foto 1");
      await page.waitForURL(/terbit1\?tersimpan/);
      expect(await main(page)).toContain("Disembunyikan: Memuat data pribadi");
      await fold(page, "Samarkan sebagian");
      await page.getByLabel("Teks untuk umum").fill("Teks [nama]");
      await page.getByLabel("Alasan menyamarkan").selectOption("third-party");
      await press(page, "Simpan penyamaran");
      await page.waitForURL(/tersimpan/);

      await page.goto("/kerja/moderasi/balasan/r1");
      await page.getByLabel("Tampilkan").check();
      await press(page, "Simpan dan kembali ke antrean");
      await page.waitForURL(/tersimpan/);

      await page.goto("/kerja/moderasi");
      await page.getByLabel("Pilih untuk diputuskan bersama: Iklan murah").check();
      await page.getByLabel("Pilih untuk diputuskan bersama: Ada pungli").check();
      await fold(page, "Putuskan yang dipilih");
      await page.getByLabel("Setujui yang dipilih").check();
      await press(page, "Putuskan");
      expect(await main(page)).toContain("kiriman3: Tersimpan.");
      expect(await main(page)).toContain("kiriman4: Belum disetujui: ada temuan");

      await page.goto("/kerja/moderasi/topik/kiriman2");
      await fold(page, "Tolak");
      await page.getByLabel("Alasan menolak").selectOption("incomplete");
      await page.getByLabel("Penjelasan untuk penulis").fill("Loket yang mana?");
      await press(page, "Tolak kiriman");
      await page.waitForURL(/tersimpan/);

      await page.goto("/kerja/moderasi/topik/kiriman4");
      await fold(page, "Serahkan ke Inspektorat");
      await page.getByLabel("Alasan menyerahkan").fill("Dugaan percaloan.");
      await press(page, "Serahkan ke Inspektorat");
      await page.waitForURL(/tersimpan/);
      expect((await page.goto("/kerja/moderasi/topik/kiriman4"))?.status()).toBe(404);
    },
    { javaScript: false, expectedErrors: [/422/, /404/] },
  );
});

test("the inspectorate works on what was handed over; the public log does not know of it", async () => {
  await visit(async (page) => {
    await signIn(page, "inspektur");
    await page.goto("/kerja/pengawasan");
    await expectAccessible(page);
    await page.getByRole("link", { name: "Ada pungli" }).click();
    await expectAccessible(page);
    await expectNoSideScroll(page);
    await page.getByLabel("Tanggapi penulis").check();
    await page.getByLabel("Isi", { exact: true }).fill("Petugas sudah diperiksa.");
    await press(page, "Simpan");
    await page.waitForURL(/tersimpan/);
    expect(await main(page)).toContain("Petugas sudah diperiksa.");
    for (const path of PUBLIC_WAYS) {
      const seen = await page.request.get(path);
      expect(await seen.text(), path).not.toMatch(/kiriman4|Ada pungli/);
    }
    for (const path of [
      "/forum/topik/kiriman4",
      "/api/v1/topics/kiriman4",
      "/forum/topik/kiriman4/foto/p4",
    ]) {
      expect((await page.request.get(path)).status(), path).toBe(404);
    }
    await page.goto("/forum/log-moderasi");
    const log = await main(page);
    expect(log).toContain("Sebagian isi disamarkan");
    expect(log).toContain("Kurang lengkap");
    expect(log).not.toMatch(/Inspektorat|kiriman\d|pungli/i);
    await expectAccessible(page);
  });
});
