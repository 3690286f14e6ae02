import { expect, test } from "vitest";
import { accounts } from "#db/schema/access.ts";
import { exportAccounts } from "#operations/access/export-accounts.ts";
import { importAccounts } from "#operations/access/import-accounts.ts";
import { startSession } from "#operations/access/start-session.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { accountOf, asRina, expectErrors, expectOk, staffDatabase } from "#tests/support/staff.ts";

const HEADER = "nama_pengguna,nama,surel,peran,aktif";
const TWO = `${HEADER}\nsiti,Siti,,kepala@opd,ya\nbudi,Budi,budi@example.id,moderator,ya\n`;

test("a preview stores nothing, its confirmation everything, with passwords shown once", async () => {
  const db = await staffDatabase();
  const ctx = await asRina(db);
  const preview = expectOk(await importAccounts(ctx, { text: TWO }));
  expect(preview).toMatchObject({
    stored: false,
    create: 2,
    update: 0,
    problems: [],
    passwords: [],
  });
  expect(await db.orm.select().from(accounts)).toHaveLength(1);

  const confirmed = { text: preview.text, confirmed: preview.digest };
  const done = expectOk(await importAccounts(ctx, confirmed));
  expect(done.stored).toBe(true);
  const [siti] = done.passwords;
  expectOk(await startSession(testContext(db), { username: "siti", password: siti?.password }));
  expect(await accountOf(db, "budi")).toMatchObject({
    email: "budi@example.id",
    mustChangePassword: true,
    assignments: [{ role: "moderator", unitSlug: null }],
    version: 1,
  });

  const again = expectOk(await importAccounts(ctx, { text: await exportAccounts(ctx) }));
  expect(again).toMatchObject({ create: 0, update: 0, unchanged: 3, digest: null });
});

test("an export holds no password and no hash", async () => {
  const csv = await exportAccounts(await asRina(await staffDatabase()));
  expect(csv).toBe(`\uFEFF${HEADER}\r\nrina,Rina,,admin,ya\r\n`);
});

test("one bad row, and nothing can be confirmed", async () => {
  const db = await staffDatabase();
  const text = `${TWO}x,,,,\n`;
  const preview = expectOk(await importAccounts(await asRina(db), { text, confirmed: "x" }));
  expect(preview).toMatchObject({ stored: false, changed: true, digest: null, create: 2 });
  expect(preview.problems.map(({ row, column }) => [row, column])).toEqual([
    [4, "nama_pengguna"],
    [4, "nama"],
  ]);
  expect(await db.orm.select().from(accounts)).toHaveLength(1);
});

test("a confirmation of something that changed meanwhile brings a new preview", async () => {
  const db = await staffDatabase();
  const ctx = await asRina(db);
  const first = expectOk(await importAccounts(ctx, { text: TWO }));
  const other = expectOk(await importAccounts(ctx, { text: `${HEADER}\nsiti,Lain,,,ya` }));
  expectOk(await importAccounts(ctx, { text: other.text, confirmed: other.digest }));
  const late = expectOk(await importAccounts(ctx, { text: TWO, confirmed: first.digest }));
  expect(late).toMatchObject({ stored: false, changed: true, create: 1, update: 1 });
});

test("reads a file too, whatever wrote it", async () => {
  const ctx = await asRina(await staffDatabase());
  const file = new File([new Uint8Array([0xff, 0xfe]), utf16(TWO.replaceAll(",", "\t"))], "a.txt");
  expect(expectOk(await importAccounts(ctx, { file }))).toMatchObject({ create: 2, problems: [] });
});

const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));

test.each([
  [{}, { file: "import.nothing" }],
  [{ text: "nama\nSiti" }, { file: "csv.missing-column?names=nama_pengguna" }],
  [{ text: ["x"] }, { text: "error.invalid" }],
  [{ file: "x" }, { file: "error.invalid" }],
  [
    { text: `${HEADER}\n${Array.from({ length: 501 }, (_, at) => `u${at}00,U,,,ya`).join("\n")}` },
    { file: "csv.too-many?max=500" },
  ],
  [{ text: `${HEADER}\nrina,Rina,,admin,tidak` }, { file: "account.not-oneself" }],
  [{ text: `${HEADER}\nrina,Rina,,organisasi,ya` }, { file: "account.own-admin-role" }],
])("refuses %o", async (input, errors) => {
  expectErrors(await importAccounts(await asRina(await staffDatabase()), input), errors);
});

test("for admins only", async () => {
  const ctx = testContext(await staffDatabase(), { actor: actorWith(["organisasi"]) });
  await expect(importAccounts(ctx, { text: TWO })).rejects.toMatchObject({ code: "forbidden" });
  await expect(exportAccounts(ctx)).rejects.toMatchObject({ code: "forbidden" });
});
