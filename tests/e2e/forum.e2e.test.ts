import { request } from "node:http";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { expect, test } from "vitest";
import { topicReplies } from "#db/schema/topics.ts";
import { write } from "#db/write.ts";
import { replyToTopic } from "#operations/topics/citizens/reply-to-topic.ts";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import { testContext } from "#tests/support/context.ts";
import { filledForm, fillFixture, SURVEY } from "#tests/support/fixtures/fixtures.ts";
import {
  answer,
  move,
  type Posted,
  post,
  publicPost,
} from "#tests/support/fixtures/topic-fixture.ts";
import { useServer } from "#tests/support/server.ts";

const topics: Record<string, Posted> = {};

const server = useServer({
  env: { RATE_LIMIT_WRITES_PER_MINUTE: "1000" },
  prepare: async (db) => {
    await fillFixture(db);
    topics.lamp = await publicPost(db, {
      title: "Lampu jalan di depan sekolah mati",
      text: "Lampu jalan di depan sekolah mati sejak minggu lalu, anak-anak takut.",
    });
    await replyToTopic(testContext(db), topics.lamp.code, {
      instanceId: "first-reply",
      text: "Benar, di sini gelap sekali.",
    });
    await write(db, [db.orm.update(topicReplies).set({ state: "shown" })]);
    topics.answered = await publicPost(db, { kind: "aspirasi", title: "Tambah loket lansia" });
    await answer(db, topics.answered.code);
    topics.secret = await publicPost(db, { title: "Ini rahasia", confidential: "on" });
    topics.asked = await publicPost(db, { title: "Antrean KIA" });
    await move(db, topics.asked.code, "ask-author", "owner", {
      audience: "units",
      text: "Loket yang mana?",
      unitId: "unit-disdukcapil",
    });
    topics.rejected = await post(db, { title: "Tolong ditolak" });
    await move(db, topics.rejected.code, "reject", "moderator", { text: "Bukan kewenangan." });
  },
});
const visit = useBrowser(server);
const own = ({ code, secret }: Posted) => `/forum/topik/${code}/saya/${secret}`;
const topicOf = (name: string) => topics[name] ?? { code: "", secret: "" };

const photo = async () => ({
  name: "foto.jpg",
  mimeType: "image/jpeg",
  buffer: await sharp({ create: { width: 320, height: 240, channels: 3, background: "#386" } })
    .jpeg()
    .toBuffer(),
});

async function write1(page: Page, text: string): Promise<void> {
  await page.getByLabel(/^Pengaduan/).check();
  await page.getByLabel("Untuk unit mana?").selectOption("disdukcapil");
  await page.getByLabel("Judul singkat").fill("Lampu loket sekolah mati");
  await page.getByLabel("Ceritakan").fill(text);
}

test("without JavaScript: written, previewed with masks, sent, and followed by code", async () => {
  await visit(
    async (page) => {
      await page.goto("/");
      await page.getByRole("link", { name: "Sampaikan pengaduan atau usulan" }).click();
      await write1(
        page,
        "Lampu mati. Hubungi 081234567890. NIK saya 1375014107900001, mohon dicek.",
      );
      await page.getByLabel(/^Foto 1/).setInputFiles(await photo());
      await page.getByRole("button", { name: "Lanjut: lihat tampilannya" }).click();
      await page.getByRole("heading", { name: "Ini yang akan dilihat publik" }).waitFor();
      const shown = page.locator(".post-preview");
      expect(await shown.textContent()).not.toMatch(/08123|13750/);
      await page.getByText("nomor identitas tidak pernah ditampilkan").waitFor();
      await page.getByRole("link", { name: "Lampu jalan di depan sekolah mati" }).waitFor();
      await page.getByLabel("Tampilkan 081234567890").check();
      await page.getByRole("button", { name: "Perbarui tampilan" }).click();
      expect(await shown.textContent()).toContain("081234567890");
      await page.getByRole("button", { name: "Ubah tulisan" }).click();
      expect(await page.getByLabel("Judul singkat").inputValue()).toBe("Lampu loket sekolah mati");
      expect(await page.getByLabel("Pakai foto 1").isChecked()).toBe(true);
      await page.getByLabel("Tentang layanan apa?").selectOption("legalisasi");
      await page.getByRole("button", { name: "Lanjut: lihat tampilannya" }).click();
      expect(await shown.textContent()).toContain("Legalisasi dokumen");
      const source = (await shown.locator("img").getAttribute("src")) ?? "";
      const { headers } = await fetch(server.url + source);
      expect(
        ["content-type", "x-content-type-options", "cache-control"].map((name) =>
          headers.get(name),
        ),
      ).toEqual(["image/webp", "nosniff", "private, no-store"]);
      await page.getByRole("button", { name: "Kirim sekarang" }).click();
      await page.getByRole("heading", { name: "Kiriman Anda sudah kami terima" }).waitFor();
      const code = (await page.locator(".receipt__code").textContent()) ?? "";
      const link = (await page.locator(".own-link").textContent()) ?? "";
      expect(link).toMatch(/\/forum\/topik\/[2-9a-z]{10}\/saya\/[2-9a-z]{32}$/);
      expect((await fetch(`${server.url}/forum/topik/${code.replace(" ", "")}`)).status).toBe(404);

      await page.goto("/forum/ikuti");
      await page.getByLabel("Kode kiriman").fill(code);
      await page.getByLabel("Kata rahasia").fill("salah".repeat(6));
      await page.getByRole("button", { name: "Buka" }).click();
      await page.getByRole("link", { name: /tidak cocok/ }).waitFor();
      await page.getByLabel("Kata rahasia").fill(link);
      await page.getByRole("button", { name: "Buka" }).click();
      await page.getByRole("heading", { name: "Lampu loket sekolah mati" }).waitFor();
    },
    { javaScript: false, expectedErrors: [/422/] },
  );
});

