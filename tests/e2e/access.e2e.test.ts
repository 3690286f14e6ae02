import { expect, test } from "vitest";
import { createAdmin } from "#cli/create-admin.ts";
import { units } from "#db/schema/units.ts";
import { write } from "#db/write.ts";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import { useServer } from "#tests/support/server.ts";
import { fillSignIn, PASSWORD, press, signIn } from "#tests/support/sign-in.ts";

const NEW_PASSWORD = "kuda baterai benar";

const server = useServer({
  prepare: async (db) => {
    await write(db, [
      db.orm.insert(units).values({ id: "u", slug: "dukcapil", name: "Disdukcapil", kind: "opd" }),
    ]);
    const admin = { username: "rina", name: "Rina Wati", password: PASSWORD };
    await createAdmin(db, admin, false, new Date(0));
  },
});
const visit = useBrowser(server);

const withoutScript = { javaScript: false, expectedErrors: [/422/] };

const PAGES = [
  "/kerja",
  "/kerja/akun",
  "/kerja/akun/baru",
  "/kerja/akun/impor",
  "/kerja/akun/rina",
  "/kerja/akun/rina/sandi",
  "/kerja/akun/rina/blokir",
  "/kerja/akun-saya",
  "/kerja/pengaturan",
  "/kerja/jejak",
];

test.each([
  ["", 360],
  ["", 1280],
  ["/en", 360],
])("the staff pages of language '%s' are accessible at %i pixels", async (prefix, width) => {
  await visit(
    async (page) => {
      await signIn(page, "rina");
      for (const path of PAGES) {
        const response = await page.goto(prefix + path);
        expect(response?.status(), path).toBe(200);
        await expectAccessible(page);
        await expectNoSideScroll(page);
        expect(await page.getByRole("heading", { level: 1 }).count(), path).toBe(1);
      }
    },
    { width },
  );
});

test("an account from its creation to its first day, without JavaScript", async () => {
  let password = "";
  await visit(async (page) => {
    await signIn(page, "rina");
    await page.goto("/kerja/akun/baru");
    await press(page, "Buat akun");
    expect(await page.getByRole("alert").textContent()).toContain("Wajib diisi");
    await page.getByLabel("Nama", { exact: true }).fill("Siti Rahma");
    await page.getByLabel("Nama pengguna").fill("siti");
    await page.getByLabel("Peran baru").selectOption("kepala");
    await page.getByLabel("Untuk unit").selectOption("dukcapil");
    await press(page, "Buat akun");
    password = (await page.locator("code").nth(1).textContent()) ?? "";
    expect(password).toMatch(/^(\w{4}-){3}\w{4}$/);
  }, withoutScript);

  await visit(
    async (page) => {
      await fillSignIn(page, "siti", password);
      await page.goto("/kerja/hasil");
      expect(new URL(page.url()).pathname).toBe("/kerja/akun-saya");
      await page.getByLabel("Kata sandi lama").fill(password);
      await page.getByLabel("Kata sandi baru", { exact: true }).fill(NEW_PASSWORD);
      await page.getByLabel("Ulangi kata sandi baru").fill(NEW_PASSWORD);
      await press(page, "Ganti kata sandi");
      expect(await page.getByRole("status").textContent()).toContain("tersimpan");
      expect(await page.getByRole("main").textContent()).toContain("Kepala unit · Disdukcapil");
      const other = await page.goto("/kerja/akun");
      expect(other?.status()).toBe(403);
    },
    { javaScript: false, expectedErrors: [/403/] },
  );

  await visit(async (page) => {
    await signIn(page, "rina");
    await page.goto("/kerja/akun/siti/blokir");
    await press(page, "Blokir akun");
    await page.goto("/kerja/jejak?jenis=account");
    expect(await page.locator("tbody tr").first().textContent()).toContain("Memblokir akun");
    await fillSignIn(page, "siti", NEW_PASSWORD);
    expect(await page.getByRole("alert").textContent()).toContain("salah");
  }, withoutScript);
});

