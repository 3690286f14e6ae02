import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import { fillFixture, moveSurvey, SURVEY } from "#tests/support/fixtures/fixtures.ts";
import { useServer } from "#tests/support/server.ts";

const server = useServer({
  prepare: async (db) => {
    await fillFixture(db);
    await moveSurvey(db, "kelurahan-2026-s2", "open");
    await moveSurvey(db, "kelurahan-2026-s2", "closed");
  },
});
const visit = useBrowser(server);
const PATH = `/survei/${SURVEY}`;

/** Every question and the profile, as somebody reading from top to bottom. */
async function fillAll(page: Page): Promise<void> {
  await page.getByLabel("Legalisasi dokumen").check();
  for (const radios of await page.locator('[data-step="question"]').all()) {
    await radios.locator('input[value="3"]').check();
  }
  await page.getByLabel("Perempuan").check();
  await page.getByLabel("26–35 tahun").check();
  await page.getByLabel("Pendidikan terakhir").selectOption("sma");
  await page.getByLabel("Pekerjaan").selectOption("wirausaha");
}

test("without JavaScript: from the home page to the receipt", async () => {
  await visit(
    async (page) => {
      await page.goto("/");
      await page.getByLabel("Cari unit layanan").fill("ktp");
      await page.getByRole("button", { name: "Cari" }).click();
      await page.getByRole("link", { name: "Dinas Kependudukan dan Pencatatan Sipil" }).click();
      await page.getByRole("link", { name: "Isi survei sekarang" }).click();
      await fillAll(page);
      await page.getByLabel("Saran atau komentar").fill("Petugas ramah");
      await page.getByRole("button", { name: "Kirim jawaban" }).click();
      await page.waitForURL(/terima-kasih/);
      expect(await page.locator(".receipt__code").textContent()).toMatch(
        /^[2-9a-z]{5} [2-9a-z]{5}$/,
      );
    },
    { javaScript: false },
  );
});

test("without JavaScript: a refused form keeps what was chosen and leads to each question", async () => {
  await visit(
    async (page) => {
      await page.goto(`${PATH}?layanan=ktp-el&kanal=qr`);
      expect(await page.getByLabel("Gratis", { exact: true }).isChecked()).toBe(true);
      await page.locator('[name="answers.waktu"][value="2"]').check();
      await page.getByRole("button", { name: "Kirim jawaban" }).click();
      expect(await page.locator("[data-error-summary] a").count()).toBe(7 + 4);
      expect(await page.locator('[name="answers.waktu"][value="2"]').isChecked()).toBe(true);
      expect(await page.locator('[name="channel"]').inputValue()).toBe("qr");
      await page.getByRole("link", { name: /^Pertanyaan 1, / }).click();
      expect(page.url()).toContain("#f-answers-persyaratan");
    },
    { javaScript: false, expectedErrors: [/422/] },
  );
});

/** What is read with a group of fields: the texts that `aria-describedby` names. */
const descriptionOf = (group: Locator): Promise<string> =>
  group.evaluate((element) =>
    (element.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? "")
      .join(" "),
  );