test("without JavaScript: a refused form keeps what was typed and leads to each field", async () => {
  await visit(
    async (page) => {
      await page.goto("/forum/baru");
      await page.getByLabel("Judul singkat").fill("KTP");
      await page.getByRole("button", { name: "Lanjut: lihat tampilannya" }).click();
      expect(await page.locator("[data-error-summary] a").count()).toBe(3);
      expect(await page.getByLabel("Judul singkat").inputValue()).toBe("KTP");
      await write1(page, "Cerita yang cukup panjang.");
      const file = { name: "foto.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<svg/>") };
      await page.getByLabel(/^Foto 1/).setInputFiles(file);
      await page.getByRole("button", { name: "Lanjut: lihat tampilannya" }).click();
      await page.getByRole("link", { name: /bukan foto JPEG/ }).click();
      expect(page.url()).toContain("#f-foto1");
    },
    { javaScript: false, expectedErrors: [/422/] },
  );
});

test("without JavaScript: from a survey's comment to a post, nothing typed again", async () => {
  await visit(
    async (page) => {
      await page.goto(`/survei/${SURVEY}?layanan=legalisasi`);
      for (const radios of await page.locator('[data-step="question"]').all()) {
        await radios.locator('input[value="2"]').check();
      }
      await page.getByLabel("Perempuan").check();
      await page.getByLabel("26–35 tahun").check();
      await page.getByLabel("Pendidikan terakhir").selectOption("sma");
      await page.getByLabel("Pekerjaan").selectOption("wirausaha");
      await page.getByLabel("Saran atau komentar").fill("Antreannya lama sekali.");
      await page.getByRole("button", { name: "Kirim jawaban" }).click();
      expect(page.url()).not.toContain("Antre");
      await page.getByRole("button", { name: "Jadikan pengaduan atau usulan" }).click();
      expect(await page.getByLabel("Ceritakan").inputValue()).toBe("Antreannya lama sekali.");
      expect(await page.getByLabel("Untuk unit mana?").inputValue()).toBe("disdukcapil");
      expect(await page.getByLabel("Tentang layanan apa?").inputValue()).toBe("legalisasi");
    },
    { javaScript: false },
  );
});

test("without a comment the thank-you page offers nothing, and a kiosk carries nothing", async () => {
  const send = (fields: Record<string, string>) => {
    const { answers, profile, ...rest } = filledForm() as Record<string, Record<string, string>>;
    const dotted = (name: string, values: Record<string, unknown> = {}) =>
      Object.entries(values).map(([key, value]): [string, string] => [
        `${name}.${key}`,
        `${value}`,
      ]);
    const body = new URLSearchParams([
      ...dotted("answers", answers),
      ...dotted("profile", profile),
      ...Object.entries({ ...rest, ...fields }).map(([k, v]): [string, string] => [k, String(v)]),
    ]);
    return fetch(`${server.url}/survei/${SURVEY}`, { method: "POST", body, redirect: "manual" });
  };
  const said = await send({ comment: "Lama" });
  expect([said.status, said.headers.get("set-cookie")]).toEqual([
    303,
    expect.stringMatching(/Path=\/survei\/.+\/terima-kasih; HttpOnly; SameSite=Strict/),
  ]);
  for (const fields of [{ comment: "" }, { comment: "Lama", channel: "kiosk" }]) {
    // What somebody before may have left on this device is taken away, and nothing put there.
    expect((await send(fields)).headers.get("set-cookie")).toMatch(
      /^tanggap_komentar=;.*Max-Age=0$/,
    );
  }
});