test("the logo goes up, is served with its type, and goes away", async () => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
    "base64",
  );
  await visit(async (page) => {
    await signIn(page, "rina");
    await page.goto("/kerja/pengaturan");
    await page.getByLabel("Nama pemerintah daerah").fill("Kota Contoh");
    await page.getByLabel("Kode wilayah").fill("13.75");
    const file = { name: "logo.png", mimeType: "image/png", buffer: png };
    await page.getByLabel("Logo").setInputFiles(file);
    await press(page, "Simpan");
    await page.waitForURL(/tersimpan/);
    const logo = await fetch(`${server.url}/logo`);
    expect(Buffer.from(await logo.arrayBuffer())).toEqual(png);
    expect(logo.headers.get("content-type")).toBe("image/png");
    expect(logo.headers.get("cache-control")).toBe("public, max-age=300");
    const known = { "if-none-match": logo.headers.get("etag") ?? "" };
    expect((await fetch(`${server.url}/logo`, { headers: known })).status).toBe(304);
    await page.getByLabel("Hapus logo").check();
    await press(page, "Simpan");
    expect((await fetch(`${server.url}/logo`)).status).toBe(404);
  }, withoutScript);
});

test("exports are files for spreadsheets, and only for those who may", async () => {
  expect((await fetch(`${server.url}/kerja/akun/ekspor.csv`)).url).toContain("/masuk?kembali=");
  await visit(async (page) => {
    await signIn(page, "rina");
    const accounts = await page.request.get("/kerja/akun/ekspor.csv");
    expect(accounts.headers()).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="akun.csv"',
      "cache-control": "private, no-store",
    });
    expect(await accounts.text()).toContain("rina,Rina Wati,,admin,ya");
    const audit = await page.request.get("/kerja/jejak.csv?tindakan=account.create&orang=rina");
    expect(await audit.text()).toContain("account.create");
  });
});

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, {
    method: "POST",
    body,
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  });

test.each([
  ["/masuk", { origin: "http://evil.example" }, "a=b", 403, "Kiriman ditolak"],
  ["/en/masuk", { origin: "http://evil.example" }, "a=b", 403, "Submission refused"],
  ["/masuk", {}, `username=${"a".repeat(70_000)}`, 413, "Kiriman terlalu besar"],
  ["/kerja/akun/baru", {}, "name=x", 401, "Masuk petugas"],
  ["/tidak-ada", {}, "a=b", 404, "Halaman tidak ditemukan"],
])(
  "a browser is told in words why %s was refused (%#)",
  async (path, headers, body, status, words) => {
    const answer = await post(path, body, headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect(await answer.text()).toContain(`>${words}</h1>`);
  },
);

test("programs are told as programs are", async () => {
  const answer = await post("/api/v1/index", "{}", { origin: "http://evil.example" });
  expect(answer.status).toBe(403);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
});

test.each([
  "/%E0%A4%A",
  "/kerja/akun/%ff",
  "//",
  "/%00",
  "/en//kerja",
  "/?x=%",
  "/masuk?kembali=//evil",
])("odd addresses are no fault of ours: %s", async (path) => {
  expect((await fetch(server.url + path)).status).toBeLessThan(500);
});

test.each([
  ["/kerja/akun-saya?a=1", "/kerja/akun-saya?a=1"],
  ["//evil.example/kerja", "/kerja"],
  ["/\\evil.example", "/kerja"],
  ["http://evil.example", "/kerja"],
  ["/\t/evil.example", "/kerja"],
  ["/kerja\u0001", "/kerja"],
  ["/\u03a9", "/kerja"],
])("who signs in at %j is led to a place of this portal (%#)", async (back, place) => {
  const address = `/masuk?kembali=${encodeURIComponent(back)}`;
  const body = new URLSearchParams({ username: "rina", password: PASSWORD }).toString();
  const answer = await post(address, body, { origin: server.url });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, place]);
});

test("after too many wrong passwords the page keeps the name and says how long to wait", async () => {
  const body = new URLSearchParams({ username: "tamu-loket", password: "x" }).toString();
  let answer = await post("/masuk", body);
  for (let turn = 0; turn < 10; turn += 1) answer = await post("/masuk", body);
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  const text = await answer.text();
  expect(text).toContain("Terlalu banyak percobaan");
  expect(text).toContain('value="tamu-loket"');
});

test("an address that only takes forms, opened by hand, is explained", async () => {
  const answer = await fetch(`${server.url}/keluar`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain(">Halaman tidak ditemukan</h1>");
});