test("with JavaScript: one question at a time, touched answers lead on, back goes back", async () => {
  await visit(async (page) => {
    await page.goto(PATH);
    const step = page.locator("[data-step]:not([hidden])");
    await page.getByLabel("Legalisasi dokumen").click();
    for (let number = 1; number <= 9; number += 1) {
      await page.getByText(`Pertanyaan ${number} dari 9`).waitFor();
      if (number === 3) {
        await page.goBack();
        await page.getByText("Pertanyaan 2 dari 9").waitFor();
        await page.getByRole("button", { name: "Lanjut" }).click();
      }
      await step.locator("label").nth(2).click();
    }
    await page.getByLabel("Laki-laki").click();
    await page.getByRole("button", { name: "Lanjut" }).click();
    const age = page.getByRole("group", { name: "Umur" });
    expect(await descriptionOf(age)).toBe("Pilih salah satu jawaban dulu.");
    expect(
      await age
        .locator("input")
        .first()
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await expectAccessible(page);
    await page.getByLabel("46–55 tahun").click();
    expect(await descriptionOf(age)).toBe("");
    await page.getByLabel("Pendidikan terakhir").selectOption("s1");
    await page.getByLabel("Pekerjaan").selectOption("pns");
    await page.getByRole("button", { name: "Lanjut" }).click();
    await page.getByRole("button", { name: "Kirim jawaban" }).click();
    await page.waitForURL(/terima-kasih/);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

/** What a form still holds of the person before. */
const leftIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...[...document.querySelectorAll<HTMLInputElement>("input:checked")].map(({ name }) => name),
    ...[...document.querySelectorAll("textarea")].map(({ value }) => value).filter(Boolean),
    ...[...document.querySelectorAll("select")].map(({ value }) => value).filter(Boolean),
  ]);

test("without JavaScript: back after sending shows an empty form, a new one", async () => {
  await visit(
    async (page) => {
      await page.goto(PATH);
      await fillAll(page);
      await page.getByLabel("Saran atau komentar").fill("Kata orang yang tadi");
      await page.getByRole("button", { name: "Kirim jawaban" }).click();
      await page.waitForURL(/terima-kasih/);
      await page.goBack();
      await page.getByRole("button", { name: "Kirim jawaban" }).waitFor();
      expect(await leftIn(page)).toEqual([]);
    },
    { javaScript: false },
  );
});

test("with JavaScript: a form that the browser kept whole is emptied when it comes back", async () => {
  await visit(async (page) => {
    await page.goto("/forum/baru");
    const loaded = await page.evaluate(() => performance.timeOrigin);
    await page.getByLabel("Judul singkat").fill("Kata orang yang tadi");
    // Browsers restore a kept page by this event; whether they keep one is theirs to decide.
    await page.evaluate(() =>
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })),
    );
    await page.waitForFunction((before) => performance.timeOrigin !== before, loaded);
    expect(await page.getByLabel("Judul singkat").inputValue()).toBe("");
  });
});

test("with JavaScript: back after leaving a half-filled form shows an empty one", async () => {
  await visit(async (page) => {
    await page.goto("/forum/baru");
    await page.getByLabel("Judul singkat").fill("Kata orang yang tadi");
    await page.goto("/forum");
    await page.goBack();
    await page.getByLabel("Judul singkat").waitFor();
    expect(await page.getByLabel("Judul singkat").inputValue()).toBe("");
  });
});

test("the page of thanks without an answer says so, and leads to the survey", async () => {
  await visit(async (page) => {
    for (const address of ["", "?kode=", "?kode=SALAH"]) {
      await page.goto(`${PATH}/terima-kasih${address}`);
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Belum ada jawaban");
      expect(await page.locator(".receipt").count()).toBe(0);
    }
    await expectAccessible(page);
    await page.getByRole("link", { name: "Isi surveinya" }).click();
    await page.waitForURL(new RegExp(`${PATH}$`));
  });
});

test("with the keyboard alone: arrows choose, Enter goes on, focus follows the question", async () => {
  await visit(async (page) => {
    await page.clock.install();
    await page.goto(PATH);
    await page.getByLabel("KTP elektronik").focus();
    await page.keyboard.press("ArrowDown");
    await page.clock.runFor(60_000);
    expect(await page.getByLabel("Legalisasi dokumen").isVisible()).toBe(true);
    await page.keyboard.press("Enter");
    await page.getByText("Pertanyaan 1 dari 9").waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("FIELDSET");
  });
});

test("a service chosen by a poster is not asked again, and back leads to it", async () => {
  await visit(async (page) => {
    await page.goto(`${PATH}?layanan=legalisasi&kanal=qr`);
    await page.getByText("Pertanyaan 1 dari 9").waitFor();
    await page.getByRole("button", { name: "Kembali" }).click();
    expect(await page.getByLabel("Legalisasi dokumen").isChecked()).toBe(true);
    await page.getByRole("button", { name: "Lanjut" }).click();
    await page.getByText("Pertanyaan 1 dari 9").waitFor();
  });
});

test("Gratis is chosen for a free service and taken back with it", async () => {
  await visit(async (page) => {
    await page.goto(`${PATH}?layanan=ktp-el`);
    const gratis = page.locator('[name="answers.biaya"][value="4"]');
    const choose = (service: string) =>
      page.locator(`[name="service"][value="${service}"]`).check({ force: true });
    expect(await gratis.isChecked()).toBe(true);
    await page.getByRole("button", { name: "Kembali" }).click();
    await choose("legalisasi");
    expect(await gratis.isChecked()).toBe(false);
    await page.getByRole("button", { name: "Kembali" }).click();
    await choose("ktp-el");
    expect(await gratis.isChecked()).toBe(true);
  });
});

