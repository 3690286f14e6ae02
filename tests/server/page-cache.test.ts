import { expect, test } from "vitest";
import { isStorable, PageCache, pageKey } from "#server/page-cache.ts";

const page = (text: string) =>
  new Response(text, { headers: { "content-type": "text/html; charset=utf-8" } });
const request = (headers: HeadersInit = {}) => new Request("http://portal.test/", { headers });
/** Text that no compressor makes smaller. */
const noise = (bytes: number) =>
  Array.from({ length: bytes / 64 }, () => crypto.randomUUID() + crypto.randomUUID().slice(8))
    .join("")
    .slice(0, bytes);

test("a copy is served while it is fresh, and never before it was made", async () => {
  const pages = new PageCache();
  await pages.store("id /a", request(), page("hello"), 1_000);
  expect(pages.find("id /a", {}, 1_900)?.status).toBe(200);
  expect(pages.find("id /a", {}, 1_901)).toBeNull();
  expect(pages.find("id /b", {}, 1_000)).toBeNull();
});

test("copies never take more than the set number of bytes, however many addresses ask", async () => {
  const most = 200_000;
  const pages = new PageCache(most);
  for (let at = 0; at < 40; at += 1) {
    await pages.store(pageKey("id", `/forum?cari=${at}`), request(), page(noise(12_800)), at);
    expect(pages.bytes).toBeLessThanOrEqual(most);
  }
  expect(pages.bytes).toBeGreaterThan(most / 2);
});

test("what is asked for stays, what nobody asks for goes first", async () => {
  const pages = new PageCache(100_000);
  await pages.store("busy", request(), page(noise(6_400)), 0);
  for (let at = 1; at <= 20; at += 1) {
    await pages.store(`once ${at}`, request(), page(noise(6_400)), at);
    expect(pages.find("busy", {}, at)).not.toBeNull();
  }
  expect(pages.find("once 1", {}, 20)).toBeNull();
});

test("a page larger than all room is answered and not kept", async () => {
  const pages = new PageCache(10_000);
  const answer = await pages.store("big", request(), page(noise(20_480)), 0);
  expect((await answer.text()).length).toBe(20_480);
  expect(pages.bytes).toBe(0);
});

test("the same page again takes its room once", async () => {
  const pages = new PageCache();
  await pages.store("a", request(), page("hello"), 0);
  const { bytes } = pages;
  await pages.store("a", request(), page("hello"), 1_000);
  expect(pages.bytes).toBe(bytes);
});

test("what was not used for a minute is given back", async () => {
  const pages = new PageCache();
  await pages.store("old", request(), page("old"), 0);
  await pages.store("used", request(), page("used"), 10);
  pages.find("used", {}, 900);
  pages.sweep(60_500);
  expect([pages.find("old", {}, 800), pages.find("used", {}, 900)?.status]).toEqual([null, 200]);
  pages.sweep(200_000);
  expect(pages.bytes).toBe(0);
});

test.each([
  ["/forum", true],
  ["/forum?cari=jalan+rusak&urut=new", true],
  ["/forum?urut=new&cari=", true],
  ["/forum?utm_source=x", false],
  ["/forum?cari=a&utm_source=x", false],
  ["/forum?cari=a&cari=b", false],
  ["/forum?cari=%61", false],
  ["/forum?", false],
  ["/forum?cari=a&", false],
  ["/%66orum", false],
  ["/forum/", false],
  ["//forum", false],
  ["/", true],
])("the address %s may be stored: %s", (path, storable) => {
  expect(isStorable(path, ["cari", "urut"])).toBe(storable);
});

test("a page that says nothing of its parameters is not stored", () => {
  expect(isStorable("/forum", false)).toBe(false);
});