test("without JavaScript: the author judges the answer; not solved opens it again", async () => {
  await visit(
    async (page) => {
      await page.goto(own(topicOf("answered")));
      await page.getByText("Loket sudah kami tambah.").first().waitFor();
      await page.getByRole("button", { name: "Buka lagi" }).click();
      await page.getByRole("link", { name: "Wajib diisi." }).click();
      expect(page.url()).toContain("#f-reopen-text");
      await page.getByLabel("Apa yang belum selesai?").fill("Loketnya belum ada.");
      await page.getByRole("button", { name: "Buka lagi" }).click();
      await page.getByText("Sudah kami catat.").waitFor();
      await page.getByText("Sedang diproses").waitFor();
      await page.goto(`/forum/topik/${topicOf("answered").code}`);
      await page.getByText("Penulis menyatakan belum selesai; dibuka lagi").waitFor();
      expect(await page.getByText("Loketnya belum ada.").count()).toBe(0);
    },
    { javaScript: false, expectedErrors: [/422/] },
  );
});

test("without JavaScript: answers a question, appeals, withdraws", async () => {
  await visit(
    async (page) => {
      await page.goto(own(topicOf("asked")));
      await page.getByLabel("Jawaban Anda").fill("Loket 3");
      await page.getByRole("button", { name: "Kirim jawaban" }).click();
      await page.getByText("Penulis menambah keterangan").waitFor();
      await page.getByText("Cabut kiriman ini").click();
      await page.getByRole("button", { name: "Ya, cabut" }).click();
      await page.getByText("Kiriman ini sudah Anda cabut.").waitFor();
      await page.goto(own(topicOf("rejected")));
      await page.getByText("Bukan kewenangan.").waitFor();
      await page.getByLabel("Mengapa penolakan ini keliru?").fill("Ini kewenangan Disdukcapil.");
      await page.getByRole("button", { name: "Kirim keberatan" }).click();
      await page.getByText("Keberatan diperiksa").waitFor();
    },
    { javaScript: false },
  );
});

test("without JavaScript: finds a topic in any form of its words, supports it once, replies", async () => {
  await visit(
    async (page) => {
      await page.goto("/forum");
      await page.getByLabel("Cari kata").fill("jalanan sekolahan");
      await page.getByRole("button", { name: "Cari" }).click();
      await page.getByRole("link", { name: "Lampu jalan di depan sekolah mati" }).click();
      for (const _ of [1, 2])
        await page.getByRole("button", { name: "Saya juga mengalami" }).click();
      await page.getByText("1 warga juga mengalami hal ini.").waitFor();
      await page.getByRole("link", { name: /^Balas: Benar/ }).click();
      await page.getByText("Benar, di sini gelap sekali.").waitFor();
      await page.getByLabel("Balasan Anda").fill("Kemarin juga masih gelap.");
      await page.getByRole("button", { name: "Kirim balasan" }).click();
      await page.getByText("Balasan Anda tampil setelah diperiksa").waitFor();
      expect(await page.getByText("Kemarin juga masih gelap.").count()).toBe(0);
    },
    { javaScript: false },
  );
});

test("with JavaScript: topics about the same appear while the title is written", async () => {
  await visit(async (page) => {
    await page.goto("/forum/baru");
    await page.getByLabel("Judul singkat").pressSequentially("Lampu di sekolah pecah");
    await page.getByText("Mungkin sudah ada yang menyampaikan").waitFor();
    const link = page.locator("[data-similar] a").first();
    expect(await link.textContent()).toBe("Lampu jalan di depan sekolah mati");
    expect(await link.getAttribute("href")).toBe(`/forum/topik/${topicOf("lamp").code}`);
    await expectAccessible(page);
  });
});