test("answers not sent yet are there again after a reload, until one starts again", async () => {
  await visit(async (page) => {
    await page.goto(PATH);
    await page.getByLabel("Legalisasi dokumen").click();
    await page.getByText("Pertanyaan 1 dari 9").waitFor();
    await page.goto(PATH);
    expect(await page.getByLabel("Legalisasi dokumen").isChecked()).toBe(true);
    await page.getByRole("button", { name: "Mulai dari awal" }).click();
    await page.waitForLoadState();
    expect(await page.getByLabel("Legalisasi dokumen").isChecked()).toBe(false);
  });
});

test("a printed code leads to the open survey with its service, else to the unit", async () => {
  const follow = async (path: string) => {
    const answer = await fetch(server.url + path, { redirect: "manual" });
    return [answer.status, answer.headers.get("location")];
  };
  expect(await follow("/s/disdukcapil/ktp-el")).toEqual([303, `${PATH}?kanal=qr&layanan=ktp-el`]);
  expect(await follow("/s/kelurahan")).toEqual([303, "/unit/kelurahan"]);
  expect(await follow("/s/tidak-ada")).toEqual([404, null]);
  const svg = await fetch(`${server.url}/unit/disdukcapil/layanan/ktp-el/qr.svg`);
  expect([svg.headers.get("content-type"), (await svg.text()).slice(0, 4)]).toEqual([
    "image/svg+xml",
    "<svg",
  ]);
});

test.each([
  ["/survei/kelurahan-2026-s2", 410, "Survei ini sudah ditutup"],
  ["/survei/tidak-ada", 404, "Halaman tidak ditemukan"],
  ["/unit/tidak-ada", 404, "Halaman tidak ditemukan"],
  ["/unit/disdukcapil/layanan/x/poster", 404, "Halaman tidak ditemukan"],
])("%s answers %i and says what to do", async (path, status, title) => {
  const answer = await fetch(server.url + path);
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(title);
});

test.each([
  ["text/plain", "x", 400],
  ["application/json", "{}", 400],
  [
    "application/x-www-form-urlencoded",
    "a=1&a.b=2&answers=x&profile.gender.x=1&__proto__.x=1&x%5B%5D=1",
    422,
  ],
  ["multipart/form-data; boundary=x", "broken", 400],
])("a strange form (%s) is refused, never a fault", async (type, body, status) => {
  const answer = await fetch(server.url + PATH, {
    method: "POST",
    headers: { "content-type": type },
    body,
  });
  expect(answer.status).toBe(status);
});

test("every visit gets a form of its own that nobody keeps", async () => {
  const forms = await Promise.all([1, 2].map(() => fetch(server.url + PATH)));
  expect(forms.map(({ headers }) => headers.get("cache-control"))).toEqual([
    "private, no-store",
    "private, no-store",
  ]);
  const pages = await Promise.all(forms.map((form) => form.text()));
  const instances = pages.map((html) => /name="instanceId" value="([\w-]+)"/.exec(html)?.[1]);
  expect(instances[0]).toMatch(/^.{16}$/);
  expect(instances[0]).not.toBe(instances[1]);
});

test("the survey page needs at most 30 kB, all in all", async () => {
  await visit(async (page) => {
    const sizes: Promise<number>[] = [];
    page.on("requestfinished", (request) =>
      sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize)),
    );
    await page.goto(PATH, { waitUntil: "networkidle" });
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(sizes.length).toBeGreaterThan(2);
    expect(total).toBeLessThan(30_000);
  });
});

const PAGES = [
  "/tentang",
  "/privasi",
  "/aksesibilitas",
  "/cara-menghitung",
  "/data",
  "/",
  "/unit",
  "/unit?cari=zzz",
  "/unit/disdukcapil",
  "/unit/disdukcapil/poster",
  "/unit/disdukcapil/layanan/ktp-el/poster?ukuran=a5",
  PATH,
  `${PATH}/terima-kasih?kode=abcde23456`,
  "/survei/kelurahan-2026-s2",
];

test.each(PAGES.flatMap((path) => [path, `/en${path === "/" ? "" : path}`]))(
  "%s is accessible and fits 320 pixels",
  async (path) => {
    await visit(
      async (page) => {
        await page.goto(path);
        await expectAccessible(page);
        await expectNoSideScroll(page);
      },
      { width: 320, expectedErrors: [/410/] },
    );
  },
);
