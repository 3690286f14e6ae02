import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { accountRoles, accounts } from "#db/schema/access.ts";
import { write } from "#db/write.ts";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import { fillFixture, SURVEY } from "#tests/support/fixtures/fixtures.ts";
import { useServer } from "#tests/support/server.ts";
import { PASSWORD, signIn } from "#tests/support/sign-in.ts";

async function addClerk(db: Database): Promise<void> {
  const account = {
    id: "clerk",
    username: "petugas",
    name: "Petugas Loket",
    passwordHash: await hash(PASSWORD),
    createdAt: new Date(0),
  };
  await write(db, [
    db.orm.insert(accounts).values(account),
    db.orm
      .insert(accountRoles)
      .values({ accountId: "clerk", role: "petugas", unitId: "unit-disdukcapil" }),
  ]);
}

const server = useServer({
  prepare: async (db) => {
    await fillFixture(db);
    await addClerk(db);
  },
});
const visit = useBrowser(server);

test("without JavaScript a clerk copies one paper form after the other", async () => {
  await visit(
    async (page) => {
      await signIn(page, "petugas");
      await page.goto("/kerja/kertas");
      await page.getByRole("link", { name: "Dinas Kependudukan dan Pencatatan Sipil" }).click();
      await page.getByLabel("Jawaban U1–U9").fill("34324434");
      await page.getByLabel("Layanan apa yang Anda terima?").selectOption("legalisasi");
      await page.getByRole("button", { name: "Simpan dan lanjut" }).click();
      await page.getByRole("link", { name: "Ketik tepat 9 angka 1–4." }).click();
      expect(await page.getByLabel("Jawaban U1–U9").inputValue()).toBe("34324434");
      await page.getByLabel("Jawaban U1–U9").fill("343244344");
      await page.getByRole("button", { name: "Simpan dan lanjut" }).click();
      expect(await page.getByRole("status").textContent()).toContain("tersimpan");
      expect(await page.getByLabel("Layanan apa yang Anda terima?").inputValue()).toBe(
        "legalisasi",
      );
      expect(await page.getByText("Anda isi hari ini").textContent()).toContain("1");
    },
    { javaScript: false, expectedErrors: [/422/] },
  );
});

test("nine keystrokes: the field is ready and the pages are accessible", async () => {
  await visit(async (page) => {
    await signIn(page, "petugas");
    for (const path of ["/kerja/kertas", `/kerja/kertas/${SURVEY}`, `/en/kerja/kertas/${SURVEY}`]) {
      await page.goto(path);
      await expectAccessible(page);
      await expectNoSideScroll(page);
    }
    await page.goto(`/kerja/kertas/${SURVEY}?layanan=legalisasi`);
    await page.keyboard.type("343244344");
    await page.keyboard.press("Enter");
    await page.waitForURL(/tersimpan/);
  });
});

test("a survey of another unit is out of reach", async () => {
  await visit(
    async (page) => {
      await signIn(page, "petugas");
      const answer = await page.goto("/kerja/kertas/puskesmas-2026-s2");
      expect(answer?.status()).toBe(403);
    },
    { expectedErrors: [/403/] },
  );
});