test("three large photos are let through where they belong, and nowhere else", async () => {
  const send = (path: string, size: number) => {
    const body = new FormData();
    body.set("foto1", new File([new Uint8Array(size)], "foto.jpg"));
    return fetch(server.url + path, { method: "POST", body });
  };
  // Only announced: what is refused by its length is answered before it has been sent.
  const announce = (path: string, size: number) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = { "content-type": "multipart/form-data; boundary=b", "content-length": size };
      const asked = request(server.url + path, { method: "POST", headers }, (answer) => {
        resolve(answer.statusCode);
        asked.destroy();
      });
      asked.once("error", reject).flushHeaders();
    });
  expect((await send("/forum/baru", 24 * 1024 * 1024)).status).toBe(422);
  expect(await announce("/forum/baru", 27 * 1024 * 1024)).toBe(413);
  expect(await announce("/forum/ikuti", 100 * 1024)).toBe(413);
});

test("the author's page is nobody else's: not kept, not indexed, not found with a wrong word", async () => {
  const { code } = topicOf("lamp");
  const page = await fetch(server.url + own(topicOf("lamp")));
  expect([page.headers.get("cache-control"), page.headers.get("x-robots-tag")]).toEqual([
    "private, no-store",
    "noindex, nofollow",
  ]);
  for (const path of [
    `${code}/saya/${"x".repeat(32)}`,
    `${topicOf("rejected").code}`,
    "tidak-ada",
  ]) {
    expect((await fetch(`${server.url}/forum/topik/${path}`)).status).toBe(404);
  }
});

test("the public page is the same for everybody and may be kept; what is confidential is not on it", async () => {
  const { code } = topicOf("secret");
  const page = await fetch(`${server.url}/forum/topik/${code}`);
  expect(page.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  const text = await page.text();
  expect(text).toContain("Aduan rahasia");
  expect(text).not.toMatch(/Ini rahasia|mengantre/);
  expect((await fetch(`${server.url}/forum/topik/${code}/balas`)).status).toBe(404);
});

test.each([
  ["/forum?cari=%22*(%20NEAR&urut=waiting", 200],
  ["/forum?urut=x", 422],
  ["/forum?mulai=x", 422],
  ["/forum/tidak-ada", 404],
  ["/forum/foto/abc", 404],
])("%s answers %i", async (path, status) => {
  expect((await fetch(server.url + path)).status).toBe(status);
});

test.each([
  ["/forum/baru", "text/plain", "x", 400],
  [
    "/forum/baru",
    "application/x-www-form-urlencoded",
    "act=send&title%5B%5D=1&contact=x&__proto__.a=1",
    422,
  ],
  ["/forum/baru", "multipart/form-data; boundary=x", "broken", 400],
  ["/forum/ikuti", "application/x-www-form-urlencoded", "code=&secret%5B%5D=x", 422],
])("a strange form at %s (%s) is refused, never a fault", async (path, type, body, status) => {
  const headers = { "content-type": type };
  const answered = await fetch(server.url + path, { method: "POST", headers, body });
  expect(answered.status).toBe(status);
});

const PAGES = [
  "/forum",
  "/forum?cari=zzz&jenis=aspirasi",
  "/forum/disdukcapil",
  "/forum/baru?unit=disdukcapil",
  "/forum/ikuti",
];
const LATER = [
  () => `/forum/topik/${topicOf("lamp").code}?didukung`,
  () => `/forum/topik/${topicOf("lamp").code}/balas`,
  () => `/forum/topik/${topicOf("secret").code}`,
  () => own(topicOf("lamp")),
  () => `${own(topicOf("answered"))}?baru`,
];

test.each(["", "/en"])(
  "every page of the forum is accessible and fits 320 pixels (%s)",
  async (language) => {
    await visit(
      async (page) => {
        for (const path of [...PAGES, ...LATER.map((address) => address())]) {
          await page.goto(language + path);
          await page.evaluate(() => {
            for (const details of document.querySelectorAll("details")) details.open = true;
          });
          await expectAccessible(page);
          await expectNoSideScroll(page);
        }
        await page.goto(`${language}/forum/baru`);
        await page.locator('input[name="kind"]').first().check();
        await page.locator('[name="title"]').fill("Lampu jalan mati");
        await page.locator('[name="text"]').fill("Lampu mati. Hubungi 081234567890 segera.");
        await page.locator('button[value="preview"]').click();
        await page.locator(".post-preview").waitFor();
        await expectAccessible(page);
        await expectNoSideScroll(page);
      },
      { width: 320 },
    );
  },
  60_000,
);
